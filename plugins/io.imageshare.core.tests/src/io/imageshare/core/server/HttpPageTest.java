package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.testing.HttpReply;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.TestServer;

/** Page requests that are answered. */
@ExtendWith(NoThreadsLeft.class)
class HttpPageTest {

	@Test
	void aPageComesWithItsLengthAndTheHeadersThatEveryAnswerGets() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			HttpReply reply = client.request("GET /").reply();
			assertEquals(200, reply.status());
			assertEquals("page", reply.text());
			assertEquals("4", reply.header("content-length"));
			assertEquals("text/html", reply.header("content-type"));
			assertEquals("keep-alive", reply.header("connection"));
			assertEquals("nosniff", reply.header("x-content-type-options"));
			assertEquals("no-referrer", reply.header("referrer-policy"));
			assertEquals("same-origin", reply.header("cross-origin-resource-policy"));
			assertTrue(reply.header("date").endsWith(" GMT"), reply.header("date"));
		}
	}

	@Test
	void aHeadRequestGetsTheLengthWithoutTheBody() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			HttpReply head = client.request("HEAD /").replyWithoutBody();
			assertEquals(200, head.status());
			assertEquals("4", head.header("content-length"));
			// Had a body followed, it would stand before this answer.
			assertEquals("page", client.request("GET /").reply().text());
		}
	}

	@Test
	void oneConnectionServesManyRequests() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			for (int i = 0; i < 100; i++) {
				assertEquals(i % 2 == 0 ? 200 : 404, client.request(i % 2 == 0 ? "GET /" : "GET /none").reply().status());
			}
			assertEquals(1, server.server().connections());
		}
	}

	@Test
	void requestsSentTogetherAreAnsweredInTheirOrder() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			client.send((client.head("GET /") + client.head("GET /none") + client.head("HEAD /") + client.head("GET /?x")).repeat(20));
			for (int i = 0; i < 20; i++) {
				assertEquals(200, client.reply().status());
				assertEquals(404, client.reply().status());
				assertEquals(200, client.replyWithoutBody().status());
				assertEquals("page", client.reply().text());
			}
		}
	}

	@Test
	void aRequestMayComeByteByByte() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			for (char next : client.head("GET /").toCharArray()) {
				client.send(String.valueOf(next));
			}
			assertEquals(200, client.reply().status());
		}
	}

	@Test
	void theConnectionIsClosedAfterTheAnswerWhenTheClientAsksForIt() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			HttpReply reply = client.request("GET /", "Connection: close").reply();
			assertEquals("close", reply.header("connection"));
			assertTrue(client.endsSilently());
		}
	}

	@Test
	void aClientThatSendsNothingMoreStillGetsItsAnswer() throws IOException {
		try (TestServer server = new TestServer(); RawClient client = server.connect()) {
			client.request("GET /").finishSending();
			assertEquals("page", client.reply().text());
			assertTrue(client.endsSilently());
		}
	}

	@Test
	void largeFilesComeWholeAlsoWhenRequestedTogether(@TempDir Path folder) throws IOException {
		byte[] bytes = Images.png(20_000_003, 1);
		Path file = Files.write(folder.resolve("large"), bytes);
		try (TestServer server = TestServer.serving(request -> new HttpResponse(200, Map.of(), new HttpResponse.File(file)));
				RawClient client = server.connect()) {
			client.send(client.head("GET /a") + client.head("HEAD /b") + client.head("GET /c"));
			assertArrayEquals(bytes, client.reply().body());
			assertEquals("20000003", client.replyWithoutBody().header("content-length"));
			assertArrayEquals(bytes, client.reply().body());
		}
	}

	@Test
	void aFileThatIsGoneEndsOnlyItsConnection(@TempDir Path folder) throws IOException {
		try (TestServer server = TestServer.serving(request -> request.path().equals("/")
				? TestServer.PAGE.handle(request) : new HttpResponse(200, Map.of(), new HttpResponse.File(folder.resolve("gone"))));
				RawClient unlucky = server.connect(); RawClient other = server.connect()) {
			assertTrue(unlucky.request("GET /gone").endsSilently());
			assertEquals(200, other.request("GET /").reply().status());
		}
	}

	@Test
	void aHandlerThatThrowsIsReportedAndAnsweredWith500() throws IOException {
		RuntimeException fault = new IllegalStateException("fault");
		try (TestServer server = TestServer.serving(request -> {
			throw fault;
		}); RawClient client = server.connect()) {
			assertEquals(500, client.request("GET /").reply().status());
			assertEquals(fault, server.failures().poll());
		}
	}

	@Test
	void evenAnErrorInAHandlerLeavesTheServerRunning() throws IOException {
		try (TestServer server = TestServer.serving(request -> {
			throw new NoClassDefFoundError("fault");
		}); RawClient client = server.connect(); RawClient other = server.connect()) {
			assertEquals(500, client.request("GET /").reply().status());
			assertEquals(500, other.request("GET /").reply().status());
			assertEquals(2, server.failures().size());
		}
	}
}
