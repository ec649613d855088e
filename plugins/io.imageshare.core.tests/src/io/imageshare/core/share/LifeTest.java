package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.model.ServerState.Failed;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.model.ServerState.Starting;
import io.imageshare.core.model.ServerState.Stopped;
import io.imageshare.core.share.ShareEvent.ServerChanged;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** Starting, failing, stopping and closing. */
@ExtendWith(NoThreadsLeft.class)
class LifeTest {

	@TempDir
	Path folder;

	@Test
	void aPortInUseIsAStateWithASentenceAndTheNextStartMaySucceed() throws IOException {
		try (TestShare share = new TestShare(folder)) {
			share.drainEvents();
			int port = failOnTakenPort(share);
			share.start(TestShare.settings(port));
			assertEquals(port, share.port());
		}
	}

	private static int failOnTakenPort(TestShare share) throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, TestShare.loopback())) {
			Failed failed = assertInstanceOf(Failed.class, Await.get(share.share().start(TestShare.settings(other.getLocalPort()))));
			assertEquals(Kind.PORT_IN_USE, failed.problem().kind());
			String sentence = "Port " + other.getLocalPort() + " is used by another program. Stop that program, or choose another port in Preferences > Image Share.";
			assertEquals(sentence, failed.problem().message());
			assertEquals(List.of(sentence), share.errors());
			assertEquals(failed, share.share().serverState());
			assertEquals(List.of(new ServerChanged(new Starting()), new ServerChanged(failed)), share.drainEvents());
			return other.getLocalPort();
		}
	}

	@Test
	void startingAgainMovesToTheNewPort() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			int before = share.port();
			share.start(TestShare.settings(0));
			assertEquals(1001, phone.closeCode());
			assertEquals(List.of(), share.share().phones());
			try (RawClient client = new RawClient(share.port())) {
				assertEquals(200, client.request("GET /").reply().status());
			}
			if (before != share.port()) {
				assertThrows(ConnectException.class, () -> new RawClient(before));
			}
		}
	}

	@Test
	void wishesAreMetInTheirOrder() throws IOException {
		try (TestShare share = new TestShare(folder)) {
			share.drainEvents();
			CompletableFuture<ServerState> first = share.share().start(TestShare.settings(0));
			CompletableFuture<ServerState> second = share.share().stop();
			CompletableFuture<ServerState> third = share.share().start(TestShare.settings(0));
			CompletableFuture<ServerState> last = share.share().stop();
			assertEquals(new Stopped(), Await.get(last));
			assertInstanceOf(Running.class, first.join());
			assertEquals(new Stopped(), second.join());
			assertInstanceOf(Running.class, third.join());
			assertEquals(List.of(Starting.class, Running.class, Stopped.class, Starting.class, Running.class, Stopped.class),
					share.drainEvents().stream().map(event -> ((ServerChanged) event).state().getClass()).toList());
		}
	}

	@Test
	void stoppingFreesThePort() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1"); TestPhone silent = share.silentPhone("device-2")) {
			assertEquals(new Stopped(), Await.get(share.share().stop()));
			assertEquals(1001, phone.closeCode());
			assertEquals(1001, silent.closeCode());
			assertThrows(ConnectException.class, () -> new RawClient(share.port()));
			new ServerSocket(share.port(), 1, TestShare.loopback()).close();
			assertEquals(new Stopped(), Await.get(share.share().stop()));
			assertEquals(1, share.log().stream().filter("Server stopped."::equals).count());
		}
	}

	@Test
	void aPortThatDoesNotExistIsAStateToo() throws IOException {
		try (TestShare share = new TestShare(folder)) {
			Failed failed = assertInstanceOf(Failed.class, Await.get(share.share().start(TestShare.settings(70_000))));
			assertEquals(Kind.SERVER_FAILED, failed.problem().kind());
			assertTrue(failed.problem().message().contains("70000"), failed.problem()::message);
		}
	}

	@Test
	void aSecretThatCannotBeKeptIsAStateToo() throws IOException {
		Files.createDirectories(folder.resolve("secret"));
		try (ImageShare share = new ImageShare(folder, TestShare.page(), Renderer.NONE, () -> TestShare.COMPUTER)) {
			assertInstanceOf(Failed.class, Await.get(share.start(TestShare.settings(0))));
		}
	}

	@Test
	void aComputerNameThatCannotBeFoundIsAStateToo() throws IOException {
		try (ImageShare share = new ImageShare(folder, TestShare.page(), Renderer.NONE, () -> {
			throw new IllegalStateException("fault");
		})) {
			assertInstanceOf(Failed.class, Await.get(share.start(TestShare.settings(0))));
		}
	}

	@Test
	void closingStopsAndClosingAgainDoesNothing() throws IOException {
		TestShare share = new TestShare(folder);
		try (TestPhone silent = share.silentPhone("device-1"); TestPhone phone = share.phone("device-2")) {
			share.close();
			assertEquals(new Stopped(), share.share().serverState());
			assertEquals(1001, silent.closeCode());
			assertEquals(1001, phone.closeCode());
			share.close();
		}
	}

	@Test
	void oneThatWasNeverStartedCanBeClosed() throws IOException {
		ImageShare share = new ImageShare(folder, TestShare.page(), Renderer.NONE, () -> TestShare.COMPUTER);
		assertEquals(new Stopped(), share.serverState());
		assertEquals(List.of(), share.phones());
		assertEquals(List.of(), share.images());
		assertEquals(Optional.empty(), share.image("none"));
		share.close();
	}
}
