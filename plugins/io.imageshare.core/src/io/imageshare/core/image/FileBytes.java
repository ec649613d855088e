package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes from anywhere in a file. */
public final class FileBytes {

	private FileBytes() {
	}

	/**
	 * Reads up to so many bytes from a place on; less when the file ends before, none when it ends before the place.
	 *
	 * @param length in bytes; below zero counts as zero
	 */
	public static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(Math.max(0, length));
		while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) > 0) {
			// A read may give less than there is; go on until the buffer or the file ends.
		}
		return bytes.flip();
	}
}
