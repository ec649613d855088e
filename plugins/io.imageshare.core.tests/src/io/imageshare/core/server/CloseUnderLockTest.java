package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestServer;

/** Handlers have locks of their own, and the library has one for each socket. */
@ExtendWith(NoThreadsLeft.class)
class CloseUnderLockTest {

	private static final int SECONDS = 10;

	private final ReentrantLock lock = new ReentrantLock();
	private final CompletableFuture<Void> held = new CompletableFuture<>();
	private final CompletableFuture<Boolean> told = new CompletableFuture<>();

	/** Closes under its lock, at any text, as soon as its end is being told, and takes the lock when it is told. */
	private final class Locking extends Silent {

		private final Connection connection;

		Locking(Connection connection) {
			this.connection = connection;
			connection.limit(100, 100);
		}

		@Override
		public void text(String message) {
			lock.lock();
			try {
				held.complete(null);
				Await.until("its end is being told", lock::hasQueuedThreads);
				connection.close(4000, "");
			} finally {
				lock.unlock();
			}
		}

		@Override
		public void closed() {
			try {
				told.complete(lock.tryLock(SECONDS, TimeUnit.SECONDS));
			} catch (InterruptedException e) {
				told.completeExceptionally(e);
			}
		}
	}

	@Test
	void whoClosesUnderALockDoesNotWaitForTheThreadThatTellsTheEndAndWaitsForThatLock() throws IOException {
		try (TestServer server = TestServer.handling(Locking::new); RawSocket socket = server.socket()) {
			socket.text("a");
			Await.get(held);
			socket.cut();
			assertTrue(Await.get(told));
			Await.until("its socket is gone", () -> server.server().connections() == 0);
			assertEquals(0, server.failures().size());
		}
	}

	@Test
	void whatIsSentAfterClosingIsNotSentAndWhatComesIsNotHeard() throws IOException {
		try (TestServer server = TestServer.handling(connection -> new Silent() {
			@Override
			public void text(String message) {
				connection.send(message);
				connection.close(4000, "the end");
				connection.send("more");
			}
		}); RawSocket socket = server.socket()) {
			socket.text("a").text("b");
			assertEquals("a", socket.message());
			Frame end = socket.next();
			assertEquals(Frame.CLOSE, end.opcode());
			assertEquals("the end", end.closeReason());
		}
	}
}
