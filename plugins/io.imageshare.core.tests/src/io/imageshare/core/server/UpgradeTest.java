package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.HttpReply;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestServer;

/** How a connection becomes a WebSocket, and how not. */
@ExtendWith(NoThreadsLeft.class)
class UpgradeTest {

	/** The handshake with the headers beginning as the given ones replaced by them; a value that is empty leaves the header out. */
	private static String[] handshake(String... changes) {
		Stream<String> kept = Stream.of(RawSocket.HANDSHAKE).filter(line -> Stream.of(changes).noneMatch(change -> name(change).equals(name(line))));
		return Stream.concat(kept, Stream.of(changes).filter(change -> !change.endsWith(":"))).toArray(String[]::new);
	}

	private static String name(String line) {
		return line.substring(0, line.indexOf(':'));
	}

	@Test
	void aGoodRequestBecomesASocketOfTheSubprotocolWithoutExtensions() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			HttpReply reply = client.request("GET /ws", handshake("Sec-WebSocket-Extensions: permessage-deflate")).replyWithoutBody();
			assertEquals(101, reply.status());
			assertEquals(RawSocket.ANSWER, reply.header("sec-websocket-accept"));
			assertEquals("imageshare.v1", reply.header("sec-websocket-protocol"));
			assertNull(reply.header("sec-websocket-extensions"));
			assertEquals("text:a", new RawSocket(client).text("a").message());
		}
	}

	static Stream<Arguments> refused() {
		return Stream.of(
				Arguments.of(400, "GET /ws", new String[] { "Sec-WebSocket-Protocol:" }),
				Arguments.of(400, "GET /ws", new String[] { "Sec-WebSocket-Protocol: imageshare.v2" }),
				Arguments.of(400, "GET /ws", new String[] { "Sec-WebSocket-Protocol: imageshare.v1x, ximageshare.v1" }),
				Arguments.of(400, "GET /ws", new String[] { "Sec-WebSocket-Key:" }),
				Arguments.of(400, "GET /ws", new String[] { "Sec-WebSocket-Version:" }),
				Arguments.of(400, "GET /ws", new String[] { "Sec-WebSocket-Version: 8" }),
				Arguments.of(403, "GET /ws", new String[] { "Origin: http://evil.example" }),
				Arguments.of(403, "GET /ws", new String[] { "Origin: null" }),
				Arguments.of(403, "GET /ws", new String[] { "Origin: http://127.0.0.1" }),
				Arguments.of(403, "GET /ws", new String[] { "Origin: http://localhost:8899" }),
				Arguments.of(404, "GET /", new String[] {}),
				Arguments.of(404, "GET /ws/", new String[] {}),
				Arguments.of(404, "HEAD /ws", new String[] {}),
				Arguments.of(405, "POST /ws", new String[] {}));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void anythingLessIsRefusedAndTheConnectionEnds(int status, String line, String[] changes) throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			client.request(line, handshake(changes));
			assertEquals(status, (line.startsWith("HEAD") ? client.replyWithoutBody() : client.reply()).status());
			assertTrue(client.endsSilently());
		}
	}

	@Test
	void twoSubprotocolHeadersAreRefusedSinceTheLibraryReadsThemWrong() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			String[] twice = Stream.concat(Stream.of(RawSocket.HANDSHAKE), Stream.of("Sec-WebSocket-Protocol: other")).toArray(String[]::new);
			assertEquals(400, client.request("GET /ws", twice).reply().status());
			assertTrue(client.endsSilently());
		}
	}

	@Test
	void aRequestForTheSocketWithoutUpgradeGets426() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			HttpReply reply = client.request("GET /ws").reply();
			assertEquals(426, reply.status());
			assertEquals("websocket", reply.header("upgrade"));
			assertEquals(426, client.request("HEAD /ws").replyWithoutBody().status());
			assertEquals(200, client.request("GET /").reply().status());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:PORT", "HTTP://127.0.0.1:PORT", "https://127.0.0.1:PORT" })
	void theOwnOriginIsBelieved(String origin) throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			client.request("GET /ws", handshake("Origin: " + origin.replace("PORT", Integer.toString(server.port()))));
			assertEquals(101, client.replyWithoutBody().status());
		}
	}

	@Test
	void aSocketMayFollowPageRequestsOnTheSameConnection() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			assertEquals(200, client.request("GET /").reply().status());
			assertEquals(101, client.request("GET /ws", RawSocket.HANDSHAKE).replyWithoutBody().status());
			assertEquals("text:a", new RawSocket(client).text("a").message());
		}
	}

	@Test
	void framesMayComeTogetherWithTheHandshake() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			byte[] head = client.head("GET /ws", RawSocket.HANDSHAKE).getBytes(StandardCharsets.ISO_8859_1);
			client.send(Frame.concat(head, Frame.text("a").bytes(), Frame.text("b".repeat(60_000)).bytes(), Frame.text("c").bytes()));
			assertEquals(101, client.replyWithoutBody().status());
			RawSocket socket = new RawSocket(client);
			assertEquals("text:a", socket.message());
			assertEquals("text:" + "b".repeat(60_000), socket.message());
			assertEquals("text:c", socket.message());
		}
	}

	@Test
	void theHandshakeMayComeByteByByte() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			for (byte next : client.head("GET /ws", RawSocket.HANDSHAKE).getBytes(StandardCharsets.ISO_8859_1)) {
				client.send(new byte[] { next });
			}
			assertEquals(101, client.replyWithoutBody().status());
			assertEquals("text:a", new RawSocket(client).text("a").message());
		}
	}

	@Test
	void anUpgradeMayBeSentTogetherWithAPageRequestThatIsAnsweredAtOnce() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			client.send(client.head("GET /") + client.head("GET /ws", RawSocket.HANDSHAKE));
			assertEquals("page", client.reply().text());
			assertEquals(101, client.replyWithoutBody().status());
		}
	}

	@Test
	void aSocketTakesNoPageRequestsAnyMore() throws IOException {
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			socket.bytes("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
			assertEquals(1002, socket.ending().closeCode());
		}
	}

	@Test
	void aHundredSocketsAfterEachOtherLeaveNothing() throws IOException {
		try (TestServer server = new TestServer()) {
			for (int i = 0; i < 100; i++) {
				try (RawSocket socket = server.socket()) {
					assertEquals("text:" + i, socket.text(Integer.toString(i)).message());
				}
			}
			Await.until("the server notices that they left", () -> server.server().connections() == 0);
		}
	}
}
