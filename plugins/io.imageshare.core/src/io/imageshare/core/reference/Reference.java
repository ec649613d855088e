package io.imageshare.core.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written into a text to name a picture there.
 *
 * @param text with line feeds between its lines
 * @param alt where the alternative text begins in it; -1 when there is none
 * @param altLength how long that is
 */
public record Reference(String text, int alt, int altLength) {

	private static final Pattern TOKEN = Pattern.compile("\\{(path|alt|name|width|height)\\}");
	/** An attribute of markup whose value is a number that may be missing; without its value it would be wrong. */
	private static final String ATTRIBUTE = "\\s*[A-Za-z-]+=\"\\{%s\\}\"";

	/**
	 * What a reference says.
	 *
	 * @param path as the text has to name the file, with slashes
	 * @param alt what stands for the picture where it cannot be seen
	 * @param name of the file
	 * @param width in pixels; 0 when unknown
	 * @param height in pixels; 0 when unknown
	 */
	public record Facts(String path, String alt, String name, int width, int height) {
	}

	/** The reference to a picture in a syntax. */
	public static Reference of(Syntax syntax, Facts facts) {
		Quoting quoting = Quoting.of(syntax.template());
		String template = facts.width > 0 && facts.height > 0 ? syntax.template()
				: syntax.template().replaceAll(ATTRIBUTE.formatted("width"), "").replaceAll(ATTRIBUTE.formatted("height"), "");
		StringBuilder text = new StringBuilder();
		int alt = -1;
		int altLength = 0;
		Matcher tokens = TOKEN.matcher(template);
		while (tokens.find()) {
			tokens.appendReplacement(text, "");
			String value = value(tokens.group(1), facts, quoting);
			if (alt < 0 && tokens.group(1).equals("alt")) {
				alt = text.length();
				altLength = value.length();
			}
			text.append(value);
		}
		return new Reference(tokens.appendTail(text).toString(), alt, altLength);
	}

	private static String value(String token, Facts facts, Quoting quoting) {
		return switch (token) {
		case "path" -> quoting.path(facts.path);
		case "alt" -> quoting.words(facts.alt);
		case "name" -> quoting.words(facts.name);
		case "width" -> number(facts.width);
		default -> number(facts.height);
		};
	}

	private static String number(int pixels) {
		return pixels > 0 ? Integer.toString(pixels) : "";
	}

	public boolean hasAlt() {
		return alt >= 0;
	}
}
