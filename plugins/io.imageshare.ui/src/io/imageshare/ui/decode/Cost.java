package io.imageshare.ui.decode;

/**
 * Heap that a decoder takes.
 *
 * @param whole bytes for every pixel there is, however few are kept
 * @param decoded bytes for every pixel that is kept, beside those of the picture itself
 * @param fixed bytes, whatever is kept
 */
record Cost(long whole, long decoded, long fixed) {

	/** Bytes for a pixel of a picture and its halved levels, alpha included. */
	static final int KEPT = 5;
	/** Bytes for a pixel while it is turned. */
	static final int TURNED = 4;

	/** A decoder that drops what is not kept as it goes. */
	static Cost decoded(int bytes) {
		return new Cost(0, bytes, 0);
	}
}
