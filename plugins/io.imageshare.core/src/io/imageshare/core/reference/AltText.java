package io.imageshare.core.reference;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands for a picture where it cannot be seen. */
public final class AltText {

	/** What cameras and phones put into names, which says nothing of the picture. */
	private static final Pattern SAYS_NOTHING = Pattern.compile("(?i)(img|dsc|dscn|dscf|pxl|dji|gopr|mvimg|imag|image|photo|picture|pic|file|untitled|wa|px|copy|at|um|[0-9a-f]*\\d[0-9a-f]*"
			+ "|\\d+[a-z]{0,2}|wa\\d+|\\d+x\\d+)");

	private AltText() {
	}

	/**
	 * The words of the sender; else those in the name of the file; else others.
	 *
	 * @param note what the sender says of the picture; perhaps empty
	 * @param stem name of the file as the phone calls it, without its extension
	 * @param otherwise what is said of a picture of which nothing is known
	 */
	public static String of(String note, String stem, String otherwise) {
		if (!note.isBlank()) {
			return note.strip();
		}
		String words = Arrays.stream(stem.split("[\\s_.()\\[\\],:~+-]+")).filter(word -> !word.isEmpty() && !SAYS_NOTHING.matcher(word).matches()).collect(Collectors.joining(" "));
		return words.isEmpty() ? otherwise : words;
	}
}
