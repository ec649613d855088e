package io.imageshare.core.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.imageshare.core.server.Connection;
import io.imageshare.core.server.ConnectionHandler;
import io.imageshare.core.server.HostPolicy;
import io.imageshare.core.server.HttpHandler;
import io.imageshare.core.server.HttpResponse;
import io.imageshare.core.model.ServerLimits;
import io.imageshare.core.server.ShareServer;

/** A {@link ShareServer} on a free port of the loopback address, without the protocol above it. */
public final class TestServer implements AutoCloseable {

	/** Answers {@code /} with "page" and the rest with 404. */
	public static final HttpHandler PAGE = request -> request.path().equals("/")
			? new HttpResponse(200, Map.of("Content-Type", "text/html"), new HttpResponse.Bytes("page".getBytes(StandardCharsets.UTF_8)))
			: HttpResponse.text(404, "None.");

	private final ShareServer server;
	private final int port;
	private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

	public TestServer(ServerLimits limits, HttpHandler pages, ConnectionHandler.Factory handlers) throws IOException {
		server = new ShareServer(() -> limits, () -> false, new HostPolicy(), pages, handlers, failures::add);
		port = server.start(InetAddress.getByName("127.0.0.1"), 0);
	}

	/** One with the usual limits, {@link #PAGE} and {@link Echo}. */
	public TestServer() throws IOException {
		this(ServerLimits.DEFAULT, PAGE, Echo::new);
	}

	/** One that serves these pages. */
	public static TestServer serving(HttpHandler pages) throws IOException {
		return new TestServer(ServerLimits.DEFAULT, pages, Echo::new);
	}

	/** One that has these handlers. */
	public static TestServer handling(ConnectionHandler.Factory handlers) throws IOException {
		return new TestServer(ServerLimits.DEFAULT, PAGE, handlers);
	}

	public int port() {
		return port;
	}

	public ShareServer server() {
		return server;
	}

	/** What the server reported as faults of its own. */
	public Queue<Throwable> failures() {
		return failures;
	}

	public RawClient connect() throws IOException {
		return new RawClient(port);
	}

	public RawSocket socket() throws IOException {
		return new RawSocket(port);
	}

	@Override
	public void close() {
		server.stop();
	}

	/** Answers each message with a text: {@code text:} and the text, or {@code binary:} and the bytes one by one as characters. */
	public static final class Echo implements ConnectionHandler {

		/** What a message may have in these tests. */
		public static final int LIMIT = 1 << 20;

		private final Connection connection;
		private final StringBuilder collected = new StringBuilder();

		public Echo(Connection connection) {
			this.connection = connection;
			connection.limit(LIMIT, LIMIT);
		}

		@Override
		public void text(String message) {
			connection.send("text:" + message);
		}

		@Override
		public void binary(ByteBuffer bytes, boolean last) {
			collected.append(StandardCharsets.ISO_8859_1.decode(bytes));
			if (last) {
				connection.send("binary:" + collected);
				collected.setLength(0);
			}
		}

		@Override
		public void closed() {
			// Nothing to end.
		}
	}
}
