package io.imageshare.ui.decode;

import java.util.Optional;

import io.imageshare.core.image.ExifOrientation;

/**
 * What is known of an image before it is decoded.
 *
 * @param size of what is stored
 * @param orientation 1 to 8
 * @param profile of the stored colours when they are not those of the screen
 * @param count pages or frames, 1 or more
 * @param cost of decoding it
 */
record Header(Size size, int orientation, Optional<ColorProfile> profile, int count, Cost cost) {

	static Header of(Size size, Cost cost) {
		return new Header(size, ExifOrientation.UPRIGHT, Optional.empty(), 1, cost);
	}

	Header oriented(int found) {
		return new Header(size, found, profile, count, cost);
	}

	Header profiled(Optional<ColorProfile> found) {
		return new Header(size, orientation, found, count, cost);
	}

	Header counted(int found) {
		return new Header(size, orientation, profile, found, cost);
	}

	/**
	 * The smallest power of two so that every n-th pixel of every n-th row fits; 0 when none does.
	 *
	 * @param budget heap in bytes
	 * @param least to begin with
	 */
	int reductionFor(long budget, int least) {
		int reduction = least;
		while (reduction > 0 && heap(reduction) > budget) {
			reduction = Size.after(reduction);
		}
		return reduction;
	}

	private long heap(int reduction) {
		int turning = orientation == ExifOrientation.UPRIGHT ? 0 : Cost.TURNED;
		return cost.fixed() + cost.whole() * size.pixels(1) + (cost.decoded() + Cost.KEPT + turning) * size.pixels(reduction);
	}
}
