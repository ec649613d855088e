package io.imageshare.core.model;

import java.util.Locale;

/** An image file format, with the media type and the file extension that are usual for it. */
public enum ImageFormat {

	PNG("image/png", "png"),
	JPEG("image/jpeg", "jpg"),
	GIF("image/gif", "gif"),
	BMP("image/bmp", "bmp"),
	TIFF("image/tiff", "tif"),
	ICO("image/x-icon", "ico"),
	WEBP("image/webp", "webp"),
	SVG("image/svg+xml", "svg"),
	HEIC("image/heic", "heic"),
	AVIF("image/avif", "avif");

	private final String mediaType;
	private final String extension;

	ImageFormat(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	/** As people write it. */
	public String label() {
		return this == WEBP ? "WebP" : name();
	}

	public String mediaType() {
		return mediaType;
	}

	/** The extension given to a file that comes without a fitting one, without the dot. */
	public String extension() {
		return extension;
	}

	/** Whether a file name's extension, without its dot and in any case, is one usual for this format. */
	public boolean isUsualExtension(String candidate) {
		String plain = candidate.toLowerCase(Locale.ROOT);
		return plain.equals(extension) || switch (this) {
		case JPEG -> plain.equals("jpeg") || plain.equals("jpe") || plain.equals("jfif");
		case TIFF -> plain.equals("tiff") || plain.equals("dng");
		case HEIC -> plain.equals("heif") || plain.equals("hif");
		case BMP -> plain.equals("dib");
		default -> false;
		};
	}
}
