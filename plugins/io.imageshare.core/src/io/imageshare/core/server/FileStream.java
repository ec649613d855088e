package io.imageshare.core.server;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;

/** Some bytes and then perhaps a file, for a socket that takes what it can; the file goes from the system's cache to the socket without touching the heap. */
final class FileStream {

	/** Most bytes of one file in one go, so that a fast client does not hold the selector thread. */
	private static final long TURN = 4L << 20;

	private final ByteBuffer bytes;
	private final FileChannel file;
	private final long fileLength;
	private long filePosition;

	/**
	 * @param bytes what comes first
	 * @param file what follows, or {@code null}; closed with this stream
	 * @param fileLength how much of it
	 */
	FileStream(ByteBuffer bytes, FileChannel file, long fileLength) {
		this.bytes = bytes;
		this.file = file;
		this.fileLength = fileLength;
	}

	/**
	 * Writes as much as the socket takes.
	 *
	 * @return whether anything was written
	 */
	boolean write(SocketChannel socket) throws IOException {
		boolean progress = bytes.hasRemaining() && socket.write(bytes) > 0;
		long turn = 0;
		while (!bytes.hasRemaining() && !isDone() && turn < TURN) {
			long sent = file.transferTo(filePosition, Math.min(TURN, fileLength - filePosition), socket);
			if (sent == 0) {
				if (filePosition >= file.size()) {
					throw new EOFException("The file became shorter while it was sent.");
				}
				break;
			}
			filePosition += sent;
			turn += sent;
			progress = true;
		}
		return progress;
	}

	boolean isDone() {
		return !bytes.hasRemaining() && (file == null || filePosition == fileLength);
	}

	void close() throws IOException {
		if (file != null) {
			file.close();
		}
	}
}
