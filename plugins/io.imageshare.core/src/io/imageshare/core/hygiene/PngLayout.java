package io.imageshare.core.hygiene;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How the pixels of a PNG file lie in its rows (W3C PNG, third edition, 7 and 8).
 *
 * @param pixelBytes from one pixel to the next, as filters count: at least 1
 * @param passes one, or those of an interlaced file that have pixels
 */
record PngLayout(int pixelBytes, List<Pass> passes) {

	/** Rows of one length, without the number of the filter before each. */
	record Pass(int rowBytes, int rows) {
	}

	static final int HEADER = 13;

	private static final int LONGEST_ROW = 1 << 26;
	/** Deflate makes at most so many bytes of one. */
	private static final int LARGEST_RATIO = 1032;

	/**
	 * Reads the header.
	 *
	 * @param packed bytes of compressed pixels
	 * @throws Refused when it promises what the pixels cannot hold, or what nobody can read
	 */
	static PngLayout of(ByteBuffer header, long packed) throws Refused {
		long width = header.getInt(0) & 0xFFFFFFFFL;
		long height = header.getInt(4) & 0xFFFFFFFFL;
		int bits = header.get(8) * switch (header.get(9)) {
		case 0, 3 -> 1;
		case 2 -> 3;
		case 4 -> 2;
		case 6 -> 4;
		default -> 0;
		};
		boolean standard = header.get(10) == 0 && header.get(11) == 0 && (header.get(12) & 0xFE) == 0 && bits > 0 && bits <= 64;
		if (!standard || width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || width * bits / 8 > LONGEST_ROW) {
			throw Refused.unsupported("header");
		}
		PngLayout layout = new PngLayout(Math.max(1, bits / 8), header.get(12) == 0 ? List.of(pass(width, height, bits)) : interlaced(width, height, bits));
		long bytes = layout.passes().stream().flatMapToLong(pass -> LongStream.of((1L + pass.rowBytes()) * pass.rows())).sum();
		if (bytes / LARGEST_RATIO > packed) {
			throw Refused.damaged("header");
		}
		return layout;
	}

	private static Pass pass(long width, long height, int bits) {
		return new Pass((int) ((width * bits + 7) / 8), (int) height);
	}

	/** Adam7: where each pass begins, and how far apart its pixels are. */
	private static List<Pass> interlaced(long width, long height, int bits) {
		int[][] passes = { { 0, 0, 8, 8 }, { 4, 0, 8, 8 }, { 0, 4, 4, 8 }, { 2, 0, 4, 4 }, { 0, 2, 2, 4 }, { 1, 0, 2, 2 }, { 0, 1, 1, 2 } };
		List<Pass> filled = new ArrayList<>();
		for (int[] pass : passes) {
			long columns = (width - pass[0] + pass[2] - 1) / pass[2];
			long rows = (height - pass[1] + pass[3] - 1) / pass[3];
			if (columns > 0 && rows > 0) {
				filled.add(pass(columns, rows, bits));
			}
		}
		return filled;
	}
}
