package io.imageshare.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A still picture ready to be shown at any zoom: its pixels and a pyramid of halved copies of them. Immutable, holds no device resource and may be made
 * and dropped on any thread; making one costs a pass over all pixels, so do it off the UI thread. Takes four bytes of heap for a pixel, a third more than
 * that with alpha.
 * <p>
 * Its size is that of the upright original in pixels, also when fewer pixels stand for it (a preview, or an original that is too large for the heap): a
 * preview and the whole picture therefore share every coordinate.
 */
public final class Picture {

	/** Nothing is gained by levels smaller than any view. */
	private static final int SMALLEST_SIDE = 64;

	private final int width;
	private final int height;
	private final List<Bands> levels;

	private Picture(int width, int height, List<Bands> levels) {
		this.width = width;
		this.height = height;
		this.levels = levels;
	}

	/** A picture of exactly these pixels. */
	public static Picture of(Pixels pixels) {
		return of(pixels, pixels.width(), pixels.height());
	}

	/** A picture of the given size for which the given pixels stand, as below. */
	public static Picture of(Pixels pixels, int width, int height) {
		return of(Bands.of(pixels), width, height);
	}

	/**
	 * A picture of the given size for which the given pixels stand, spread evenly over it.
	 *
	 * @param width of the original in pixels, at least that of the pixels
	 * @param height of the original in pixels, at least that of the pixels
	 */
	public static Picture of(Bands pixels, int width, int height) {
		return of(pixels, width, height, Halving::half);
	}

	/** The same with another way to halve the pixels, for a picture of which the eye must not miss a single one. */
	public static Picture of(Bands pixels, int width, int height, UnaryOperator<Bands> halving) {
		if (width < pixels.width() || height < pixels.height()) {
			throw new IllegalArgumentException(width + " x " + height);
		}
		List<Bands> levels = new ArrayList<>();
		Bands level = pixels;
		levels.add(level);
		while (Math.max(level.width(), level.height()) > SMALLEST_SIDE) {
			level = halving.apply(level);
			levels.add(level);
		}
		return new Picture(width, height, List.copyOf(levels));
	}

	/** Width of the upright original in pixels. */
	public int width() {
		return width;
	}

	/** Height of the upright original in pixels. */
	public int height() {
		return height;
	}

	/** Whether nothing shines through. */
	public boolean isOpaque() {
		return levels.get(0).isOpaque();
	}

	/** Whether fewer pixels than the original has stand for it. */
	public boolean isReduced() {
		return levels.get(0).width() < width || levels.get(0).height() < height;
	}

	/**
	 * The colour at a pixel of the original, as 0xAARRGGBB, not premultiplied.
	 *
	 * @param x 0 to width - 1
	 * @param y 0 to height - 1
	 */
	public int argb(int x, int y) {
		Bands pixels = levels.get(0);
		return pixels.argb((int) ((long) x * pixels.width() / width), (int) ((long) y * pixels.height() / height));
	}

	/**
	 * The colours of a row of the original from the left, as 0xAARRGGBB, not premultiplied: as many as there is room for, at most the width of the original.
	 *
	 * @param y 0 to height - 1
	 */
	public void copyRow(int y, int[] argb) {
		Bands pixels = levels.get(0);
		int row = (int) ((long) y * pixels.height() / height);
		boolean reduced = pixels.width() < width;
		for (int x = 0; x < argb.length; x++) {
			argb[x] = pixels.argb(reduced ? (int) ((long) x * pixels.width() / width) : x, row);
		}
	}

	/** All pixels there are. Of a large picture they are a copy, so ask for them off the UI thread. */
	public Pixels pixels() {
		return levels.get(0).joined();
	}

	/** A small copy of the picture, no larger than this, for a list. Cheap: it starts from the coarsest level that is large enough. */
	public Pixels thumbnail(int mostWidth, int mostHeight) {
		int level = levels.size() - 1;
		while (level > 0 && levels.get(level).width() < mostWidth && levels.get(level).height() < mostHeight) {
			level--;
		}
		return levels.get(level).joined().within(mostWidth, mostHeight);
	}

	Bands level(int index) {
		return levels.get(index);
	}

	/** The coarsest level that still has a pixel for every device pixel at this scale, or the finest there is. */
	int levelFor(double scale) {
		int level = 0;
		while (level + 1 < levels.size() && scale * pixelWidth(level + 1) <= 1) {
			level++;
		}
		return level;
	}

	/** The finest level that fits into one square of this side. */
	int levelWithin(int side) {
		int level = 0;
		while (level + 1 < levels.size() && Math.max(levels.get(level).width(), levels.get(level).height()) > side) {
			level++;
		}
		return level;
	}

	/** How many pixels of the original one pixel of this level is wide. */
	double pixelWidth(int level) {
		return (double) width / levels.get(0).width() * (1L << level);
	}

	/** How many pixels of the original one pixel of this level is high. */
	double pixelHeight(int level) {
		return (double) height / levels.get(0).height() * (1L << level);
	}
}
