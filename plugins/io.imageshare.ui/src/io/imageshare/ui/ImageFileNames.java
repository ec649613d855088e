package io.imageshare.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.imageshare.core.model.ImageFormat;

/** Tells image files by their names. */
public final class ImageFileNames {

	private ImageFileNames() {
	}

	public static boolean isImage(String name) {
		String extension = name.substring(name.lastIndexOf('.') + 1);
		return Stream.of(ImageFormat.values()).anyMatch(format -> format.isUsualExtension(extension));
	}

	/** The usual extensions as a pattern for file dialogs: {@code *.png;*.PNG;*.jpg;…}. GTK tells capitals from small letters, and cameras write capitals. */
	public static String dialogPattern() {
		return Stream.concat(Stream.of(ImageFormat.values()).map(ImageFormat::extension), Stream.of("jpeg", "tiff", "heif"))
				.flatMap(extension -> Stream.of(extension, extension.toUpperCase(Locale.ROOT))).map(extension -> "*." + extension).collect(Collectors.joining(";"));
	}
}
