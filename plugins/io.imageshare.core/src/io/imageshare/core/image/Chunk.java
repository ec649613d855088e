package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A labelled part of a PNG, WebP or HEIF file. What it says of itself may be wrong: its data may end behind the file.
 *
 * @param type four characters
 * @param at where its data begin in the file
 * @param length of its data in bytes, 0 or more
 */
public record Chunk(String type, long at, long length) {

	/** The data, as far as they are in the file, but not more than so many bytes. */
	public ByteBuffer data(FileChannel file, int most) throws IOException {
		return FileBytes.read(file, at, (int) Math.min(most, length));
	}

	/** Where the data end. */
	public long end() {
		return at + length;
	}
}
