package io.imageshare.core.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;

/** An open WebSocket. All methods may be called from any thread; on a connection that has ended they do nothing. */
public interface Connection {

	/** Where the other end is. */
	InetAddress remoteAddress();

	/** Whether the client did not offer our subprotocol: a program that knows nothing of our messages. */
	boolean isPlain();

	/**
	 * Queues a text message. A client that leaves too many unread, or takes nothing for {@code ServerLimits.stallTime}, is disconnected, since what is queued for it
	 * lies in memory.
	 */
	void send(String text);

	/**
	 * The same, for what makes no sense to be queued behind others of its kind.
	 *
	 * @param taken is told when the client has it, on a socket thread; never when the connection ends before
	 */
	void send(String text, Runnable taken);

	/**
	 * Queues a file as one binary message. It is read as the client takes it, and never whole in memory; what is queued afterwards goes behind it.
	 * One at a time: another may be queued by {@code sent}, or later.
	 *
	 * @param sent is told when the last byte has been handed to the system, on a thread that serves other connections too; never when the connection ends before
	 * @throws IOException when the file cannot be opened; {@code sent} is not told then
	 */
	void send(Path file, Runnable sent) throws IOException;

	/**
	 * Queues a close frame behind what was sent before, then ends the connection. Returns at once; what comes or is sent after it is dropped.
	 *
	 * @param reason cut to the 123 bytes that such a frame has room for
	 */
	void close(int code, String reason);

	/** Ends the connection at once. */
	void abort();

	/** The largest messages taken from now on, in bytes; a larger one closes the connection with 1009. */
	void limit(int text, long binary);
}
