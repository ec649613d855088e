package io.imageshare.ui.canvas;

import java.util.stream.IntStream;

/**
 * Halves a picture by the mean of two by two pixels; an odd last row or column counts twice. Colours are weighted by their alpha, so that what is
 * invisible does not bleed into what is visible. Runs on the caller's thread and, for rows enough to pay, on the common pool.
 */
final class Halving {

	private static final int ROWS_WORTH_SHARING = 256;

	private final Bands source;
	private final int width;
	private final Bands target;

	private Halving(Bands source) {
		this.source = source;
		width = (source.width() + 1) / 2;
		target = Bands.blank(width, (source.height() + 1) / 2, source.isOpaque());
	}

	static Bands half(Bands source) {
		Halving halving = new Halving(source);
		int height = halving.target.height();
		IntStream rows = IntStream.range(0, height);
		(height < ROWS_WORTH_SHARING ? rows : rows.parallel()).forEach(source.isOpaque() ? halving::opaqueRow : halving::blendedRow);
		return halving.target;
	}

	private void opaqueRow(int row) {
		byte[] from = source.at(2 * row).bgr();
		byte[] bgr = target.at(row).bgr();
		int upper = 3 * upperRow(row);
		int lower = 3 * lowerRow(row);
		int to = 3 * target.start(row);
		for (int column = 0; column < width; column++) {
			int left = 6 * column;
			int right = 3 * rightOf(column);
			for (int channel = 0; channel < 3; channel++) {
				int sum = (from[upper + left + channel] & 0xFF) + (from[upper + right + channel] & 0xFF)
						+ (from[lower + left + channel] & 0xFF) + (from[lower + right + channel] & 0xFF);
				bgr[to++] = (byte) (sum + 2 >> 2);
			}
		}
	}

	private void blendedRow(int row) {
		Pixels from = source.at(2 * row);
		Pixels to = target.at(row);
		int start = target.start(row);
		int upper = upperRow(row);
		int lower = lowerRow(row);
		for (int column = 0; column < width; column++) {
			int left = 2 * column;
			int right = rightOf(column);
			blend(from, to, start + column, upper + left, upper + right, lower + left, lower + right);
		}
	}

	private static void blend(Pixels source, Pixels target, int to, int a, int b, int c, int d) {
		byte[] opacity = source.alpha();
		int weightA = opacity[a] & 0xFF;
		int weightB = opacity[b] & 0xFF;
		int weightC = opacity[c] & 0xFF;
		int weightD = opacity[d] & 0xFF;
		int weight = weightA + weightB + weightC + weightD;
		target.alpha()[to] = (byte) (weight + 2 >> 2);
		if (weight == 0) {
			return;
		}
		byte[] from = source.bgr();
		for (int channel = 0; channel < 3; channel++) {
			int sum = weightA * (from[3 * a + channel] & 0xFF) + weightB * (from[3 * b + channel] & 0xFF)
					+ weightC * (from[3 * c + channel] & 0xFF) + weightD * (from[3 * d + channel] & 0xFF);
			target.bgr()[3 * to + channel] = (byte) ((sum + weight / 2) / weight);
		}
	}

	private int upperRow(int row) {
		return source.start(2 * row);
	}

	private int lowerRow(int row) {
		return source.start(Math.min(2 * row + 1, source.height() - 1));
	}

	private int rightOf(int column) {
		return Math.min(2 * column + 1, source.width() - 1);
	}
}
