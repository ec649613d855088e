package io.imageshare.core.reference;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder from which AsciiDoc names pictures: its processors put the value of the attribute {@code imagesdir}, as it is where the picture is named, in front of every
 * path that is not absolute (AsciiDoc Language Documentation, "Set the images directory").
 */
public final class ImagesDirectory {

	private static final Set<String> TYPES = Set.of("adoc", "asciidoc", "asc");
	/** An attribute entry; with an exclamation mark on either side of the name it takes the value away. */
	private static final Pattern ENTRY = Pattern.compile("^:(!?)imagesdir(!?):(?:[ \\t]+(.*?))?[ \\t]*$", Pattern.MULTILINE);

	private ImagesDirectory() {
	}

	/** Whether texts of a type have one: an extension in small letters. */
	public static boolean isPossibleIn(String type) {
		return TYPES.contains(type);
	}

	/**
	 * @param folder that of the text
	 * @param offset where in the text the picture is to be named
	 * @return the folder of the text where it sets none, or one that only its processor knows: made of other attributes, or on a server
	 */
	public static Path at(Path folder, String text, int offset) {
		String value = "";
		Matcher entry = ENTRY.matcher(text).region(0, offset);
		while (entry.find()) {
			boolean isSet = entry.group(1).isEmpty() && entry.group(2).isEmpty() && entry.group(3) != null;
			value = isSet ? entry.group(3) : "";
		}
		try {
			return value.contains("{") || value.contains("://") ? folder : folder.resolve(value);
		} catch (InvalidPathException e) {
			return folder;
		}
	}
}
