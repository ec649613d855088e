package io.imageshare.ui.decode;

import java.util.stream.IntStream;

import io.imageshare.core.image.ExifOrientation;
import io.imageshare.ui.canvas.Bands;
import io.imageshare.ui.canvas.Pixels;

/** Turns and mirrors stored pixels until they are upright. Works in small squares, because a quarter turn walks through memory against the grain. */
final class Turning {

	private static final int SQUARE = 64;

	private final Bands stored;
	private final Bands turned;
	/** Where the stored pixel is that comes to the upper left, and how far from it are those that come to the right of it and below it. */
	private final Step first;
	private final Step right;
	private final Step below;

	private record Step(int columns, int rows) {
	}

	private Turning(Bands stored, int orientation) {
		this.stored = stored;
		boolean sideways = ExifOrientation.isTurned(orientation);
		int lastColumn = stored.width() - 1;
		int lastRow = stored.height() - 1;
		first = switch (orientation) {
		case 2, 8 -> new Step(lastColumn, 0);
		case 3, 7 -> new Step(lastColumn, lastRow);
		case 4, 6 -> new Step(0, lastRow);
		default -> new Step(0, 0);
		};
		Step along = new Step(first.columns() == 0 ? 1 : -1, 0);
		Step down = new Step(0, first.rows() == 0 ? 1 : -1);
		right = sideways ? down : along;
		below = sideways ? along : down;
		turned = Bands.blank(sideways ? stored.height() : stored.width(), sideways ? stored.width() : stored.height(), stored.isOpaque());
	}

	/** The same pixels when they are upright already, else new ones. */
	static Bands upright(Bands stored, int orientation) {
		return orientation == ExifOrientation.UPRIGHT ? stored : new Turning(stored, orientation).turn();
	}

	private Bands turn() {
		IntStream.range(0, (turned.height() + SQUARE - 1) / SQUARE).parallel().forEach(row -> {
			for (int x = 0; x < turned.width(); x += SQUARE) {
				turnSquare(x, row * SQUARE);
			}
		});
		return turned;
	}

	private void turnSquare(int left, int top) {
		for (int y = top; y < Math.min(top + SQUARE, turned.height()); y++) {
			Pixels to = turned.at(y);
			int at = turned.start(y) + left;
			for (int x = left; x < Math.min(left + SQUARE, turned.width()); x++) {
				int row = first.rows() + x * right.rows() + y * below.rows();
				Pixels from = stored.at(row);
				int source = stored.start(row) + first.columns() + x * right.columns() + y * below.columns();
				to.bgr()[3 * at] = from.bgr()[3 * source];
				to.bgr()[3 * at + 1] = from.bgr()[3 * source + 1];
				to.bgr()[3 * at + 2] = from.bgr()[3 * source + 2];
				if (!turned.isOpaque()) {
					to.alpha()[at] = from.alpha()[source];
				}
				at++;
			}
		}
	}
}
