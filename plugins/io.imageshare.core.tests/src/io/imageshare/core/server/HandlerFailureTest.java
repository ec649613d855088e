package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.imageshare.core.model.ServerLimits;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestServer;

/** Whatever a handler throws ends its own connection and no other. */
@ExtendWith(NoThreadsLeft.class)
class HandlerFailureTest {

	private static final int SOCKETS = 8;

	static Stream<Supplier<Throwable>> faults() {
		return Stream.of(() -> new IllegalStateException("fault"), () -> new IllegalStateException("long ".repeat(100)), () -> new NullPointerException(),
				() -> new IOException("fault"), () -> new AssertionError("fault"), () -> new NoClassDefFoundError("fault"), () -> new OutOfMemoryError("fault"),
				() -> new StackOverflowError(), () -> new InternalError());
	}

	/** Throws at the word "throw" and at any binary message; echoes the rest. */
	private static final class Thrower extends Silent {

		private final Connection connection;
		private final Supplier<Throwable> fault;
		private final CompletableFuture<Void> closed;

		Thrower(Connection connection, Supplier<Throwable> fault, CompletableFuture<Void> closed) {
			this.connection = connection;
			this.fault = fault;
			this.closed = closed;
			connection.limit(1000, 1000);
		}

		@Override
		public void text(String message) {
			if (message.equals("throw")) {
				Thrower.<RuntimeException>raise(fault.get());
			}
			connection.send(message);
		}

		@Override
		public void binary(ByteBuffer bytes, boolean last) {
			Thrower.<RuntimeException>raise(fault.get());
		}

		@Override
		public void closed() {
			closed.complete(null);
		}

		@SuppressWarnings("unchecked")
		static <T extends Throwable> void raise(Throwable fault) throws T {
			throw (T) fault;
		}
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whileReadingAText(Supplier<Throwable> fault) throws IOException {
		endsItsOwnConnectionOnly(fault, Frame.text("throw"));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whileReadingBytes(Supplier<Throwable> fault) throws IOException {
		endsItsOwnConnectionOnly(fault, Frame.binary(new byte[10]));
	}

	/** As many sockets as reach every thread of the server. */
	private static void endsItsOwnConnectionOnly(Supplier<Throwable> fault, Frame trigger) throws IOException {
		CompletableFuture<Void> closed = new CompletableFuture<>();
		try (TestServer server = TestServer.handling(connection -> new Thrower(connection, fault, closed)); RawSocket other = server.socket()) {
			for (int i = 0; i < SOCKETS; i++) {
				try (RawSocket socket = server.socket()) {
					Frame close = socket.send(trigger).ending();
					assertEquals(1011, close.closeCode());
					assertFalse(close.closeReason().contains("fault"), "What went wrong inside is not for strangers: " + close.closeReason());
					assertTrue(close.payload().length <= 125, "A close frame is that long at most.");
				}
				assertEquals("still here", other.text("still here").message());
			}
			Await.get(closed);
			Await.until("each failure is reported", () -> server.failures().size() == SOCKETS);
		}
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whileOpening(Supplier<Throwable> fault) throws IOException {
		CompletableFuture<Void> closed = new CompletableFuture<>();
		boolean[] fails = { false };
		ConnectionHandler.Factory factory = connection -> {
			if (fails[0]) {
				Thrower.<RuntimeException>raise(fault.get());
			}
			return new Thrower(connection, fault, closed);
		};
		try (TestServer server = TestServer.handling(factory); RawSocket other = server.socket()) {
			assertEquals("before", other.text("before").message());
			fails[0] = true;
			for (int i = 0; i < SOCKETS; i++) {
				try (RawClient client = server.connect()) {
					client.request("GET /ws", RawSocket.HANDSHAKE).drain();
				}
			}
			assertEquals("after", other.text("after").message());
			assertEquals(SOCKETS, server.failures().size());
		}
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whileClosing(Supplier<Throwable> fault) throws IOException {
		ConnectionHandler.Factory factory = connection -> new ConnectionHandler() {
			@Override
			public void text(String message) {
				connection.send(message);
			}

			@Override
			public void binary(ByteBuffer bytes, boolean last) {
				// Not asked for.
			}

			@Override
			public void closed() {
				Thrower.<RuntimeException>raise(fault.get());
			}
		};
		try (TestServer server = TestServer.handling(factory); RawSocket other = server.socket()) {
			for (int i = 0; i < SOCKETS; i++) {
				server.socket().cut();
			}
			Await.until("each failure is reported", () -> server.failures().size() == SOCKETS);
			assertEquals("still here", other.text("still here").message());
		}
	}

	@Test
	void aHandlerIsToldOnceThatItsConnectionEndedAlsoWhenThatHappensDuringTheHandshake() throws IOException {
		AtomicInteger made = new AtomicInteger();
		AtomicInteger told = new AtomicInteger();
		ConnectionHandler.Factory factory = connection -> {
			made.incrementAndGet();
			return new Silent() {
				@Override
				public void closed() {
					told.incrementAndGet();
				}
			};
		};
		ServerLimits usual = ServerLimits.DEFAULT;
		ServerLimits wide = new ServerLimits(1000, 1000, 1000, usual.headBytes(), usual.headTime(), usual.idleTime(), usual.stallTime(), usual.helloTime());
		try (TestServer server = new TestServer(wide, TestServer.PAGE, factory)) {
			for (int i = 0; i < 300; i++) {
				RawSocket socket = server.socket();
				if (i % 2 == 0) {
					socket.cut();
				} else {
					socket.close();
				}
			}
			Await.until("all are gone", () -> server.server().connections() == 0);
			Await.until("every handler was told: " + made + " made, " + told + " told", () -> made.get() == told.get());
		}
		assertEquals(made.get(), told.get());
	}
}
