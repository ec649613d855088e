package io.imageshare.core.naming;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What may stand in braces in a template. Capitals count, as in the patterns of Java: {@code MM} are months and {@code mm} minutes. */
public enum Token {

	NAME("name", NameFacts::name),
	DATE("date", time("yyyy-MM-dd")),
	TIME("time", time("HH-mm-ss")),
	YEAR("yyyy", time("yyyy")),
	SHORT_YEAR("yy", time("yy")),
	MONTH("MM", time("MM")),
	DAY("dd", time("dd")),
	HOUR("HH", time("HH")),
	MINUTE("mm", time("mm")),
	SECOND("ss", time("ss")),
	/** A number that no other file of the name has: {@code n:3} has three digits at least. */
	COUNTER("n", facts -> ""),
	PHONE("phone", NameFacts::phone),
	PROJECT("project", NameFacts::project),
	BRANCH("branch", NameFacts::branch),
	WIDTH("width", facts -> number(facts.width())),
	HEIGHT("height", facts -> number(facts.height())),
	KIND("kind", NameFacts::kind);

	private final String word;
	private final Function<NameFacts, String> value;

	Token(String word, Function<NameFacts, String> value) {
		this.word = word;
		this.value = value;
	}

	static Optional<Token> of(String word) {
		return Stream.of(values()).filter(token -> token.word.equals(word)).findFirst();
	}

	/** What stands in the braces. */
	public String word() {
		return word;
	}

	String value(NameFacts facts) {
		return value.apply(facts);
	}

	/** Names sort by digits that every file system and every colleague reads. */
	private static Function<NameFacts, String> time(String pattern) {
		DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
		return facts -> format.format(facts.time());
	}

	private static String number(int pixels) {
		return pixels > 0 ? Integer.toString(pixels) : "";
	}
}
