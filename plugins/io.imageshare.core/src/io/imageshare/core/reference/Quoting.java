package io.imageshare.core.reference;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How a path and words are written so that the language around them reads them as such. Which one it is shows in the template, so that own templates are quoted right. */
enum Quoting {

	MARKUP(path -> markup(address(path)), Quoting::markup),
	MARKDOWN(Quoting::address, words -> words.replaceAll("([\\\\\\[\\]])", "\\\\$1")),
	STYLE(Quoting::address, words -> words.replaceAll("([\\\\\"])", "\\\\$1")),
	ASCIIDOC(Quoting::address, Quoting::attribute),
	RESTRUCTURED(Quoting::address, UnaryOperator.identity()),
	LATEX(UnaryOperator.identity(), Quoting::latex),
	PLAIN(UnaryOperator.identity(), UnaryOperator.identity());

	/** What means something else in an address, or ends it; letters of all languages stay readable. */
	private static final String NOT_IN_ADDRESSES = " %()<>[]\"#?\\^`{}|";

	private static final Map<Integer, String> LATEX_WORDS = Map.of((int) '\\', "\\textbackslash{}", (int) '~', "\\textasciitilde{}", (int) '^', "\\textasciicircum{}");

	private final UnaryOperator<String> path;
	private final UnaryOperator<String> words;

	Quoting(UnaryOperator<String> path, UnaryOperator<String> words) {
		this.path = path;
		this.words = words;
	}

	/** The one that a template needs. */
	static Quoting of(String template) {
		String text = template.strip();
		if (text.startsWith("<")) {
			return MARKUP;
		}
		if (text.contains("](")) {
			return MARKDOWN;
		}
		if (text.contains("url(")) {
			return STYLE;
		}
		if (text.startsWith("image:")) {
			return ASCIIDOC;
		}
		if (text.startsWith(".. ")) {
			return RESTRUCTURED;
		}
		return text.matches("(?s).*\\\\[a-zA-Z]+(\\[.*\\])?\\{.*") ? LATEX : PLAIN;
	}

	String path(String raw) {
		return path.apply(raw);
	}

	/** In one line, since in most of these languages an empty one ends everything. */
	String words(String raw) {
		return words.apply(raw.replaceAll("\\s+", " ").strip());
	}

	private static String address(String path) {
		return path.chars().mapToObj(sign -> NOT_IN_ADDRESSES.indexOf(sign) >= 0 || sign < ' ' ? String.format("%%%02X", sign) : String.valueOf((char) sign))
				.collect(Collectors.joining());
	}

	private static String markup(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** A comma would begin the next attribute. */
	private static String attribute(String words) {
		String closed = words.replace("]", "\\]");
		return words.matches(".*[,=\"].*") ? '"' + closed.replace("\"", "\\\"") + '"' : closed;
	}

	private static String latex(String words) {
		return words.chars().mapToObj(sign -> LATEX_WORDS.getOrDefault(sign, ("#$%&_{}".indexOf(sign) >= 0 ? "\\" : "") + (char) sign)).collect(Collectors.joining());
	}
}
