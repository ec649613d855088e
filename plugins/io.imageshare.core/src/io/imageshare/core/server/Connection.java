package io.imageshare.core.server;

import java.net.InetAddress;

/** An open WebSocket. All methods may be called from any thread; on a connection that has ended they do nothing. */
public interface Connection {

	/** Where the other end is. */
	InetAddress remoteAddress();

	/** Queues a text message. A client that leaves too many unread is disconnected, since what is queued for it lies in memory. */
	void send(String text);

	/** Queues a close frame behind what was sent before, then ends the connection. */
	void close(int code, String reason);

	/** Ends the connection at once. */
	void abort();

	/** The largest messages taken from now on, in bytes; a larger one closes the connection with 1009. */
	void limit(int text, int binary);
}
