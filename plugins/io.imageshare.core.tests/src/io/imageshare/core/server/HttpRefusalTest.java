package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.imageshare.core.testing.HttpReply;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.TestServer;

/** Requests that are refused: with which status, and that the answer arrives before the connection ends. */
@ExtendWith(NoThreadsLeft.class)
class HttpRefusalTest {

	private static final String HOST = "Host: localhost\r\n";

	static Stream<Arguments> refused() {
		return Stream.of(
				Arguments.of(405, "POST / HTTP/1.1\r\n" + HOST + "\r\n"),
				Arguments.of(405, "OPTIONS / HTTP/1.1\r\n" + HOST + "\r\n"),
				Arguments.of(413, "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\nhello"),
				Arguments.of(413, "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\nhello"),
				Arguments.of(413, "GET / HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n\r\n"),
				Arguments.of(413, "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
				Arguments.of(400, "\u0016\u0003\u0001\r\n\r\n"),
				Arguments.of(400, "\r\n\r\n"),
				Arguments.of(400, "GET /\r\n\r\n"),
				Arguments.of(400, "GET  / HTTP/1.1\r\n" + HOST + "\r\n"),
				Arguments.of(400, "GET / HTTP/1.1\r\n\r\n"),
				Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + HOST + "\r\n"),
				Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "host: evil.example\r\n\r\n"),
				Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n"),
				Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "no colon\r\n\r\n"),
				Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "Space before : colon\r\n\r\n"),
				Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + " folded: line\r\n\r\n"),
				Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "A: b\nOrigin: http://evil.example\r\n\r\n"),
				Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "A: b\rc\r\n\r\n"),
				Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "A: \u0000\r\n\r\n"),
				Arguments.of(400, "GET http://localhost/ HTTP/1.1\r\n" + HOST + "\r\n"),
				Arguments.of(400, "GET * HTTP/1.1\r\n" + HOST + "\r\n"),
				Arguments.of(505, "GET / HTTP/1.0\r\n" + HOST + "\r\n"),
				Arguments.of(505, "GET / HTTP/2.0\r\n" + HOST + "\r\n"),
				Arguments.of(403, "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
				Arguments.of(403, "GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n\r\n"),
				Arguments.of(403, "GET / HTTP/1.1\r\nHost: 192.0.2.1\r\n\r\n"),
				Arguments.of(403, "GET / HTTP/1.1\r\nHost: [::1]\r\n\r\n"),
				Arguments.of(403, "GET / HTTP/1.1\r\nHost: [\r\n\r\n"),
				Arguments.of(403, "GET / HTTP/1.1\r\nHost: \r\n\r\n"),
				Arguments.of(403, "GET / HTTP/1.1\r\nHost: localhost:80; script-src *\r\n\r\n"));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void aBadRequestGetsItsStatusAndThenTheConnectionEnds(int status, String request) throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			HttpReply reply = client.send(request).reply();
			assertEquals(status, reply.status(), reply.text());
			assertEquals("close", reply.header("connection"));
			assertTrue(reply.text().endsWith(".\n"), reply.text());
			assertTrue(client.endsSilently());
		}
	}

	@ParameterizedTest
	@MethodSource("refused")
	void theServerGoesOnAfterIt(int status, String request) throws IOException {
		try (TestServer server = new TestServer(); RawClient bad = server.connect(); RawClient good = server.connect()) {
			bad.send(request);
			assertEquals(200, good.request("GET /").reply().status());
		}
	}

	@Test
	void aHeadThatIsTooLargeGets431() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			HttpReply reply = client.request("GET /", "A: " + "a".repeat(9000)).reply();
			assertEquals(431, reply.status());
			assertTrue(client.endsSilently());
		}
	}

	@Test
	void aHeadThatNeverEndsGets431AndItsClientCanReadThatWhileItGoesOnSending() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			client.send("GET / HTTP/1.1\r\nA: " + "a".repeat(8192));
			client.send("a".repeat(100_000));
			assertEquals(431, client.reply().status());
		}
	}

	@Test
	void theLargestHeadIsTaken() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			int rest = 8192 - client.head("GET /", "A: ").length();
			assertEquals(200, client.request("GET /", "A: " + "a".repeat(rest)).reply().status());
			assertEquals(431, client.request("GET /", "A: " + "a".repeat(rest + 1)).reply().status());
		}
	}

	@Test
	void theMethodsThatAreAllowedAreNamed() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			assertEquals("GET, HEAD", client.request("PUT /").reply().header("allow"));
		}
	}

	@Test
	void aRefusedHeadRequestHasNoBodyEither() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			assertEquals(403, client.send("HEAD / HTTP/1.1\r\nHost: evil.example\r\n\r\n").replyWithoutBody().status());
			assertTrue(client.endsSilently());
		}
	}

	@Test
	void ownNamesAreBelievedWithAnyPort() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			assertEquals(200, client.send("GET / HTTP/1.1\r\nHost: LocalHost:1\r\n\r\n").reply().status());
			assertEquals(200, client.send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").reply().status());
		}
	}
}
