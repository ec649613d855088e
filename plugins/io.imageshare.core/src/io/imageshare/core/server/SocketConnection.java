package io.imageshare.core.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;

/** One open WebSocket: between the library's object and our handler. */
final class SocketConnection implements Connection, FrameSink {

	/** Our messages are below two kilobytes, so this bounds a connection's queue to two megabytes. */
	private static final int LONGEST_QUEUE = 1024;
	private static final long FIRST_CHECK_MILLIS = 20;
	private static final long LONGEST_CHECK_MILLIS = 500;

	private final WebSocketImpl socket;
	private final InetAddress remoteAddress;
	private final ScheduledExecutorService timer;
	private final AtomicBoolean checking = new AtomicBoolean();
	private final AtomicBoolean ended = new AtomicBoolean();
	private volatile ConnectionHandler handler;

	SocketConnection(WebSocketImpl socket, ScheduledExecutorService timer) {
		this.socket = socket;
		this.remoteAddress = ((GateChannel) socket.getChannel()).remoteAddress();
		this.timer = timer;
	}

	void open(ConnectionHandler.Factory factory) {
		((GateChannel) socket.getChannel()).opened();
		((StreamDraft) socket.getDraft()).attach(this);
		handler = factory.open(this);
		if (!socket.getChannel().isOpen()) {
			ended(); // The client left while its handshake was answered; the library has told us already, when there was nobody to tell.
		}
	}

	@Override
	public void text(String message) {
		if (isListening()) {
			handler.text(message);
		}
	}

	@Override
	public void binary(ByteBuffer bytes, boolean last) {
		if (!isListening()) {
			return;
		}
		try {
			handler.binary(bytes, last);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What was read together with the message that ended the connection is not for the handler any more. */
	private boolean isListening() {
		return !ended.get() && socket.isOpen();
	}

	/** Tells the handler, once there is one, and once only. */
	void ended() {
		ConnectionHandler told = handler;
		if (told != null && ended.compareAndSet(false, true)) {
			told.closed();
		}
	}

	@Override
	public InetAddress remoteAddress() {
		return remoteAddress;
	}

	@Override
	public void limit(int text, int binary) {
		((StreamDraft) socket.getDraft()).limit(text, binary);
	}

	@Override
	public void send(String text) {
		if (socket.outQueue.size() >= LONGEST_QUEUE) {
			abort();
			return;
		}
		try {
			socket.send(text);
		} catch (WebsocketNotConnectedException e) {
			return; // It ended in the meantime; closed() says so.
		}
		if (checking.compareAndSet(false, true)) {
			check(FIRST_CHECK_MILLIS);
		}
	}

	/**
	 * Looks after a while whether what was sent has left. The library's selector thread, having emptied a queue, stops asking for writability; what another
	 * thread queues in that very moment would lie there until something else is sent.
	 */
	private void check(long millis) {
		try {
			timer.schedule(() -> recheck(millis), millis, TimeUnit.MILLISECONDS);
		} catch (RejectedExecutionException e) {
			checking.set(false); // The server is stopping.
		}
	}

	private void recheck(long millis) {
		checking.set(false);
		SelectionKey key = socket.getSelectionKey();
		if (!socket.outQueue.isEmpty() && key.isValid() && checking.compareAndSet(false, true)) {
			try {
				key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
				key.selector().wakeup();
			} catch (CancelledKeyException e) {
				return; // Closed in this moment.
			}
			check(Math.min(LONGEST_CHECK_MILLIS, millis * 2));
		}
	}

	@Override
	public void close(int code, String reason) {
		socket.close(code, reason);
	}

	@Override
	public void abort() {
		socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
	}
}
