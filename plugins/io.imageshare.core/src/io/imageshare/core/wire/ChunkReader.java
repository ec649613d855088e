package io.imageshare.core.wire;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Takes binary messages apart as their bytes arrive: collects the twelve bytes of the header, which may come in pieces, and hands the data on
 * without keeping it. For one connection; not safe for several threads.
 */
public final class ChunkReader {

	/** What becomes of the data. */
	public interface Sink {

		/** A chunk begins. */
		void begin(long channel, long offset);

		/** Some of its data; the buffer is only valid during the call. */
		void data(ByteBuffer data) throws IOException;

		/** The chunk is complete. */
		void end();

		/** The message ended within the header. */
		void malformed();
	}

	private final Sink sink;
	private final ByteBuffer header = ByteBuffer.allocate(Wire.CHUNK_HEADER);

	public ChunkReader(Sink sink) {
		this.sink = sink;
	}

	/** Takes the next bytes of a message; {@code last} when they end it. */
	public void accept(ByteBuffer bytes, boolean last) throws IOException {
		if (header.hasRemaining()) {
			while (header.hasRemaining() && bytes.hasRemaining()) {
				header.put(bytes.get());
			}
			if (!header.hasRemaining()) {
				sink.begin(header.getInt(0) & 0xFFFFFFFFL, header.getLong(4));
			}
		}
		if (bytes.hasRemaining()) {
			sink.data(bytes);
		}
		if (last) {
			if (header.hasRemaining()) {
				sink.malformed();
			} else {
				sink.end();
			}
			header.clear();
		}
	}
}
