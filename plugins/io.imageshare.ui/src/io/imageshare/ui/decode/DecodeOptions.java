package io.imageshare.ui.decode;

/**
 * How much a decode may cost and what it shall deliver first.
 *
 * @param memoryBudget heap in bytes that decoding and the picture may take together; the free heap bounds it as well. An image that needs more is decoded
 *        with fewer pixels
 * @param previewSide about how many pixels the longer side of the preview shall have, in the end the longer side of the view; 0 for no preview
 */
public record DecodeOptions(long memoryBudget, int previewSide) {

	/** As much heap as half of what is free, and no preview. */
	public static DecodeOptions whole() {
		return new DecodeOptions(Long.MAX_VALUE, 0);
	}

	/** As much heap as half of what is free, and a preview for a view whose longer side has this many device pixels. */
	public static DecodeOptions withPreview(int side) {
		return new DecodeOptions(Long.MAX_VALUE, side);
	}
}
