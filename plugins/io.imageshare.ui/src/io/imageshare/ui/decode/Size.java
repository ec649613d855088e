package io.imageshare.ui.decode;

import io.imageshare.ui.decode.DecodeResult.Reason;

/**
 * What a header claims, judged before a byte is allocated for it.
 *
 * @param width of the stored rows in pixels
 * @param height number of stored rows
 */
record Size(long width, long height) {

	/** More takes minutes, however few pixels are kept. */
	static final long MOST_PIXELS = 500_000_000;
	private static final int LARGEST_REDUCTION = 64;

	/**
	 * Refuses sizes that no image has, and those that no file of this length can hold.
	 *
	 * @param inAByte how many pixels the format packs into a byte at the most
	 */
	Size checked(long fileLength, int inAByte) throws Refusal {
		if (width < 1 || height < 1) {
			throw new Refusal(Reason.DAMAGED, toString());
		}
		if (width > MOST_PIXELS || height > MOST_PIXELS || pixels(1) > MOST_PIXELS) {
			throw new Refusal(Reason.TOO_LARGE, toString());
		}
		if (pixels(1) / inAByte > fileLength) {
			throw new Refusal(Reason.DAMAGED, this + " in " + fileLength + " bytes");
		}
		return this;
	}

	/** Whether this is a larger one made smaller, give or take the pixel that rounding makes. */
	boolean isShapedAs(Size larger) {
		return Math.abs(width * larger.height - height * larger.width) <= Math.max(larger.width, larger.height);
	}

	/** How many pixels are left when every n-th of every n-th row is. */
	long pixels(int reduction) {
		return reduced(width, reduction) * reduced(height, reduction);
	}

	/** The largest reduction that leaves so many pixels; 1 when there are not so many. */
	int reductionLeaving(long enough) {
		int reduction = 1;
		while (reduction < LARGEST_REDUCTION && pixels(2 * reduction) >= enough) {
			reduction *= 2;
		}
		return reduction;
	}

	/** The next reduction to try when memory did not do; 0 when there is none. */
	static int after(int reduction) {
		return reduction < LARGEST_REDUCTION ? reduction * 2 : 0;
	}

	/** Every n-th of so many. */
	static long reduced(long count, int reduction) {
		return (count + reduction - 1) / reduction;
	}
}
