package io.imageshare.ui.decode;

/**
 * How much a decode may cost and what it shall deliver.
 *
 * @param memoryBudget heap in bytes that decoding and the picture may take together; the free heap bounds it as well. An image that needs more is decoded
 *        with fewer pixels
 * @param previewSide about how many pixels the longer side of the preview shall have, in the end the longer side of the view; 0 for no preview
 * @param enough how many pixels do; an image that has several times as many is decoded with fewer, but not with fewer than these
 */
public record DecodeOptions(long memoryBudget, int previewSide, long enough) {

	/** As much heap as half of what is free, all pixels, and no preview. */
	public static DecodeOptions whole() {
		return within(Long.MAX_VALUE);
	}

	/** All pixels that this much heap has room for, in bytes, and no preview. */
	public static DecodeOptions within(long memoryBudget) {
		return new DecodeOptions(memoryBudget, 0, Long.MAX_VALUE);
	}

	/** As much heap as half of what is free, and a preview for a view whose longer side has this many device pixels. */
	public static DecodeOptions withPreview(int side) {
		return new DecodeOptions(Long.MAX_VALUE, side, Long.MAX_VALUE);
	}

	/** As much heap as half of what is free, and not many more pixels than these. */
	public static DecodeOptions coarse(long enough) {
		return new DecodeOptions(Long.MAX_VALUE, 0, enough);
	}
}
