package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.model.ServerLimits;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestServer;

/** How a server begins and ends. */
@ExtendWith(NoThreadsLeft.class)
class ServerLifeTest {

	private static ShareServer fresh() {
		return new ShareServer(() -> ServerLimits.DEFAULT, () -> false, new HostPolicy(), TestServer.PAGE, TestServer.Echo::new, failure -> {
			throw new AssertionError(failure);
		});
	}

	@Test
	void aPortThatIsTakenIsSaidAtOnceAndLeavesNothingBehind() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			for (int i = 0; i < 20; i++) {
				assertThrows(BindException.class, () -> fresh().start(InetAddress.getByName("127.0.0.1"), other.getLocalPort()));
			}
		}
	}

	@Test
	void aServerStartsOnce() throws IOException {
		try (TestServer server = new TestServer()) {
			assertThrows(IllegalStateException.class, () -> server.server().start(null, 0));
			try (RawClient client = server.connect()) {
				assertEquals(200, client.request("GET /").reply().status());
			}
		}
	}

	@Test
	void stoppingTwiceOrWithoutAStartDoesNothing() throws IOException {
		fresh().stop();
		TestServer server = new TestServer();
		server.close();
		server.close();
		assertEquals(0, server.server().connections());
	}

	@Test
	void stoppingTellsSocketsThatTheServerGoesAwayAndEndsEveryConnection() throws IOException {
		TestServer server = new TestServer();
		try (RawSocket socket = server.socket(); RawSocket midFrame = server.socket(); RawClient idle = server.connect(); RawClient halfOpen = server.connect();
				RawClient silent = server.connect()) {
			assertEquals("text:a", socket.text("a").message());
			midFrame.known().bytes(new byte[] { (byte) 0x82 });
			assertEquals(200, idle.request("GET /").reply().status());
			halfOpen.send("GET /ws HTTP/1.1\r\nHost");
			server.close();
			assertEquals(1001, socket.ending().closeCode());
			assertEquals(1001, midFrame.ending().closeCode());
			assertTrue(idle.endsSilently());
			assertTrue(halfOpen.endsSilently());
			assertTrue(silent.endsSilently());
			assertEquals(0, server.server().connections());
		}
		try (ServerSocket again = new ServerSocket(server.port(), 1, InetAddress.getByName("127.0.0.1"))) {
			assertEquals(server.port(), again.getLocalPort());
		}
	}
}
