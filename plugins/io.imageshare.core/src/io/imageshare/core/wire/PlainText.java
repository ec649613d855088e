package io.imageshare.core.wire;

import java.util.regex.Pattern;

/** Makes text that somebody else wrote fit for people: whatever would forge lines, change the direction of what stands around it, or break the bytes of a file goes. */
public final class PlainText {

	/** Control and direction-changing characters, line breaks and halves of characters: they would forge lines of a log. */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
	/** The same without what joins letters and emoji; a note may be in any script. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");
	private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\u0085\\u2028\\u2029]");
	private static final Pattern CONTROL_WITHIN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]+");

	private PlainText() {
	}

	/** A name, or part of a sentence: one line, cut after so many characters. */
	public static String label(String text, int longest) {
		return cut(UNPRINTABLE.matcher(text).replaceAll(" "), longest);
	}

	/** A sentence or two in any script: one line, cut after so many characters. */
	static String note(String text, int longest) {
		return cut(CONTROL.matcher(text).replaceAll(" "), longest);
	}

	/** Lines as they were written; line breaks become line feeds, and tabs stay. */
	public static String lines(String text) {
		return CONTROL_WITHIN.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
	}

	/** A file's name or path as it was given, on one line. */
	static String line(String text) {
		return UNPRINTABLE.matcher(text).replaceAll(" ");
	}

	private static String cut(String text, int longest) {
		String plain = text.strip();
		if (plain.length() <= longest) {
			return plain;
		}
		int end = Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest;
		return plain.substring(0, end).strip() + '\u2026';
	}
}
