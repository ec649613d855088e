package io.imageshare.benchmarks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The library that Image Share stands on, as it comes. */
final class StockServer implements Server {

	private static final int STOP_MILLIS = 1000;

	private final Path folder;
	private Library library;

	StockServer(Path folder) {
		this.folder = folder;
	}

	@Override
	public String start(int port) throws Exception {
		library = new Library(port, folder);
		library.start();
		library.started.await();
		return Integer.toString(library.getPort());
	}

	@Override
	public void stop() throws InterruptedException {
		library.stop(STOP_MILLIS);
	}

	private static final class Library extends WebSocketServer {

		private final CountDownLatch started = new CountDownLatch(1);
		private final Path folder;

		Library(int port, Path folder) {
			super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			this.folder = folder;
			setReuseAddr(true);
			setTcpNoDelay(true);
			setDaemon(true);
		}

		@Override
		public void onStart() {
			started.countDown();
		}

		@Override
		public void onMessage(WebSocket socket, ByteBuffer message) {
			try {
				socket.send(Server.keep(folder, message.array(), message.arrayOffset() + message.position(), message.remaining()));
			} catch (Exception e) {
				socket.close(1011, e.toString());
			}
		}

		@Override
		public void onOpen(WebSocket socket, ClientHandshake handshake) {
			// Nothing to say.
		}

		@Override
		public void onMessage(WebSocket socket, String message) {
			// Not sent by the benchmark.
		}

		@Override
		public void onClose(WebSocket socket, int code, String reason, boolean remote) {
			// The client notices by itself.
		}

		@Override
		public void onError(WebSocket socket, Exception e) {
			System.err.println("java-websocket: " + e);
		}
	}
}
