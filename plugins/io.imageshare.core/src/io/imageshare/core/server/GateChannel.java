package io.imageshare.core.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.java_websocket.WrappedByteChannel;

/**
 * The socket of one client, as the library sees it. Until a request passes the gate as a WebSocket upgrade, the library sees nothing: requests for the page
 * are answered here, so one port serves both. Then the upgrade's head is replayed to the library and everything passes straight through.
 * <p>
 * A WebSocket is closed as HTTP errors are answered: nothing more is sent, and what the client was still sending is read and thrown away until it has noticed. A
 * socket closed with unread input is reset, and the close code, which tells a phone whether to come back, is lost.
 * <p>
 * Reading and writing happen on the selector thread only; the rest may be called from any thread.
 */
final class GateChannel implements WrappedByteChannel {

	private static final int DRAIN_SLICE = 128 << 10;
	/** Most that is thrown away in one go; a phone has at most a window of four megabytes on the way. */
	private static final int DRAIN = 4 << 20;

	private final SocketChannel socket;
	private final SelectionKey key;
	private final Gate gate;
	private final HttpConversation conversation;
	private final SocketWriter writer;
	/** The head of the upgrade request and what came behind it, until the library has read it. */
	private ByteBuffer replay;
	private boolean upgraded;
	private volatile boolean opened;
	private volatile boolean clientEnded;
	/** By {@link System#nanoTime()}; meaningful while closing. */
	private volatile long lingerDeadline;
	private volatile boolean closing;

	GateChannel(SocketChannel socket, SelectionKey key, Gate gate) throws IOException {
		this.socket = socket;
		this.key = key;
		this.gate = gate;
		this.conversation = new HttpConversation(socket, gate);
		this.writer = new SocketWriter(socket, gate);
	}

	/** The WebSocket is open; the protocol watches over it from now on, and we over what it takes. */
	void opened(SocketWriter.Watcher watcher) {
		writer.watchedBy(watcher);
		opened = true;
	}

	SocketWriter writer() {
		return writer;
	}

	/** Whether the client has not yet said what it wants. */
	boolean isHalfOpen() {
		return conversation.isHalfOpen();
	}

	InetAddress remoteAddress() {
		return ((InetSocketAddress) socket.socket().getRemoteSocketAddress()).getAddress();
	}

	@Override
	public int read(ByteBuffer destination) throws IOException {
		if (!upgraded) {
			int state = conversation.read();
			if (state < 0) {
				return -1;
			}
			if (!conversation.isUpgraded()) {
				listen();
				return 0;
			}
			replay = conversation.head();
			upgraded = true;
		}
		if (replay != null) {
			return replay(destination);
		}
		try {
			int length = socket.read(destination);
			clientEnded = length < 0;
			return length;
		} catch (IOException e) {
			clientEnded = true;
			throw e;
		}
	}

	private int replay(ByteBuffer destination) {
		int length = Math.min(replay.remaining(), destination.remaining());
		destination.put(replay.slice(replay.position(), length));
		replay.position(replay.position() + length);
		if (!replay.hasRemaining()) {
			replay = null;
		}
		return length;
	}

	/** Waits for the client to take more of a response, or for its next request. */
	private void listen() {
		if (key.isValid()) {
			key.interestOps(conversation.isResponding() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
		}
	}

	@Override
	public int write(ByteBuffer source) throws IOException {
		try {
			return writer.write(source);
		} catch (IOException e) {
			clientEnded = true; // Or a file did: within its frame there is nothing more to be said either.
			throw e;
		}
	}

	@Override
	public boolean isNeedWrite() {
		return !upgraded && conversation.isResponding();
	}

	@Override
	public void writeMore() throws IOException {
		conversation.write();
		if (conversation.isUpgraded()) {
			// An upgrade was pipelined behind a request; the library asks for it when it next reads, which nothing else would make it do.
			throw new IOException("An upgrade may not be pipelined.");
		}
	}

	@Override
	public boolean isNeedRead() {
		return replay != null;
	}

	@Override
	public int readMore(ByteBuffer destination) throws IOException {
		return read(destination);
	}

	@Override
	public boolean isBlocking() {
		return false;
	}

	@Override
	public boolean isOpen() {
		return !closing && socket.isOpen();
	}

	/** Whether the WebSocket's client has taken nothing of what is to be written for so long. */
	boolean isStalled(long nanoTime, Duration time) {
		return !closing && writer.isStalled(nanoTime, time);
	}

	/** Whether the client let a deadline pass, or has taken note of its end. */
	boolean isOver(long nanoTime) {
		return closing ? nanoTime - lingerDeadline > 0 || hasEnded() : !opened && conversation.isOverdue(nanoTime);
	}

	/** Throws away what the client still sends; whether it has stopped for good. */
	private boolean hasEnded() {
		ByteBuffer sink = ByteBuffer.allocate(DRAIN_SLICE);
		try {
			int length = 1;
			for (int total = 0; length > 0 && total < DRAIN; total += length) {
				length = socket.read(sink.clear());
			}
			return length < 0;
		} catch (IOException e) {
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		if (!opened || clientEnded || closing) {
			closeNow();
			return;
		}
		lingerDeadline = System.nanoTime() + HttpConversation.LINGER.toNanos();
		closing = true;
		try {
			socket.shutdownOutput();
		} catch (IOException e) {
			closeNow(); // The client is gone already.
		}
	}

	/** Ends the connection and throws away what the client has not taken, of which the system holds some too. */
	void cut() {
		try {
			socket.setOption(StandardSocketOptions.SO_LINGER, 0);
			closeNow();
		} catch (IOException e) {
			// It has ended already.
		}
	}

	/** Ends the connection without waiting for the client. */
	void closeNow() throws IOException {
		try {
			conversation.close();
			writer.close();
		} finally {
			socket.close();
			gate.closed(this);
			// The system's socket stays open until the selector lets go of its key, which it does when it next wakes.
			key.selector().wakeup();
		}
	}
}
