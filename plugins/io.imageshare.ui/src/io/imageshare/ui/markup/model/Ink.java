package io.imageshare.ui.markup.model;

/**
 * With what a mark is drawn. Around it comes a line of a colour as different as possible, so that it is seen on every picture.
 *
 * @param rgb 0xRRGGBB
 * @param stroke width in pixels of the original
 */
public record Ink(int rgb, double stroke) {

	private static final int LIGHT = 0xFFFFFF;
	private static final int DARK = 0x1A1A1A;
	private static final double HALO = 0.32;
	/** Of a shorter side of a picture: on a phone, which shows it some 390 points wide, two points; at 1:1 on a screen six pixels of a phone's screenshot. */
	private static final double PART = 1 / 180.0;
	/** Nor more than this part, however small the picture is seen. */
	private static final double MOST = 1 / 30.0;
	/** Points on the screen, while it is drawn. */
	private static final double THINNEST = 3;
	private static final double THICKEST = 8;
	/** In pixels, and of the side of something as small as an icon. */
	private static final double LEAST = 2.5;
	private static final double LEAST_PART = 1 / 40.0;

	/**
	 * In this colour, as wide as it looks right on a picture of this size, at 1:1 as well as on a phone; but neither so thin that it is hardly seen nor so thick that it
	 * hides what it points at while it is drawn. What is drawn is what is saved, at every zoom.
	 *
	 * @param scale points of the screen for a pixel of the picture
	 */
	public static Ink on(int width, int height, int rgb, double scale) {
		double side = Math.min(width, height);
		double seen = Math.max(THINNEST, Math.min(THICKEST, side * PART * scale)) / scale;
		return new Ink(rgb, Math.max(Math.max(1, Math.min(LEAST, side * LEAST_PART)), Math.min(side * MOST, seen)));
	}

	/** How wide the line around is, in pixels. */
	public double halo() {
		return Math.max(1, stroke * HALO);
	}

	/** Its colour: white, or nearly black around what is nearly white. */
	public int haloRgb() {
		int brightness = 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
		return brightness > 155_000 ? DARK : LIGHT;
	}
}
