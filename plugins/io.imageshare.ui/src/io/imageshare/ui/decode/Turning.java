package io.imageshare.ui.decode;

import java.util.stream.IntStream;

import io.imageshare.core.image.ExifOrientation;
import io.imageshare.ui.canvas.Pixels;

/** Turns and mirrors stored pixels until they are upright. Works in small squares, because a quarter turn walks through memory against the grain. */
final class Turning {

	private static final int SQUARE = 64;

	private final Pixels stored;
	private final int width;
	private final int height;
	/** Index of the stored pixel that comes to the upper left, and how far it is to those that come to the right of it and below it. */
	private final int first;
	private final int right;
	private final int below;

	private Turning(Pixels stored, int orientation) {
		this.stored = stored;
		int w = stored.width();
		int h = stored.height();
		width = ExifOrientation.isTurned(orientation) ? h : w;
		height = ExifOrientation.isTurned(orientation) ? w : h;
		int lastColumn = w - 1;
		int lastRow = (h - 1) * w;
		int[] walk = switch (orientation) {
		case 2 -> new int[] { lastColumn, -1, w };
		case 3 -> new int[] { lastRow + lastColumn, -1, -w };
		case 4 -> new int[] { lastRow, 1, -w };
		case 5 -> new int[] { 0, w, 1 };
		case 6 -> new int[] { lastRow, -w, 1 };
		case 7 -> new int[] { lastRow + lastColumn, -w, -1 };
		case 8 -> new int[] { lastColumn, w, -1 };
		default -> new int[] { 0, 1, w };
		};
		first = walk[0];
		right = walk[1];
		below = walk[2];
	}

	/** The same pixels when they are upright already, else new ones. */
	static Pixels upright(Pixels stored, int orientation) {
		return orientation == ExifOrientation.UPRIGHT ? stored : new Turning(stored, orientation).turn();
	}

	private Pixels turn() {
		byte[] bgr = new byte[stored.bgr().length];
		byte[] alpha = stored.isOpaque() ? null : new byte[stored.alpha().length];
		IntStream.range(0, (height + SQUARE - 1) / SQUARE).parallel().forEach(band -> {
			for (int x = 0; x < width; x += SQUARE) {
				turnSquare(x, band * SQUARE, bgr, alpha);
			}
		});
		return new Pixels(width, height, bgr, alpha);
	}

	private void turnSquare(int left, int top, byte[] bgr, byte[] alpha) {
		byte[] from = stored.bgr();
		for (int y = top; y < Math.min(top + SQUARE, height); y++) {
			for (int x = left; x < Math.min(left + SQUARE, width); x++) {
				int source = first + x * right + y * below;
				int target = y * width + x;
				bgr[3 * target] = from[3 * source];
				bgr[3 * target + 1] = from[3 * source + 1];
				bgr[3 * target + 2] = from[3 * source + 2];
				if (alpha != null) {
					alpha[target] = stored.alpha()[source];
				}
			}
		}
	}
}
