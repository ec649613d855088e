package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.ServerLimits;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestServer;

/** What a stranger may take, in number and in time. */
@ExtendWith(NoThreadsLeft.class)
class HttpLimitsTest {

	private static final Duration LONG = Await.PATIENCE;
	private static final Duration SHORT = Duration.ofMillis(50);

	private static TestServer server(int perAddress, int inAll, Duration head, Duration idle, Duration stall, HttpHandler pages) throws IOException {
		return new TestServer(new ServerLimits(inAll, perAddress, inAll, 8192, head, idle, stall, LONG), pages, TestServer.Echo::new);
	}

	@Test
	void aConnectionOnWhichNothingIsSaidIsClosed() throws IOException {
		try (TestServer server = server(32, 32, SHORT, LONG, LONG, TestServer.PAGE); RawClient client = server.connect()) {
			assertTrue(client.endsSilently());
			Await.until("the server lets go of it", () -> server.server().connections() == 0);
		}
	}

	@Test
	void aHeadThatDoesNotEndInTimeClosesItsConnection() throws IOException {
		try (TestServer server = server(32, 32, SHORT, LONG, LONG, TestServer.PAGE); RawClient client = server.connect()) {
			assertTrue(client.send("GET / HTTP/1.1\r\nHost: loc").endsSilently());
		}
	}

	@Test
	void anIdleConnectionIsClosedAfterItsAnswer() throws IOException {
		try (TestServer server = server(32, 32, LONG, SHORT, LONG, TestServer.PAGE); RawClient client = server.connect()) {
			assertEquals(200, client.request("GET /").reply().status());
			assertTrue(client.endsSilently());
		}
	}

	@Test
	void aClientThatDoesNotTakeItsAnswerIsClosed(@TempDir Path folder) throws IOException {
		int size = 64 << 20;
		Path file = Files.write(folder.resolve("large"), Images.png(size, 1));
		HttpHandler pages = request -> new HttpResponse(200, Map.of(), new HttpResponse.File(file));
		try (TestServer server = server(32, 32, LONG, LONG, SHORT, pages); RawClient client = server.connect()) {
			client.request("GET /").read(1);
			Await.until("the server lets go of it", () -> server.server().connections() == 0);
			assertTrue(client.drain() < size);
		}
	}

	@Test
	void anOpenSocketMayBeSilentForAsLongAsItLikes() throws IOException {
		try (TestServer server = server(32, 32, SHORT, SHORT, SHORT, TestServer.PAGE);
				RawSocket socket = server.socket(); RawClient silent = server.connect()) {
			assertTrue(silent.endsSilently()); // longer ago than the socket's last word
			assertEquals("text:a", socket.text("a").message());
		}
	}

	@Test
	void connectionsOverTheLimitOfAnAddressAreRefusedAndNewOnesTakenAgainLater() throws IOException {
		refusesTheFifthAndTakesItLater(4, 100);
	}

	@Test
	void connectionsOverTheLimitInAllAreRefusedAndNewOnesTakenAgainLater() throws IOException {
		refusesTheFifthAndTakesItLater(100, 4);
	}

	private static void refusesTheFifthAndTakesItLater(int perAddress, int inAll) throws IOException {
		try (TestServer server = server(perAddress, inAll, LONG, LONG, LONG, TestServer.PAGE)) {
			List<RawClient> taken = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				RawClient client = server.connect();
				assertEquals(200, client.request("GET /").reply().status());
				taken.add(client);
			}
			for (int i = 0; i < 20; i++) {
				try (RawClient refused = server.connect()) {
					assertTrue(refused.endsSilently());
				}
			}
			for (RawClient client : taken) {
				assertEquals(200, client.request("GET /").reply().status());
				client.close();
			}
			Await.until("the server notices that they left", () -> server.server().connections() == 0);
			try (RawClient later = server.connect()) {
				assertEquals(200, later.request("GET /").reply().status());
			}
		}
	}

	@Test
	void whoNeverFinishesARequestCannotFillTheRoomOfThoseWhoDo() throws IOException {
		ServerLimits limits = new ServerLimits(32, 32, 3, 8192, LONG, LONG, LONG, LONG);
		try (TestServer server = new TestServer(limits, TestServer.PAGE, TestServer.Echo::new); RawClient known = server.connect()) {
			assertEquals(200, known.request("GET /").reply().status());
			List<RawClient> halfOpen = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				halfOpen.add(server.connect().send("GET / HTTP/1.1\r\n"));
			}
			Await.until("all are there", () -> server.server().connections() == 4);
			try (RawClient refused = server.connect()) {
				assertTrue(refused.endsSilently());
			}
			assertEquals(200, known.request("GET /").reply().status());
			halfOpen.get(0).close();
			Await.until("the server notices that one left", () -> server.server().connections() == 3);
			try (RawClient later = server.connect()) {
				assertEquals(200, later.request("GET /").reply().status());
			}
			for (RawClient client : halfOpen) {
				client.close();
			}
		}
	}
}
