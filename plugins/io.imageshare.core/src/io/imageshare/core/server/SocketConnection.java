package io.imageshare.core.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.PingFrame;

/** One open WebSocket: between the library's object and our handler. */
final class SocketConnection implements Connection, FrameSink, SocketWriter.Watcher {

	/** Our messages are below two kilobytes, but for texts that a person wrote, so this bounds a connection's queue to two megabytes or little more. */
	private static final int LONGEST_QUEUE = 1024;
	private static final long FIRST_CHECK_MILLIS = 20;
	private static final long LONGEST_CHECK_MILLIS = 500;

	private final WebSocketImpl socket;
	private final GateChannel channel;
	private final InetAddress remoteAddress;
	private final ScheduledExecutorService timer;
	private final AtomicBoolean checking = new AtomicBoolean();
	private final AtomicBoolean closing = new AtomicBoolean();
	private final AtomicBoolean ended = new AtomicBoolean();
	private final AtomicBoolean overflown = new AtomicBoolean();
	private final AtomicBoolean cut = new AtomicBoolean();
	private final Pings pings = new Pings();
	private volatile ConnectionHandler handler;

	SocketConnection(WebSocketImpl socket, ScheduledExecutorService timer) {
		this.socket = socket;
		this.channel = (GateChannel) socket.getChannel();
		this.remoteAddress = channel.remoteAddress();
		this.timer = timer;
	}

	void open(ConnectionHandler.Factory factory) {
		channel.opened(this);
		draft().attach(this);
		handler = factory.open(this);
		if (!channel.isOpen()) {
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
		// Who is sending one long frame cannot answer a ping meanwhile.
		socket.updateLastPong();
		try {
			handler.binary(bytes, last);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void tooLarge(long length) {
		if (isListening()) {
			handler.tooLarge(length);
		}
	}

	/** What was read together with the message that ended the connection is not for the handler any more. */
	private boolean isListening() {
		return !closing.get() && !ended.get() && socket.isOpen();
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
	public boolean isPlain() {
		return draft().isPlain();
	}

	@Override
	public void limit(int text, long binary) {
		draft().limit(text, binary);
	}

	private StreamDraft draft() {
		return (StreamDraft) socket.getDraft();
	}

	@Override
	public void send(String text) {
		if (closing.get()) {
			return;
		}
		if (socket.outQueue.size() >= LONGEST_QUEUE) {
			cutSoon();
			return;
		}
		try {
			socket.send(text);
		} catch (WebsocketNotConnectedException e) {
			return; // It ended in the meantime; closed() says so.
		}
		checkSoon();
	}

	@Override
	public void send(Path file, Runnable sent) throws IOException {
		if (closing.get()) {
			return;
		}
		FileFrame frame = new FileFrame(file, sent);
		channel.writer().announce(frame);
		try {
			socket.sendFrame(frame);
		} catch (WebsocketNotConnectedException e) {
			frame.close();
			return;
		}
		if (!channel.isOpen()) {
			frame.close(); // It ended in this moment, and has closed only what it knew of.
		}
		checkSoon();
	}

	@Override
	public void send(String text, Runnable taken) {
		send(text);
		try {
			PingFrame ping = new PingFrame();
			ping.setPayload(pings.add(taken));
			socket.sendFrame(ping);
		} catch (WebsocketNotConnectedException e) {
			// As above.
		}
	}

	void answered(ByteBuffer pong) {
		pings.answered(pong);
	}

	private void checkSoon() {
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
		if (closing.compareAndSet(false, true)) {
			later(() -> socket.close(code, CloseReason.fit(reason)));
		}
	}

	private void cutSoon() {
		if (overflown.compareAndSet(false, true)) {
			later(channel.writer()::stalled);
		}
	}

	/**
	 * By a thread of ours: whoever sends or closes may hold a lock, and what ends a connection waits for the library's lock of the socket. The library holds that while it
	 * tells the end, and whoever is told may wait for the other one.
	 */
	private void later(Runnable work) {
		try {
			timer.execute(work);
		} catch (RejectedExecutionException e) {
			// The server is stopping, which ends every connection.
		}
	}

	@Override
	public boolean isWaiting() {
		return !socket.outQueue.isEmpty();
	}

	@Override
	public void stalled() {
		ConnectionHandler told = handler;
		try {
			if (told != null && !ended.get() && cut.compareAndSet(false, true)) {
				told.unread();
			}
		} finally {
			abort();
		}
	}

	/** As long as a client takes bytes of a file it is alive; the pings queued behind the file cannot show it. */
	@Override
	public void fileTaken() {
		socket.updateLastPong();
	}

	@Override
	public void abort() {
		channel.cut();
		socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
	}
}
