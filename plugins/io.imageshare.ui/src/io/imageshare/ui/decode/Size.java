package io.imageshare.ui.decode;

/**
 * What a header claims, judged before a byte is allocated for it.
 *
 * @param width of the stored rows in pixels
 * @param height number of stored rows
 */
record Size(int width, int height) {

	/** More takes minutes, however few pixels are kept. */
	private static final long MOST_PIXELS = 500_000_000;
	/** No format packs more pixels into a byte than this; a white page of one-bit PNG comes to half. */
	private static final long MOST_PIXELS_IN_A_BYTE = 16_384;
	/** The picture and its halved levels, alpha included. */
	private static final int BYTES_KEPT = 5;
	private static final int LARGEST_REDUCTION = 64;

	boolean isBeyondReason() {
		return pixels(1) > MOST_PIXELS;
	}

	/** Whether a file of this length cannot hold so many pixels. */
	boolean isBeyond(long fileLength) {
		return pixels(1) / MOST_PIXELS_IN_A_BYTE > fileLength;
	}

	/**
	 * The smallest power of two so that every n-th pixel of every n-th row fits; 0 when none does.
	 *
	 * @param decoded bytes of a pixel as it is decoded
	 * @param budget in bytes, for what is decoded and the picture made of it
	 */
	int reductionFor(int decoded, long budget) {
		for (int reduction = 1; reduction <= LARGEST_REDUCTION; reduction *= 2) {
			if (pixels(reduction) * (decoded + BYTES_KEPT) <= budget) {
				return reduction;
			}
		}
		return 0;
	}

	/** The next one to try when memory ended all the same; 0 when there is none. */
	static int after(int reduction) {
		return reduction < LARGEST_REDUCTION ? reduction * 2 : 0;
	}

	private long pixels(int reduction) {
		long columns = (width + (long) reduction - 1) / reduction;
		long rows = (height + (long) reduction - 1) / reduction;
		return columns * rows;
	}
}
