package io.imageshare.core.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.java_websocket.framing.BinaryFrame;

/**
 * A file as one unfragmented binary message, since that is what every client can read. What the library queues is only a mark; when its turn comes, {@link GateChannel}
 * writes header and file instead, and leaves the mark in the queue until the client has taken all, so that no other frame gets between.
 */
final class FileFrame extends BinaryFrame {

	/** The last frame of a binary message (RFC 6455, 5.2). */
	private static final byte FINAL_BINARY = (byte) 0x82;
	private static final int LONGEST_7 = 125;
	private static final int LONGEST_16 = 0xFFFF;

	private final ByteBuffer mark = ByteBuffer.allocate(1);
	private final FileStream stream;
	private final Runnable sent;

	/** @param sent is told, on the selector thread, when the last byte has been handed to the system */
	FileFrame(Path path, Runnable sent) throws IOException {
		FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
		long length = file.size();
		this.stream = new FileStream(header(length), file, length);
		this.sent = sent;
	}

	/** Stands for this frame in the library's queue; recognized by identity. */
	ByteBuffer mark() {
		return mark;
	}

	/**
	 * Writes as much as the socket takes. After the last byte the mark is used up.
	 *
	 * @return whether anything was written
	 */
	boolean write(SocketChannel socket) throws IOException {
		boolean progress = stream.write(socket);
		if (stream.isDone()) {
			stream.close();
			mark.position(mark.limit());
		}
		return progress;
	}

	boolean isDone() {
		return !mark.hasRemaining();
	}

	void tellSent() {
		sent.run();
	}

	void close() throws IOException {
		stream.close();
	}

	private static ByteBuffer header(long length) {
		ByteBuffer header = ByteBuffer.allocate(10).put(FINAL_BINARY);
		if (length <= LONGEST_7) {
			header.put((byte) length);
		} else if (length <= LONGEST_16) {
			header.put((byte) 126).putShort((short) length);
		} else {
			header.put((byte) 127).putLong(length);
		}
		return header.flip();
	}
}
