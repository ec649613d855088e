package io.imageshare.core.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has to stand around a reference where it is put.
 *
 * @param before line breaks and what its line begins with
 * @param text the reference with the line breaks and the indentation of the text around it
 * @param after line breaks
 */
public record Placement(String before, String text, String after) {

	/** What a line begins with that the next one begins with as well: blanks, and the star of a comment. */
	private static final Pattern MARGIN = Pattern.compile("^[ \\t]*(\\*(?!/)[ \\t]?)?");
	private static final Pattern BLANK_LINE_AT_END = Pattern.compile("\\R[ \\t]*\\R$");

	/**
	 * Finds out how to put a reference between two pieces of text.
	 *
	 * @param before what stands before it, from the beginning of the line before its line on at least
	 * @param after what stands behind it, up to the end of its line at least
	 * @param delimiter what ends a line there
	 * @param follows whether right before it stands another one that has come with it
	 */
	public static Placement of(Reference reference, boolean ownLine, String before, String after, String delimiter, boolean follows) {
		String line = before.substring(endOfLastBreak(before));
		Matcher margin = MARGIN.matcher(line);
		String indent = margin.find() ? margin.group() : "";
		boolean isAtBegin = line.length() == indent.length();
		String text = reference.text().replace("\n", delimiter + indent);
		if (!ownLine) {
			return new Placement(follows ? delimiter + indent : "", text, "");
		}
		String end = after.split("\\R", 2)[0].isBlank() ? "" : delimiter + delimiter + indent;
		if (follows) {
			return new Placement(delimiter + indent, text, end);
		}
		String above = before.substring(0, before.length() - line.length());
		boolean beginsParagraph = above.isBlank() || BLANK_LINE_AT_END.matcher(above).find();
		return new Placement(!isAtBegin ? delimiter + delimiter + indent : beginsParagraph ? "" : delimiter + indent, text, end);
	}

	private static int endOfLastBreak(String text) {
		return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
	}

	/** Everything that is written. */
	public String whole() {
		return before + text + after;
	}
}
