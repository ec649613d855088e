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
	 * Side in level pixels: small enough that one is made within a frame, and divisible by 2, 3, 4, 5 and 7, so that at 125, 150, 175 and 200 % monitor
	 * zoom it is a whole number of SWT points.
	 */
	static final int SIDE = 420;

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

	/** Side in pixels of what lies in the picture from this coordinate on, rounded up to a multiple of the unit. */
	static int extent(int from, int whole, int unit) {
		int inside = Math.min(SIDE, whole - from);
		return (inside + unit - 1) / unit * unit;
	}

	/**
	 * Its pixels turned as they are looked at, four bytes each because SWT takes those fastest; where rounding up leaves the picture, the last pixel goes on.
	 */
	ImageData cut(Pixels pixels, int unit, Orientation orientation) {
		int[] columns = indices(left(), pixels.width(), unit, orientation.sideways() ? orientation.reversedY() : orientation.reversedX(), 1);
		int[] rows = indices(top(), pixels.height(), unit, orientation.sideways() ? orientation.reversedX() : orientation.reversedY(), pixels.width());
		return orientation.sideways() ? cut(pixels, rows, columns) : cut(pixels, columns, rows);
	}

	/** Each pixel is at the sum of two indices: one for how far it is to the right, and one for how far down. */
	private static ImageData cut(Pixels pixels, int[] across, int[] down) {
		int width = across.length;
		int height = down.length;
		byte[] data = new byte[BYTES * width * height];
		byte[] alpha = pixels.isOpaque() ? null : new byte[width * height];
		byte[] bgr = pixels.bgr();
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int from = down[y] + across[x];
				int to = y * width + x;
				data[BYTES * to] = bgr[3 * from];
				data[BYTES * to + 1] = bgr[3 * from + 1];
				data[BYTES * to + 2] = bgr[3 * from + 2];
				if (alpha != null) {
					alpha[to] = pixels.alpha()[from];
				}
			}
		}
		ImageData cut = new ImageData(width, height, 8 * BYTES, BGRX, BYTES, data);
		cut.alphaData = alpha;
		return cut;
	}

	private static int[] indices(int first, int whole, int unit, boolean reversed, int stride) {
		int[] indices = new int[extent(first, whole, unit)];
		for (int i = 0; i < indices.length; i++) {
			indices[reversed ? indices.length - 1 - i : i] = Math.min(first + i, whole - 1) * stride;
		}
		return indices;
	}
}
