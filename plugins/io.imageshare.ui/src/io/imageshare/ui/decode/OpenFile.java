package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import io.imageshare.core.image.FileBytes;
import io.imageshare.core.image.Part;

/**
 * A file that is open for one decode.
 *
 * @param path where it can be opened again
 * @param cancelled whether nobody wants the picture any more
 */
record OpenFile(Path path, FileChannel channel, BooleanSupplier cancelled) {

	/** These parts of it, to be read from their beginning. */
	SplicedInput spliced(List<Part> parts) throws IOException {
		return new SplicedInput(channel, parts, cancelled);
	}

	/** In bytes. */
	long length() throws IOException {
		return channel.size();
	}

	/** Bytes from a place on, fewer where the file ends. */
	ByteBuffer bytes(long at, int length) throws IOException {
		return FileBytes.read(channel, at, length);
	}
}
