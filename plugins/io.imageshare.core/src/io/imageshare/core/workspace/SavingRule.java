package io.imageshare.core.workspace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where some pictures go instead of into the usual folder.
 *
 * @param kind {@code screenshot}, {@code photo} or {@code other}; empty for any
 * @param phone name of the phone, in which {@code *} stands for anything; empty for any
 * @param folder a template: with a slash first a full workspace path, else below the usual folder
 */
public record SavingRule(String kind, String phone, String folder) {

	private static final String FIELDS = "\t";
	private static final String RULES = "\n";

	/** Reads rules as they stand in a preference: each in a line, with tabs between its parts. What is none is left out. */
	public static List<SavingRule> read(String text) {
		return text.lines().map(line -> line.split(FIELDS, -1)).filter(fields -> fields.length == 3 && !fields[2].isBlank())
				.map(fields -> new SavingRule(fields[0].strip(), fields[1].strip(), fields[2].strip())).toList();
	}

	/** How a preference says them. */
	public static String write(List<SavingRule> rules) {
		return rules.stream().map(rule -> Stream.of(rule.kind, rule.phone, rule.folder).map(field -> field.replaceAll("[\\t\\r\\n]", " "))
				.collect(Collectors.joining(FIELDS))).collect(Collectors.joining(RULES));
	}

	/** The first of the rules that is about such a picture. */
	public static Optional<SavingRule> first(List<SavingRule> rules, String kind, String phone) {
		return rules.stream().filter(rule -> rule.isAbout(kind, phone)).findFirst();
	}

	private boolean isAbout(String wantedKind, String wantedPhone) {
		return (kind.isEmpty() || kind.equalsIgnoreCase(wantedKind)) && (phone.isEmpty() || pattern().matcher(wantedPhone).matches());
	}

	private Pattern pattern() {
		String expression = Stream.of(phone.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
		return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	/** Whether its folder is a full workspace path. */
	public boolean isAbsolute() {
		return folder.startsWith("/");
	}
}
