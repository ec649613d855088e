package io.imageshare.core.model;

import java.util.Objects;

/**
 * What an image file is, read from its header without decoding it.
 *
 * @param format by the leading bytes, never by the name
 * @param width width in pixels of the upright picture (EXIF orientation applied), 0 when the header does not say
 * @param height height in pixels of the upright picture, 0 when the header does not say
 */
public record ImageInfo(ImageFormat format, int width, int height) {

	public ImageInfo {
		Objects.requireNonNull(format);
	}

	/** Whether the pixel size is known. */
	public boolean hasSize() {
		return width > 0 && height > 0;
	}
}
