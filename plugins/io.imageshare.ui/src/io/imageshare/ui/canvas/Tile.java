package io.imageshare.ui.canvas;

import java.util.List;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * A square of one level of a picture.
 *
 * @param level 0 is the finest
 */
record Tile(int level, int column, int row) {

	/**
	 * Side in level pixels, divisible by 2, 3, 5 and 7, so that at 125, 150, 175 and 200 % monitor zoom it is a whole number of SWT points. Small enough that many are
	 * made within a frame; and the copy that GTK's SWT takes of an image each time it draws it is too small to be a large object of the heap, of which thirty a
	 * frame make the collector work without a pause.
	 */
	static final int SIDE = 210;

	static final PaletteData BGRX = new PaletteData(0xFF00, 0xFF0000, 0xFF000000);
	private static final int BYTES = 4;

	int left() {
		return column * SIDE;
	}

	int top() {
		return row * SIDE;
	}

	/** The tile that covers this one on the next coarser level. */
	Tile parent() {
		return new Tile(level + 1, column / 2, row / 2);
	}

	/** The four tiles of the next finer level that cover this one, also where they are outside the picture. */
	List<Tile> children() {
		return List.of(new Tile(level - 1, 2 * column, 2 * row), new Tile(level - 1, 2 * column + 1, 2 * row),
				new Tile(level - 1, 2 * column, 2 * row + 1), new Tile(level - 1, 2 * column + 1, 2 * row + 1));
	}

	/** The smallest number of device pixels that is a whole number of points. */
	static int unit(int zoom) {
		int unit = 1;
		while (unit * 100 % zoom != 0) {
			unit++;
		}
		return unit;
	}

	/** Side in pixels of what lies in the picture from this coordinate on, rounded up to a multiple of the unit. */
	static int extent(int from, int whole, int unit) {
		int inside = Math.min(SIDE, whole - from);
		return (inside + unit - 1) / unit * unit;
	}

	/**
	 * Its pixels turned as they are looked at, four bytes each because SWT takes those fastest; where rounding up leaves the picture, the last pixel goes on.
	 */
	ImageData cut(Bands pixels, int unit, Orientation orientation) {
		boolean sideways = orientation.sideways();
		int[] columns = indices(left(), pixels.width(), unit, sideways ? orientation.reversedY() : orientation.reversedX());
		int[] rows = indices(top(), pixels.height(), unit, sideways ? orientation.reversedX() : orientation.reversedY());
		int width = sideways ? rows.length : columns.length;
		byte[] data = new byte[BYTES * columns.length * rows.length];
		byte[] alpha = pixels.isOpaque() ? null : new byte[columns.length * rows.length];
		for (int i = 0; i < rows.length; i++) {
			Pixels band = pixels.at(rows[i]);
			copy(band, pixels.start(rows[i]), columns, data, alpha, sideways ? i : i * width, sideways ? width : 1);
		}
		ImageData cut = new ImageData(width, columns.length * rows.length / width, 8 * BYTES, BGRX, BYTES, data);
		cut.alphaData = alpha;
		return cut;
	}

	/** These columns of a row, from one place on in these steps. */
	private static void copy(Pixels band, int start, int[] columns, byte[] data, byte[] alpha, int first, int step) {
		byte[] bgr = band.bgr();
		int to = first;
		for (int column : columns) {
			int from = start + column;
			data[BYTES * to] = bgr[3 * from];
			data[BYTES * to + 1] = bgr[3 * from + 1];
			data[BYTES * to + 2] = bgr[3 * from + 2];
			if (alpha != null) {
				alpha[to] = band.alpha()[from];
			}
			to += step;
		}
	}

	private static int[] indices(int first, int whole, int unit, boolean reversed) {
		int[] indices = new int[extent(first, whole, unit)];
		for (int i = 0; i < indices.length; i++) {
			indices[reversed ? indices.length - 1 - i : i] = Math.min(first + i, whole - 1);
		}
		return indices;
	}
}
