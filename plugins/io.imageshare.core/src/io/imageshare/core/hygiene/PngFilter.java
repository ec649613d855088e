package io.imageshare.core.hygiene;

/** The filters of PNG rows (W3C PNG, third edition, 9): a byte is told by its difference from those to the left, above, and above to the left. */
final class PngFilter {

	static final int NONE = 0;
	static final int UP = 2;
	static final int COUNT = 5;

	private PngFilter() {
	}

	/** What a filter makes of a row, which {@link #undo} takes back. */
	static void apply(int filter, byte[] row, byte[] above, int pixelBytes, byte[] filtered, int at) {
		for (int i = 0; i < row.length; i++) {
			filtered[at + i] = (byte) (row[i] - guess(filter, row, above, pixelBytes, i));
		}
	}

	/** Makes a row of what a filter has made of it, in place. */
	static void undo(int filter, byte[] row, byte[] above, int pixelBytes) throws Refused {
		if (filter < 0 || filter >= COUNT) {
			throw Refused.damaged("filter");
		}
		if (filter != NONE) {
			for (int i = 0; i < row.length; i++) {
				row[i] += (byte) guess(filter, row, above, pixelBytes, i);
			}
		}
	}

	private static int guess(int filter, byte[] row, byte[] above, int pixelBytes, int i) {
		int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 0xFF;
		int up = above[i] & 0xFF;
		return switch (filter) {
		case 1 -> left;
		case UP -> up;
		case 3 -> (left + up) / 2;
		case 4 -> nearest(left, up, i < pixelBytes ? 0 : above[i - pixelBytes] & 0xFF);
		default -> 0;
		};
	}

	/** The one of three that is nearest to where they point (Paeth). */
	private static int nearest(int left, int up, int corner) {
		int toLeft = Math.abs(up - corner);
		int toUp = Math.abs(left - corner);
		int toCorner = Math.abs(left + up - 2 * corner);
		return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
	}
}
