package io.imageshare.ui.canvas;

import java.util.ArrayList;
import java.util.List;

/**
 * The pixels of an image of any size, in bands of whole rows. A virtual machine that makes room for an array stops for nobody until all of it is zero, and whoever
 * waits for a collection meanwhile, the UI thread first of all, stands still: 160 ms for the 324 MB of a photo of 108 megapixels. Room for a band takes a few.
 * Immutable, as its pixels are.
 */
public final class Bands {

	/** Much more than a region of the heap, of which the last one of an array is only partly used; and zero in no time. */
	private static final int BYTES = 8 << 20;

	private final int width;
	private final int height;
	/** In each but the last; an even number where there are several, so that two that are halved together are in one. */
	private final int rows;
	private final List<Pixels> bands;

	/** @param bands from above to below */
	private Bands(List<Pixels> bands) {
		this.bands = List.copyOf(bands);
		Pixels last = bands.get(bands.size() - 1);
		width = last.width();
		rows = bands.get(0).height();
		height = (bands.size() - 1) * rows + last.height();
	}

	/** All in one band, for pixels that are in one array already. */
	public static Bands of(Pixels pixels) {
		return new Bands(List.of(pixels));
	}

	/** Black, and nowhere opaque if it may be transparent; for whoever makes it to write into, and nobody else. */
	public static Bands blank(int width, int height, boolean opaque) {
		int most = (int) Math.max(2, BYTES / (3L * width) / 2 * 2);
		List<Pixels> bands = new ArrayList<>();
		for (int row = 0; row < height; row += most) {
			int rows = Math.min(most, height - row);
			bands.add(new Pixels(width, rows, new byte[3 * width * rows], opaque ? null : new byte[width * rows]));
		}
		return new Bands(bands);
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	/** Whether nothing shines through. */
	public boolean isOpaque() {
		return bands.get(0).isOpaque();
	}

	/** All of them, from above to below. */
	public List<Pixels> all() {
		return bands;
	}

	/** The band in which a row is. */
	public Pixels at(int row) {
		return bands.get(row / rows);
	}

	/** How many pixels its band has before a row. */
	public int start(int row) {
		return row % rows * width;
	}

	/** All pixels in one array, which is a copy if there are several bands. */
	public Pixels joined() {
		if (bands.size() == 1) {
			return bands.get(0);
		}
		byte[] bgr = new byte[3 * width * height];
		byte[] alpha = isOpaque() ? null : new byte[width * height];
		int at = 0;
		for (Pixels band : bands) {
			System.arraycopy(band.bgr(), 0, bgr, 3 * at, band.bgr().length);
			if (alpha != null) {
				System.arraycopy(band.alpha(), 0, alpha, at, band.alpha().length);
			}
			at += band.width() * band.height();
		}
		return new Pixels(width, height, bgr, alpha);
	}

	int argb(int x, int y) {
		return at(y).argb(x, y % rows);
	}
}
