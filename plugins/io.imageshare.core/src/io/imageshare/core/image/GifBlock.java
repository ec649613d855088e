package io.imageshare.core.image;

/**
 * A block of a GIF file (GIF89a).
 *
 * @param kind {@link #IMAGE}, {@link #EXTENSION} or {@link #END}
 * @param label what kind of extension; 0 for the others
 * @param at where it begins in the file
 * @param end behind its data
 */
public record GifBlock(int kind, int label, long at, long end) {

	public static final int IMAGE = 0x2C;
	public static final int EXTENSION = 0x21;
	public static final int END = 0x3B;

	/** Labels: what the next picture shall look like, words, and what programs have added. */
	public static final int CONTROL = 0xF9;
	public static final int COMMENT = 0xFE;
	public static final int APPLICATION = 0xFF;
}
