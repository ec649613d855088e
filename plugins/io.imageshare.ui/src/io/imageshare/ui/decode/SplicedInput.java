package io.imageshare.ui.decode;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import javax.imageio.stream.ImageInputStreamImpl;

import io.imageshare.core.image.Part;

/**
 * What a decoder is given to read: parts of a file and bytes made up, one behind the other. Whatever it need not see (texts, thumbnails, profiles, links to
 * further directories) is left out, and with it every way to harm it there. Buffered, since some decoders read byte by byte. Ends with an exception once
 * nobody wants the picture any more. Closing it leaves the file open.
 */
final class SplicedInput extends ImageInputStreamImpl {

	private static final int BUFFER = 1 << 14;
	/** Some decoders take what is missing for zeros, one exception for each, and would go on so for all that a header promised. */
	private static final int MOST_READS_AT_THE_END = 1000;

	private final FileChannel file;
	private final List<Part> parts;
	/** Where each part begins in this stream, and behind the last one where that ends. */
	private final long[] starts;
	private final BooleanSupplier cancelled;
	private final byte[] buffer = new byte[BUFFER];
	private long bufferAt;
	private int buffered;
	private int readsAtTheEnd;

	SplicedInput(FileChannel file, List<Part> parts, BooleanSupplier cancelled) throws IOException {
		this.file = file;
		this.cancelled = cancelled;
		this.parts = new ArrayList<>();
		for (Part part : parts) {
			this.parts.add(part.within(file));
		}
		starts = new long[parts.size() + 1];
		for (int i = 0; i < parts.size(); i++) {
			starts[i + 1] = starts[i] + this.parts.get(i).length();
		}
	}

	@Override
	public long length() {
		return starts[parts.size()];
	}

	@Override
	public int read() throws IOException {
		checkClosed();
		bitOffset = 0;
		if (!isBuffered() && !fill()) {
			return -1;
		}
		return buffer[(int) (streamPos++ - bufferAt)] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		checkClosed();
		bitOffset = 0;
		if (length == 0) {
			return 0;
		}
		if (!isBuffered() && !fill()) {
			return -1;
		}
		int from = (int) (streamPos - bufferAt);
		int count = Math.min(length, buffered - from);
		System.arraycopy(buffer, from, target, offset, count);
		streamPos += count;
		return count;
	}

	private boolean isBuffered() {
		return streamPos >= bufferAt && streamPos < bufferAt + buffered;
	}

	private boolean fill() throws IOException {
		if (cancelled.getAsBoolean()) {
			throw new InterruptedIOException();
		}
		if (streamPos >= length()) {
			if (++readsAtTheEnd > MOST_READS_AT_THE_END) {
				throw new IOException("more is read than there is");
			}
			return false;
		}
		bufferAt = streamPos;
		buffered = 0;
		while (buffered < BUFFER && bufferAt + buffered < length()) {
			int count = copy(bufferAt + buffered);
			if (count <= 0) {
				// the file became shorter meanwhile
				break;
			}
			buffered += count;
		}
		return buffered > 0;
	}

	private int copy(long position) throws IOException {
		int found = Arrays.binarySearch(starts, position);
		int index = found < 0 ? -found - 2 : found;
		while (parts.get(index).length() == 0) {
			index++;
		}
		Part part = parts.get(index);
		long within = position - starts[index];
		int count = (int) Math.min(BUFFER - buffered, part.length() - within);
		if (part.bytes() == null) {
			return file.read(ByteBuffer.wrap(buffer, buffered, count), part.at() + within);
		}
		System.arraycopy(part.bytes(), (int) within, buffer, buffered, count);
		return count;
	}
}
