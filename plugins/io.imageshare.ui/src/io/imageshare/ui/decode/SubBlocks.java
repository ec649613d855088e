package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Steps over data of a GIF, which come in pieces of up to 255 bytes with their length before each. */
final class SubBlocks {

	private static final int BUFFER = 1 << 16;

	private SubBlocks() {
	}

	/** Behind the empty piece that ends those which begin here, or the end of the file. */
	static long end(OpenFile file, long from) throws IOException {
		long at = from;
		long bufferAt = from;
		ByteBuffer buffer = file.bytes(at, BUFFER);
		while (true) {
			if (at >= bufferAt + buffer.limit()) {
				bufferAt = at;
				buffer = file.bytes(at, BUFFER);
				if (buffer.limit() == 0) {
					return Math.max(from, file.length());
				}
			}
			int length = buffer.get((int) (at - bufferAt)) & 0xFF;
			at += 1 + length;
			if (length == 0) {
				return at;
			}
		}
	}
}
