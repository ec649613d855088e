package io.imageshare.ui.canvas;

import java.util.Objects;

/**
 * Plain pixels, row by row without padding, as the platform takes them: blue, green, red, and the alpha in a plane of its own, not premultiplied.
 * Who hands over the arrays gives them away: nobody may write into them afterwards, so any thread may read them.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param bgr three bytes for every pixel
 * @param alpha one byte for every pixel, or null when every pixel is opaque
 */
public record Pixels(int width, int height, byte[] bgr, byte[] alpha) {

	public Pixels {
		Objects.requireNonNull(bgr);
		long count = (long) width * height;
		if (width < 1 || height < 1 || bgr.length != 3 * count || alpha != null && alpha.length != count) {
			throw new IllegalArgumentException(width + " x " + height);
		}
	}

	/** Whether nothing shines through. */
	public boolean isOpaque() {
		return alpha == null;
	}

	int argb(int x, int y) {
		int at = y * width + x;
		int opacity = alpha == null ? 0xFF : alpha[at] & 0xFF;
		return opacity << 24 | (bgr[3 * at + 2] & 0xFF) << 16 | (bgr[3 * at + 1] & 0xFF) << 8 | bgr[3 * at] & 0xFF;
	}
}
