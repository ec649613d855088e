package io.imageshare.core.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a text names a picture.
 *
 * @param types in which texts: extensions of file names in small letters, {@link #JAVADOC} or {@link #ANY}
 * @param template what is written, with tokens: <code>{path}</code>, <code>{alt}</code>, <code>{name}</code>, <code>{width}</code> and <code>{height}</code>; may have
 *        several lines
 * @param ownLine whether it has to be a paragraph of its own
 */
public record Syntax(List<String> types, String template, boolean ownLine) {

	/** The type of a documentation comment in a programming language. */
	public static final String JAVADOC = "javadoc";
	/** The type of every text that has no syntax of its own. */
	public static final String ANY = "*";

	/** The path alone. */
	private static final Syntax PLAIN = new Syntax(List.of(ANY), "{path}", false);

	/** What holds until the user says otherwise. */
	public static final List<Syntax> STANDARD = List.of(
			new Syntax(List.of("md", "markdown", "mdown", "mkd", "mdx"), "![{alt}]({path})", false),
			new Syntax(List.of("adoc", "asciidoc", "asc"), "image::{path}[{alt}]", true),
			new Syntax(List.of("html", "htm", "xhtml", "jsp", "php", "vue", "svelte"), "<img src=\"{path}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\">", false),
			new Syntax(List.of("css", "scss", "sass", "less"), "url(\"{path}\")", false),
			new Syntax(List.of(JAVADOC), "<img src=\"{path}\" alt=\"{alt}\">", false),
			new Syntax(List.of("rst", "rest"), ".. image:: {path}\n   :alt: {alt}", true),
			new Syntax(List.of("tex", "ltx"), "\\includegraphics{{path}}", false),
			PLAIN);

	private static final String FIELDS = "\t";
	private static final String SYNTAXES = "\n";
	private static final String OWN_LINE = "line";

	public Syntax {
		types = types.stream().map(type -> type.strip().toLowerCase(Locale.ROOT)).filter(type -> !type.isEmpty()).distinct().toList();
	}

	/** The types as a person writes them: with commas, spaces, and a dot in front or not. */
	public static List<String> types(String text) {
		return Stream.of(text.split("[\\s,;]+")).map(type -> type.replaceFirst("^(\\*?\\.)+", "").toLowerCase(Locale.ROOT)).filter(type -> !type.isEmpty()).distinct().toList();
	}

	/** The one for a type of text. */
	public static Syntax of(List<Syntax> all, String type) {
		return first(all, type.toLowerCase(Locale.ROOT)).or(() -> first(all, ANY)).orElse(PLAIN);
	}

	private static Optional<Syntax> first(List<Syntax> all, String type) {
		return all.stream().filter(syntax -> syntax.types.contains(type)).findFirst();
	}

	/** Reads what stands in a preference: each syntax in a line, with tabs between types, template and {@code line} for one that is a paragraph. What is none is left out. */
	public static List<Syntax> read(String text) {
		return text.lines().map(line -> line.split(FIELDS, -1)).filter(fields -> fields.length == 3 && !fields[0].isBlank() && !fields[1].isBlank())
				.map(fields -> new Syntax(types(fields[0]), unescaped(fields[1]), fields[2].strip().equals(OWN_LINE))).filter(syntax -> !syntax.types.isEmpty()).toList();
	}

	/** How a preference says them. */
	public static String write(List<Syntax> all) {
		return all.stream().map(syntax -> String.join(FIELDS, String.join(" ", syntax.types), escaped(syntax.template), syntax.ownLine ? OWN_LINE : ""))
				.collect(Collectors.joining(SYNTAXES));
	}

	private static String escaped(String template) {
		return template.replace("\\", "\\\\").replace("\t", "    ").replaceAll("\\R", "\\\\n");
	}

	private static String unescaped(String text) {
		StringBuilder template = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char next = text.charAt(i);
			boolean escapes = next == '\\' && i + 1 < text.length();
			template.append(!escapes ? next : text.charAt(++i) == 'n' ? '\n' : text.charAt(i));
		}
		return template.toString();
	}
}
