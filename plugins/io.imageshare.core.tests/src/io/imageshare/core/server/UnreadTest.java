package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.ServerLimits;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestServer;
import io.imageshare.core.testing.TestShare;

/** Clients that do not take what is sent to them. */
@ExtendWith(NoThreadsLeft.class)
class UnreadTest {

	private static final int MEGABYTE = 1 << 20;

	/** At the word "file" sends one, at the word "many" two hundred long texts, at the word "more" a shorter one; says "sent" behind a file. */
	private static final class Sender extends Silent {

		private final Connection connection;
		private final Path file;
		private final AtomicInteger unread;
		private final CompletableFuture<Void> closed;

		Sender(Connection connection, Path file, AtomicInteger unread, CompletableFuture<Void> closed) {
			this.connection = connection;
			this.file = file;
			this.unread = unread;
			this.closed = closed;
			connection.limit(100, 100);
		}

		@Override
		public void text(String message) {
			if (message.equals("many")) {
				for (int i = 0; i < 200; i++) {
					connection.send("a".repeat(MEGABYTE / 10));
				}
			} else if (message.equals("file")) {
				try {
					connection.send(file, () -> connection.send("sent"));
				} catch (IOException e) {
					connection.send(e.toString());
				}
			} else {
				connection.send(message.equals("more") ? "a".repeat(MEGABYTE / 50) : message);
			}
		}

		@Override
		public void unread() {
			unread.incrementAndGet();
		}

		@Override
		public void closed() {
			closed.complete(null);
		}
	}

	@TempDir
	Path folder;

	private final AtomicInteger unread = new AtomicInteger();
	private final CompletableFuture<Void> closed = new CompletableFuture<>();

	private TestServer server(Duration stall, int fileSize) throws IOException {
		Path file = Files.write(folder.resolve("large"), Images.png(fileSize, 1));
		ServerLimits limits = TestShare.patientWithReaders(stall);
		return new TestServer(limits, TestServer.PAGE, connection -> new Sender(connection, file, unread, closed));
	}

	private static boolean isCut(RawSocket socket, Frame frame) {
		try {
			socket.send(frame);
			return false;
		} catch (IOException e) {
			return true;
		}
	}

	@Test
	void whoReadsNothingIsCutHoweverMuchItSends() throws IOException {
		try (TestServer server = server(Duration.ofMillis(300), 1000); RawSocket idle = server.socket()) {
			idle.text("many");
			Frame pong = new Frame(Frame.PONG, true, new byte[100]);
			Await.until("it is cut", () -> isCut(idle, pong) && server.server().connections() == 0);
			Await.get(closed);
			assertEquals(1, unread.get());
			assertEquals(0, server.failures().size());
			try (RawSocket other = server.socket()) {
				assertEquals("a", other.text("a").message());
			}
		}
	}

	@Test
	void whoReadsNothingIsCutWhenTheSystemHasTakenAllThatItWasGivenSoFar() throws IOException {
		try (TestServer server = server(Duration.ofSeconds(2), 1000); RawSocket idle = server.socket()) {
			for (int i = 0; i < 1000 && !closed.isDone(); i++) { // Fewer than may wait, and one by one: the system takes each, until it does not ask for more.
				if (isCut(idle, Frame.text("more"))) {
					break;
				}
				LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
			}
			Await.get(closed);
			assertEquals(1, unread.get());
		}
	}

	@Test
	void whoReadsNothingOfAFileIsCut() throws IOException {
		try (TestServer server = server(Duration.ofMillis(300), 48 * MEGABYTE); RawSocket idle = server.socket()) {
			idle.text("file");
			Await.get(closed);
			assertEquals(1, unread.get());
			Await.until("its socket is gone", () -> server.server().connections() == 0);
			assertTrue(idle.client().drain() < 48 * MEGABYTE);
			assertEquals(0, server.failures().size());
		}
	}

