package io.imageshare.core.server;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What happens on one connection. All methods but {@link #unread} and {@link #closed} are called in order by one socket thread, which serves other connections too: never
 * block on anything but the local disk. Whatever one of them throws closes this connection and no other.
 */
public interface ConnectionHandler {

	/** A whole text message. */
	void text(String message);

	/**
	 * The next bytes of a binary message, as they arrive.
	 *
	 * @param bytes only valid during the call
	 * @param last whether they end the message
	 */
	void binary(ByteBuffer bytes, boolean last) throws IOException;

	/**
	 * A message is larger than {@link Connection#limit} allows; the connection is about to be closed with 1009.
	 *
	 * @param length what it has so far, or will have when the client has declared that, in bytes
	 */
	default void tooLarge(long length) {
		// Whoever does not care need not.
	}

	/** The client does not read what is sent to it; the connection is about to be cut. May come on any thread. */
	default void unread() {
		// Whoever does not care need not.
	}

	/** The connection has ended; nothing follows. May come on any thread, once. */
	void closed();

	/** Makes the handler of each new connection, on a socket thread. */
	interface Factory {
		ConnectionHandler open(Connection connection);
	}
}
