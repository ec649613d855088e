package io.imageshare.core.share;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.server.Connection;

/** The images on their way to one plain program, one after the other. Only one file is open at a time, and none begins once the connection is being closed. */
final class PlainSender {

	private final Connection connection;
	private final Hub hub;
	private final Deque<SharedImage> queue = new ArrayDeque<>();
	private boolean sending;

	PlainSender(Connection connection, Hub hub) {
		this.connection = connection;
		this.hub = hub;
	}

	void add(SharedImage image) {
		synchronized (this) {
			queue.add(image);
			if (sending) {
				return;
			}
			sending = true;
		}
		next();
	}

	/** Sends the oldest that can still be read. */
	private void next() {
		for (SharedImage image = take(); image != null; image = take()) {
			try {
				connection.send(image.file(), this::next);
				return;
			} catch (IOException e) {
				// It has gone from the inbox while it waited.
				hub.log.warning(Problem.of(Kind.FILE_MISSING, image.name(), e.getMessage()).message());
			}
		}
	}

	private synchronized SharedImage take() {
		SharedImage image = queue.poll();
		sending = image != null;
		return image;
	}
}
