package io.imageshare.core.image;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * A part of a file, or bytes made up: what another file, or what a decoder reads, is put together of.
 *
 * @param bytes made up, or null for a part of the file
 * @param at where it is in the file
 */
public record Part(byte[] bytes, long at, long length) {

	public static Part made(byte... bytes) {
		return new Part(bytes, 0, bytes.length);
	}

	/** From one place of the file to another, which is not before it. */
	public static Part of(long from, long to) {
		return new Part(null, from, to - from);
	}

	/** What of it is there: nothing is behind the end of the file. */
	public Part within(FileChannel file) throws IOException {
		return bytes != null ? this : new Part(null, at, Math.max(0, Math.min(length, file.size() - at)));
	}
}
