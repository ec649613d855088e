package io.imageshare.ui.canvas;

/**
 * One pixel of an image and its colour.
 *
 * @param x from the left edge of the upright original, however it is turned to be looked at
 * @param y from its upper edge
 * @param argb 0xAARRGGBB, not premultiplied
 */
public record PixelSample(int x, int y, int argb) {

	private static final int OPAQUE = 0xFF;

	/** Red, green and blue as {@code #RRGGBB}. */
	public String hex() {
		return String.format("#%06X", argb & 0xFFFFFF);
	}

	public boolean isOpaque() {
		return alpha() == OPAQUE;
	}

	/** 0 for what is not seen at all to 255. */
	public int alpha() {
		return argb >>> 24;
	}
}
