package io.imageshare.core.hygiene;

import java.io.IOException;
import java.util.zip.Deflater;

import io.imageshare.core.hygiene.PngLayout.Pass;

/** Filters rows of pixels and packs them, as well as deflate can, into chunks. */
final class PngPacking implements AutoCloseable {

	/** How a filter is found for each row. */
	enum Choice {
		/** None, which is best for few colours. */
		NONE,
		/** Always the difference from the row above, which is best for screens. */
		ABOVE,
		/** The one whose bytes are nearest to zero in all, which is best for photos. */
		SMALLEST
	}

	/** Gets what was packed. */
	interface Sink {
		void take(byte[] chunk) throws IOException;
	}

	private static final int CHUNK = 1 << 16;

	private final Choice choice;
	private final int pixelBytes;
	private final Sink sink;
	private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
	private final byte[] chunk = new byte[CHUNK];
	private final byte[][] filtered;
	private int filled;

	PngPacking(Choice choice, PngLayout layout, Sink sink) {
		this.choice = choice;
		this.sink = sink;
		pixelBytes = layout.pixelBytes();
		filtered = new byte[PngFilter.COUNT][1 + layout.passes().stream().mapToInt(Pass::rowBytes).max().orElse(0)];
	}

	void add(byte[] row, byte[] above) throws IOException {
		int filter = switch (choice) {
		case NONE -> PngFilter.NONE;
		case ABOVE -> PngFilter.UP;
		case SMALLEST -> smallest(row, above);
		};
		if (choice != Choice.SMALLEST) {
			filter(filter, row, above);
		}
		deflater.setInput(filtered[filter], 0, 1 + row.length);
		while (!deflater.needsInput()) {
			deflate();
		}
	}

	/** No row follows. */
	void end() throws IOException {
		deflater.finish();
		while (!deflater.finished()) {
			deflate();
		}
		flush();
	}

	private int smallest(byte[] row, byte[] above) {
		int best = 0;
		long least = Long.MAX_VALUE;
		for (int filter = 0; filter < PngFilter.COUNT; filter++) {
			filter(filter, row, above);
			long sum = 0;
			for (int i = 1; i <= row.length; i++) {
				sum += Math.abs(filtered[filter][i]);
			}
			if (sum < least) {
				best = filter;
				least = sum;
			}
		}
		return best;
	}

	private void filter(int filter, byte[] row, byte[] above) {
		filtered[filter][0] = (byte) filter;
		PngFilter.apply(filter, row, above, pixelBytes, filtered[filter], 1);
	}

	private void deflate() throws IOException {
		filled += deflater.deflate(chunk, filled, chunk.length - filled);
		if (filled == chunk.length) {
			flush();
		}
	}

	private void flush() throws IOException {
		if (filled > 0) {
			sink.take(PngChunk.of("IDAT", chunk, filled));
			filled = 0;
		}
	}

	@Override
	public void close() {
		deflater.end();
	}
}
