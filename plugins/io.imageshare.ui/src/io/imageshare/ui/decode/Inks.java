package io.imageshare.ui.decode;

import java.awt.image.Raster;

import io.imageshare.ui.canvas.Pixels;

/**
 * Turns the four inks of a printer's JPEG, which the Java runtime only hands out as they are stored, into the colours of a screen. Without the colour
 * profile of the press: light is what the inks let through.
 */
final class Inks {

	private final JpegSegments segments;

	private Inks(JpegSegments segments) {
		this.segments = segments;
	}

	static Pixels toPixels(Raster raster, JpegSegments segments) {
		Inks inks = new Inks(segments);
		int width = raster.getWidth();
		int height = raster.getHeight();
		byte[] bgr = new byte[3 * width * height];
		int[] row = new int[4 * width];
		for (int y = 0; y < height; y++) {
			raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
			for (int x = 0; x < width; x++) {
				inks.print(row, 4 * x, bgr, 3 * (y * width + x));
			}
		}
		return new Pixels(width, height, bgr, null);
	}

	private void print(int[] stored, int from, byte[] bgr, int to) {
		double cyan = stored[from];
		double magenta = stored[from + 1];
		double yellow = stored[from + 2];
		if (segments.mixed()) {
			double blueness = stored[from + 1] - 128;
			double redness = stored[from + 2] - 128;
			cyan = 255 - (stored[from] + 1.402 * redness);
			magenta = 255 - (stored[from] - 0.344136 * blueness - 0.714136 * redness);
			yellow = 255 - (stored[from] + 1.772 * blueness);
		}
		bgr[to] = through(yellow, stored[from + 3]);
		bgr[to + 1] = through(magenta, stored[from + 3]);
		bgr[to + 2] = through(cyan, stored[from + 3]);
	}

	private byte through(double ink, int black) {
		double limited = Math.max(0, Math.min(255, ink));
		double light = segments.adobe() ? limited * black : (255 - limited) * (255 - black);
		return (byte) Math.round(light / 255);
	}
}
