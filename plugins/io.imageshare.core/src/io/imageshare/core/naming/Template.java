package io.imageshare.core.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;

/**
 * How a name or a folder is made: text with tokens in braces. A token of which nothing is known leaves no separator behind: without Git,
 * <code>{branch}-{name}</code> is the name alone. Immutable.
 */
public final class Template {

	/** The name that the phone gave. */
	public static final Template ORIGINAL = new Template("{name}", List.of(new Part("", Token.NAME, 0)));

	private static final Pattern BRACES = Pattern.compile("\\{([A-Za-z]+)(?::([1-9]))?\\}");
	private static final String SEPARATORS = "[ _.\\-]";
	/** A character that is in no name. */
	private static final String MARK = "\0";

	/** A piece of text and the token behind it, with its least number of digits; the last one may have no token. */
	private record Part(String text, Token token, int digits) {
	}

	private final String text;
	private final List<Part> parts;

	private Template(String text, List<Part> parts) {
		this.text = text;
		this.parts = List.copyOf(parts);
	}

	/**
	 * Reads a template.
	 *
	 * @throws ProblemException when it is empty, a token is not known, a brace stands alone, or there are two counters
	 */
	public static Template parse(String text) throws ProblemException {
		List<Part> parts = new ArrayList<>();
		Matcher braces = BRACES.matcher(text);
		int from = 0;
		while (braces.find()) {
			Token token = Token.of(braces.group(1)).filter(known -> known == Token.COUNTER || braces.group(2) == null)
					.orElseThrow(() -> invalid(braces.group()));
			if (token == Token.COUNTER && parts.stream().anyMatch(part -> part.token() == Token.COUNTER)) {
				throw new ProblemException(Problem.of(Kind.TEMPLATE_COUNTERS, "{n}"));
			}
			parts.add(new Part(text.substring(from, braces.start()), token, braces.group(2) == null ? 1 : Integer.parseInt(braces.group(2))));
			from = braces.end();
		}
		parts.add(new Part(text.substring(from), null, 0));
		for (Part part : parts) {
			if (part.text().matches("(?s).*[{}].*")) {
				throw invalid(part.text().strip());
			}
		}
		if (text.isBlank()) {
			throw new ProblemException(Problem.of(Kind.TEMPLATE_EMPTY));
		}
		return new Template(text.strip(), parts);
	}

	private static ProblemException invalid(String what) {
		String known = Stream.of(Token.values()).map(token -> '{' + token.word() + '}').collect(Collectors.joining(" "));
		return new ProblemException(Problem.of(Kind.TEMPLATE_INVALID, what, known));
	}

	/** What was parsed. */
	public String text() {
		return text;
	}

	public boolean has(Token token) {
		return parts.stream().anyMatch(part -> part.token() == token);
	}

	/** Whether what it makes depends on when. */
	public boolean hasTime() {
		return Stream.of(Token.DATE, Token.TIME, Token.YEAR, Token.SHORT_YEAR, Token.MONTH, Token.DAY, Token.HOUR, Token.MINUTE, Token.SECOND).anyMatch(this::has);
	}

	/** The text with its tokens replaced; slashes in what is put in become hyphens, so that a branch is no folder. */
	public String expand(NameFacts facts, int number) {
		return expand(facts, Optional.of(number));
	}

	/** The same without a counter, for the names that were there before there was one. */
	private String expand(NameFacts facts, Optional<Integer> number) {
		StringBuilder result = new StringBuilder();
		boolean gap = false;
		for (Part part : parts) {
			String between = gap ? part.text().replaceFirst("^" + SEPARATORS + '+', "") : part.text();
			result.append(between);
			gap &= between.isEmpty();
			if (part.token() != null) {
				String value = part.token() == Token.COUNTER ? number.map(n -> String.format("%0" + part.digits() + 'd', n)).orElse(MARK)
						: part.token().value(facts).replaceAll("[/\\\\]+", "-").strip();
				gap = value.isEmpty() && (result.isEmpty() || result.toString().matches("(?s).*(" + SEPARATORS + "|/)"));
				result.append(value);
			}
		}
		return gap ? result.toString().replaceFirst(SEPARATORS + "+$", "") : result.toString();
	}

	/**
	 * The number that comes after all those in use.
	 *
	 * @param names what is there, without extensions
	 */
	public int nextNumber(NameFacts facts, Stream<String> names) {
		String[] around = expand(facts, Optional.empty()).split(MARK, 2);
		if (around.length < 2) {
			return 1;
		}
		Pattern numbered = Pattern.compile(Pattern.quote(around[0]) + "(\\d{1,9})" + Pattern.quote(around[1]), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return 1 + names.map(numbered::matcher).filter(Matcher::matches).mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Template template && template.text.equals(text);
	}

	@Override
	public int hashCode() {
		return text.hashCode();
	}

	@Override
	public String toString() {
		return text;
	}
}
