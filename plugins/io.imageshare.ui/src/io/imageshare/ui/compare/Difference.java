package io.imageshare.ui.compare;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import io.imageshare.ui.canvas.Bands;
import io.imageshare.ui.canvas.Picture;

/**
 * How two pictures differ, pixel by pixel from their upper left corners, where both have pixels. Made off the UI thread; takes four bytes of heap for each pixel of the
 * first picture that is drawn.
 *
 * @param picture of the size of the first: its faded ghost, with what differs in a strong colour, and darker where the second has no pixels
 * @param differing how many pixels differ
 * @param compared how many pixels both have
 */
public record Difference(Picture picture, long differing, long compared) {

	/** Red, green, blue of what differs: far from every grey, also for those who do not see red. */
	public static final int MARK = 0xE6005C;

	/** Bytes of heap for a pixel that is drawn, with those of its halved levels. */
	private static final int COST = 4;
	private static final int LARGEST_REDUCTION = 64;

	/**
	 * Compares two pictures.
	 *
	 * @param tolerance by how much a channel may differ, 0 to 254
	 * @param cancelled asked for every row
	 * @return null when cancelled
	 */
	public static Difference of(Picture first, Picture second, int tolerance, BooleanSupplier cancelled) {
		return of(first, second, tolerance, reduction(first), cancelled);
	}

	/**
	 * The same, drawn with fewer pixels.
	 *
	 * @param reduction draws one pixel for so many by so many; counted are all of them
	 */
	public static Difference of(Picture first, Picture second, int tolerance, int reduction, BooleanSupplier cancelled) {
		int width = (first.width() + reduction - 1) / reduction;
		int height = (first.height() + reduction - 1) / reduction;
		Ghost ghost = new Ghost(Bands.blank(width, height, true), reduction);
		int both = Math.min(first.width(), second.width());
		int rows = Math.min(first.height(), second.height());
		LongAdder differing = new LongAdder();
		IntStream.range(0, height).parallel().forEach(row -> {
			int[] one = new int[first.width()];
			int[] other = new int[both];
			boolean[] marked = new boolean[first.width()];
			int last = Math.min(first.height(), (row + 1) * reduction);
			for (int y = row * reduction; y < last && !cancelled.getAsBoolean(); y++) {
				first.copyRow(y, one);
				if (y < rows) {
					second.copyRow(y, other);
					differing.add(mark(one, other, tolerance, marked));
				}
			}
			ghost.draw(row, one, marked, row * reduction < rows ? both : 0);
		});
		return cancelled.getAsBoolean() ? null
				: new Difference(ghost.picture(first.width(), first.height()), differing.sum(), (long) both * rows);
	}

	/** The fewest pixels left out that memory allows, as decoders do: half of what is free may be taken. */
	private static int reduction(Picture picture) {
		Runtime runtime = Runtime.getRuntime();
		long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
		int reduction = 1;
		while (reduction < LARGEST_REDUCTION && (long) picture.width() * picture.height() / ((long) reduction * reduction) * COST > free / 2) {
			reduction *= 2;
		}
		return reduction;
	}

	private static int mark(int[] one, int[] other, int tolerance, boolean[] marked) {
		int count = 0;
		int same = Arrays.mismatch(one, 0, other.length, other, 0, other.length);
		for (int x = same; x >= 0 && x < other.length; x++) {
			if (distance(one[x], other[x]) > tolerance) {
				marked[x] = true;
				count++;
			}
		}
		return count;
	}

	/** By how much the channel differs that differs most, alpha among them; what is not seen at all has no colour. */
	static int distance(int one, int other) {
		if (one == other || (one | other) >>> 24 == 0) {
			return 0;
		}
		int most = 0;
		for (int shift = 0; shift < 32; shift += 8) {
			most = Math.max(most, Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)));
		}
		return most;
	}
}
