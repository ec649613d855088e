package io.imageshare.core.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

import io.imageshare.core.wire.Wire;

/**
 * The library's server with its traps closed: nothing thrown leaves a callback, since a runtime exception in {@code onStart} leaves a port that listens for ever
 * and an error in the others stops the server for everybody.
 */
final class LibraryServer extends WebSocketServer {

	/** Large reads cost fewer turns of the selector; a handful is enough for reading and decoding to overlap. */
	private static final int BUFFER_BYTES = 256 << 10;
	private static final int BUFFERS = 8;
	/** The library closes a connection after one and a half of these without a pong. */
	private static final int PING_SECONDS = Wire.SILENCE_SECONDS * 2 / 3;

	private final ConnectionHandler.Factory handlers;
	private final ScheduledExecutorService timer;
	private final Consumer<Throwable> failures;
	private final CompletableFuture<Void> started = new CompletableFuture<>();
	private boolean buffersMade;

	LibraryServer(ServerSocketChannel bound, Gate gate, ConnectionHandler.Factory handlers, ScheduledExecutorService timer,
			Consumer<Throwable> failures) {
		super(bound);
		this.handlers = handlers;
		this.timer = timer;
		this.failures = failures;
		setWebSocketFactory(gate);
		setTcpNoDelay(true);
		setReuseAddr(true);
		setDaemon(true);
		setConnectionLostTimeout(PING_SECONDS);
	}

	CompletableFuture<Void> started() {
		return started;
	}

	/** Waits for the threads that decode; the library interrupts but does not join them. */
	void joinWorkers(long millis) throws InterruptedException {
		long deadline = System.nanoTime() + millis * 1_000_000;
		for (WebSocketWorker worker : decoders) {
			worker.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
		}
	}

	@Override
	protected void allocateBuffers(WebSocket connection) throws InterruptedException {
		if (!buffersMade) {
			buffersMade = true;
			for (int i = 0; i < BUFFERS; i++) {
				super.allocateBuffers(connection);
			}
		}
	}

	@Override
	public ByteBuffer createBuffer() {
		return ByteBuffer.allocate(BUFFER_BYTES);
	}

	@Override
	public void onStart() {
		started.complete(null);
	}

	@Override
	public void onOpen(WebSocket socket, ClientHandshake handshake) {
		SocketConnection connection = new SocketConnection((WebSocketImpl) socket, timer);
		socket.setAttachment(connection);
		try {
			connection.open(handlers);
		} catch (Throwable e) {
			failures.accept(e);
			socket.closeConnection(CloseFrame.UNEXPECTED_CONDITION, "");
		}
	}

	@Override
	public void onClose(WebSocket socket, int code, String reason, boolean remote) {
		SocketConnection connection = socket.getAttachment();
		try {
			if (connection != null) {
				connection.ended();
			}
		} catch (Throwable e) {
			failures.accept(e);
		}
	}

	@Override
	public void onWebsocketPong(WebSocket socket, Framedata pong) {
		SocketConnection connection = socket.getAttachment();
		try {
			if (connection != null) {
				connection.answered(pong.getPayloadData());
			}
		} catch (Throwable e) {
			failures.accept(e);
		}
	}

	@Override
	public void onError(WebSocket socket, Exception e) {
		if (!started.completeExceptionally(e) && !isClientFault(e)) {
			failures.accept(e instanceof InvalidDataException && e.getCause() != null ? e.getCause() : e);
		}
	}

	/** Malformed frames and lost connections are no failures of ours. */
	private static boolean isClientFault(Exception e) {
		return e instanceof IOException || e instanceof InvalidDataException data && data.getCloseCode() != CloseFrame.UNEXPECTED_CONDITION;
	}

	/** Never called: {@link StreamDraft} hands messages to their connection itself. */
	@Override
	public void onMessage(WebSocket socket, String message) {
		throw new IllegalStateException();
	}
}
