package io.imageshare.ui.compare;

import java.util.stream.IntStream;

import io.imageshare.ui.canvas.Bands;
import io.imageshare.ui.canvas.Picture;

/** Draws what two pictures have in common in light grey, and what differs in a strong colour that no halving mixes with its neighbours: a single pixel is seen in the smallest view. */
final class Ghost {

	private static final int LIGHTEST = 250;
	/** How much of the contrast is left, in 256ths. */
	private static final int CONTRAST = 56;
	private static final int OUTSIDE = 60;

	private final Bands pixels;
	private final int reduction;

	/** @param pixels to write into */
	Ghost(Bands pixels, int reduction) {
		this.pixels = pixels;
		this.reduction = reduction;
	}

	/**
	 * Draws a row.
	 *
	 * @param argb of the picture
	 * @param marked what differs
	 * @param compared how many from the left on were compared; the others are darker
	 */
	void draw(int row, int[] argb, boolean[] marked, int compared) {
		byte[] bgr = pixels.at(row).bgr();
		int start = pixels.start(row);
		for (int x = 0; x < pixels.width(); x++) {
			int from = x * reduction;
			int to = 3 * (start + x);
			if (isMarked(marked, from)) {
				bgr[to] = (byte) Difference.MARK;
				bgr[to + 1] = (byte) (Difference.MARK >> 8);
				bgr[to + 2] = (byte) (Difference.MARK >> 16);
			} else {
				byte grey = (byte) (faded(argb[from]) - (from < compared ? 0 : OUTSIDE));
				bgr[to] = grey;
				bgr[to + 1] = grey;
				bgr[to + 2] = grey;
			}
		}
	}

	Picture picture(int width, int height) {
		return Picture.of(pixels, width, height, Ghost::half);
	}

	private boolean isMarked(boolean[] marked, int from) {
		for (int x = from; x < Math.min(from + reduction, marked.length); x++) {
			if (marked[x]) {
				return true;
			}
		}
		return false;
	}

	/** The grey of a colour on white, nearer to white. */
	static int faded(int argb) {
		int light = (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF)) / 1000;
		int seen = 255 - (255 - light) * (argb >>> 24) / 255;
		return LIGHTEST - (255 - seen) * CONTRAST / 256;
	}

	/** The mean of two by two greys, or the mark if one of them is marked. */
	private static Bands half(Bands source) {
		Bands half = Bands.blank((source.width() + 1) / 2, (source.height() + 1) / 2, true);
		IntStream.range(0, half.height()).parallel().forEach(row -> half(source, half, row));
		return half;
	}

	private static void half(Bands source, Bands half, int row) {
		byte[] from = source.at(2 * row).bgr();
		byte[] to = half.at(row).bgr();
		int upper = source.start(2 * row);
		int lower = source.start(Math.min(2 * row + 1, source.height() - 1));
		for (int x = 0; x < half.width(); x++) {
			int right = Math.min(2 * x + 1, source.width() - 1);
			put(from, new int[] { upper + 2 * x, upper + right, lower + 2 * x, lower + right }, to, 3 * (half.start(row) + x));
		}
	}

	private static void put(byte[] from, int[] four, byte[] to, int at) {
		int sum = 2;
		int mark = -1;
		for (int pixel : four) {
			sum += from[3 * pixel] & 0xFF;
			mark = from[3 * pixel] == from[3 * pixel + 1] ? mark : pixel;
		}
		for (int channel = 0; channel < 3; channel++) {
			to[at + channel] = mark < 0 ? (byte) (sum >> 2) : from[3 * mark + channel];
		}
	}
}
