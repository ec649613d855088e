package io.imageshare.ui.decode;

import java.awt.image.Raster;
import java.util.Optional;

import io.imageshare.ui.canvas.Pixels;

/**
 * Turns the four inks of a printer, as a JPEG stores them, into the colours of a screen: by the profile of the press when the image has one, else as if
 * light were what the inks let through.
 *
 * @param adobe whether Adobe wrote it, which stores inks inverted
 * @param mixed whether the first three inks are stored as brightness and two colour differences
 */
record Inks(boolean adobe, boolean mixed, Optional<ColorProfile> profile) {

	private static final int SAMPLES = 4;

	Pixels toPixels(Raster raster) {
		int width = raster.getWidth();
		int height = raster.getHeight();
		byte[] bgr = new byte[3 * width * height];
		int[] row = new int[SAMPLES * width];
		byte[] inks = new byte[SAMPLES * width];
		for (int y = 0; y < height; y++) {
			raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
			for (int from = 0; from < row.length; from += SAMPLES) {
				unmix(row, from, inks);
			}
			if (profile.isPresent()) {
				profile.get().print(inks, width, bgr, y * width);
			} else {
				print(inks, bgr, 3 * y * width);
			}
		}
		return new Pixels(width, height, bgr, null);
	}

	/** One pixel as cyan, magenta, yellow and black, 255 for full ink. */
	private void unmix(int[] stored, int from, byte[] inks) {
		double cyan = stored[from];
		double magenta = stored[from + 1];
		double yellow = stored[from + 2];
		if (mixed) {
			double blueness = stored[from + 1] - 128;
			double redness = stored[from + 2] - 128;
			cyan = 255 - (stored[from] + 1.402 * redness);
			magenta = 255 - (stored[from] - 0.344136 * blueness - 0.714136 * redness);
			yellow = 255 - (stored[from] + 1.772 * blueness);
		}
		inks[from] = ink(cyan);
		inks[from + 1] = ink(magenta);
		inks[from + 2] = ink(yellow);
		inks[from + 3] = ink(stored[from + 3]);
	}

	private byte ink(double stored) {
		long limited = Math.round(Math.max(0, Math.min(255, stored)));
		return (byte) (adobe ? 255 - limited : limited);
	}

	private static void print(byte[] inks, byte[] bgr, int at) {
		int to = at;
		for (int from = 0; from < inks.length; from += SAMPLES, to += 3) {
			int paper = 255 - (inks[from + 3] & 0xFF);
			bgr[to] = through(inks[from + 2], paper);
			bgr[to + 1] = through(inks[from + 1], paper);
			bgr[to + 2] = through(inks[from], paper);
		}
	}

	private static byte through(byte ink, int paper) {
		return (byte) (((255 - (ink & 0xFF)) * paper + 127) / 255);
	}
}
