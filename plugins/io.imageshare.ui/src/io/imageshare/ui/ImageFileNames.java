package io.imageshare.ui;

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

	/** The usual extensions as a pattern for file dialogs: {@code *.png;*.jpg;…}. */
	public static String dialogPattern() {
		return String.join(";", Stream.concat(Stream.of(ImageFormat.values()).map(ImageFormat::extension), Stream.of("jpeg", "tiff", "heif"))
				.map(extension -> "*." + extension).toList());
	}
}
