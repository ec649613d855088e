package io.imageshare.core.naming;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.imageshare.core.model.ImageFormat;

/**
 * Makes file names out of what a phone calls a file: one that every file system takes and that names a file in a folder, never another place. The rules
 * for Windows are those of "Naming Files, Paths, and Namespaces" in its documentation; they apply everywhere, since projects travel.
 */
public final class FileNames {

	/** File systems allow 255 bytes; this leaves room for a number and another extension. */
	private static final int LONGEST_BYTES = 200;
	private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$");

	private FileNames() {
	}

	/** A safe name close to the given one, with an extension that is usual for the format. */
	public static String safe(String name, ImageFormat format) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
				.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "")
				.replaceAll("[<>:\"|?*]", "_")
				.strip();
		String extension = extension(plain);
		String stem = plain.substring(0, plain.length() - (extension.isEmpty() ? 0 : extension.length() + 1));
		if (!format.isUsualExtension(extension)) {
			// "photo.png" that is a JPEG becomes "photo.jpg"; "v1.2" becomes "v1.2.jpg".
			stem = isImageExtension(extension) ? stem : plain;
			extension = format.extension();
		}
		return shorten(usable(stem), extension.length()) + '.' + extension;
	}

	/** The name with a number before its extension, for the second and further files that want it. */
	public static String numbered(String name, int number) {
		String extension = extension(name);
		return extension.isEmpty() ? name + '-' + number
				: name.substring(0, name.length() - extension.length() - 1) + '-' + number + '.' + extension;
	}

	/** A safe name for one folder, close to the given one. */
	public static String safeFolder(String name) {
		return shorten(usable(Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "")
				.replaceAll("[<>:\"|?*/\\\\]", "_").strip()), 0);
	}

	/** The name without its extension. */
	public static String stem(String name) {
		String extension = extension(name);
		return extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
	}

	private static String usable(String stem) {
		String trimmed = stem.replaceAll("^[. ]+", "").replaceAll("[. ]+$", "");
		if (trimmed.isEmpty()) {
			return "image";
		}
		String device = trimmed.split("\\.", 2)[0].strip().toUpperCase(Locale.ROOT);
		return RESERVED.contains(device) || device.matches("(COM|LPT)[0-9\u00B9\u00B2\u00B3]") ? '_' + trimmed : trimmed;
	}

	private static String shorten(String stem, int extensionLength) {
		int end = stem.length();
		while (stem.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES - extensionLength - 1) {
			end = stem.offsetByCodePoints(end, -1);
		}
		return stem.substring(0, end).stripTrailing();
	}

	private static String extension(String name) {
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(dot + 1) : "";
	}

	private static boolean isImageExtension(String extension) {
		return Stream.of(ImageFormat.values()).anyMatch(format -> format.isUsualExtension(extension));
	}
}
