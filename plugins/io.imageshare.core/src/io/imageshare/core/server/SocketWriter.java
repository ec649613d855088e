package io.imageshare.core.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * What goes to the client of a WebSocket: the library's frames as they are, our files in place of their marks. Watches whether the client takes it. Writing happens on
 * the selector thread only, the rest may be called from any.
 */
final class SocketWriter {

	/** Knows what waits for the client, and is told how it takes that. */
	interface Watcher {

		/** Whether anything is still to be written; from any thread. */
		boolean isWaiting();

		/** It has taken some of a file; on the selector thread. */
		void fileTaken();

		/** It has taken nothing for too long, or too much waits for it, and it is to be cut; on the timer's thread. */
		void stalled();
	}

	/** The JDK copies all that is left of a heap buffer into a direct one for each write; slices keep that copy small. */
	private static final int SLICE = 128 << 10;

	private final SocketChannel socket;
	private final Gate gate;
	private final Progress progress = new Progress();
	private volatile Watcher watcher;
	/** The file that is on its way or queued, if any. */
	private volatile FileFrame frame;

	SocketWriter(SocketChannel socket, Gate gate) {
		this.socket = socket;
		this.gate = gate;
	}

	/** To be called when the WebSocket is open. */
	void watchedBy(Watcher by) {
		watcher = by;
	}

	/** To be called before the mark of the frame is queued, when no other is. */
	void announce(FileFrame next) {
		frame = next;
	}

	/** Writes as much as the client takes. */
	int write(ByteBuffer source) throws IOException {
		FileFrame current = frame;
		int written = current != null && source == current.mark() ? writeFile(current) : writeBytes(source);
		if (written > 0) {
			progress.took();
		}
		return written;
	}

	private int writeFile(FileFrame current) throws IOException {
		if (!current.write(socket)) {
			return 0;
		}
		watcher.fileTaken();
		if (current.isDone()) {
			frame = null;
			gate.guard(current::tellSent); // Which may announce the next one.
		}
		return 1;
	}

	private int writeBytes(ByteBuffer source) throws IOException {
		int written = 0;
		while (source.hasRemaining()) {
			int end = source.limit();
			source.limit(Math.min(end, source.position() + SLICE));
			int sent;
			try {
				sent = socket.write(source);
			} finally {
				source.limit(end);
			}
			if (sent == 0) {
				break;
			}
			written += sent;
		}
		return written;
	}

	/** Whether the client has taken nothing of what waits for it for so long; to be asked again and again, by one thread. */
	boolean isStalled(long nanoTime, Duration time) {
		Watcher asked = watcher;
		return asked != null && progress.isStalled(nanoTime, asked.isWaiting(), time);
	}

	void stalled() {
		gate.guard(watcher::stalled);
	}

	void close() throws IOException {
		FileFrame unfinished = frame; // The selector thread may be finishing it in this moment.
		if (unfinished != null) {
			unfinished.close();
		}
	}
}