	@Test
	void whoLeavesTooManyMessagesUnreadIsCutBeforeItsTimeIsUp() throws IOException {
		try (TestServer server = server(Duration.ofHours(1), 1000); RawSocket idle = server.socket()) {
			Frame request = Frame.text("many");
			Await.until("it is cut", () -> isCut(idle, request) && server.server().connections() == 0);
			Await.get(closed);
			assertEquals(1, unread.get());
		}
	}

	@Test
	void whoReadsSlowlyIsNotCutHoweverLongItTakes() throws IOException {
		Duration stall = Duration.ofSeconds(5); // Longer than a busy machine lets a thread wait.
		int size = 128 * MEGABYTE;
		try (TestServer server = server(stall, size); RawSocket slow = server.socket()) {
			slow.text("file");
			long start = System.nanoTime();
			int taken = slow.client().read(10).length - 10;
			while (System.nanoTime() - start < stall.plusSeconds(2).toNanos()) {
				taken += slow.client().read(64 << 10).length;
				LockSupport.parkNanos(Duration.ofMillis(20).toNanos()); // It is slow.
			}
			assertTrue(taken < size / 2, "The file should last longer than the time that is left for taking something of it.");
			slow.client().read(size - taken);
			assertEquals("sent", slow.message());
			assertEquals(0, unread.get());
		}
	}

	@Test
	void whatIsSentBehindAFileComesBehindItInItsOrder() throws IOException {
		byte[] bytes = Images.png(48 * MEGABYTE, 1);
		try (TestServer server = server(Await.PATIENCE, bytes.length); RawSocket socket = server.socket()) {
			socket.text("file").text("a").text("b");
			assertArrayEquals(bytes, socket.next().payload());
			assertEquals("a", socket.message());
			assertEquals("b", socket.message());
			assertEquals("sent", socket.message());
		}
	}

	@Test
	void aFileThatIsNotThereIsSaidSoAndTheConnectionGoesOn() throws IOException {
		try (TestServer server = server(Await.PATIENCE, 1000); RawSocket socket = server.socket()) {
			Files.delete(folder.resolve("large"));
			assertTrue(socket.text("file").message().contains("NoSuchFileException"));
			assertEquals("a", socket.text("a").message());
		}
	}

	@Test
	void aFileThatBecomesShorterOnItsWayEndsItsConnection() throws IOException {
		try (TestServer server = server(Await.PATIENCE, 48 * MEGABYTE); RawSocket socket = server.socket()) {
			socket.text("file").client().read(MEGABYTE);
			Files.write(folder.resolve("large"), new byte[MEGABYTE]);
			assertTrue(socket.client().drain() < 47 * MEGABYTE);
			Await.get(closed);
		}
	}

	@Test
	void whatFailsBehindAFileIsReportedAndTheServerGoesOn() throws IOException {
		Path file = Files.write(folder.resolve("a"), Images.png(1000, 1));
		ConnectionHandler.Factory factory = connection -> new Silent() {
			@Override
			public void text(String message) {
				try {
					connection.send(file, () -> {
						throw new IllegalStateException("on purpose");
					});
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
		};
		try (TestServer server = TestServer.handling(factory); RawSocket socket = server.socket()) {
			for (int i = 1; i <= 3; i++) {
				assertEquals(1000, socket.text("file").next().payload().length);
				int reported = i;
				Await.until("it is reported", () -> server.failures().size() == reported);
			}
		}
	}

	@Test
	void aReasonIsCutToWhatACloseFrameHasRoomFor() throws IOException {
		try (TestServer server = TestServer.handling(connection -> new Silent() {
			@Override
			public void text(String message) {
				connection.close(4000, message);
			}
		})) {
			assertEquals("a".repeat(123), server.socket().text("a".repeat(123)).ending().closeReason());
			assertEquals("a".repeat(120) + "\u2026", server.socket().text("a".repeat(124)).ending().closeReason());
			assertEquals("\u753B".repeat(40) + "\u2026", server.socket().text("\u753B".repeat(42)).ending().closeReason());
			assertEquals("\uD83D\uDE00".repeat(30) + "\u2026", server.socket().text("\uD83D\uDE00".repeat(40)).ending().closeReason());
		}
	}
}
