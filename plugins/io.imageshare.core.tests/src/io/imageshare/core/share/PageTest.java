package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.HttpReply;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestShare;

/** The page as phones get it. */
@ExtendWith(NoThreadsLeft.class)
class PageTest {

	@TempDir
	Path folder;

	@Test
	void thePageComesWithAPolicyThatNamesTheSocketsOrigin() throws IOException {
		try (TestShare share = new TestShare(folder); RawClient client = new RawClient(share.port())) {
			HttpReply reply = client.request("GET /").reply();
			assertEquals(200, reply.status());
			assertEquals(TestShare.PAGE, reply.text());
			assertEquals("text/html; charset=utf-8", reply.header("content-type"));
			assertEquals("no-store", reply.header("cache-control"));
			assertEquals("nosniff", reply.header("x-content-type-options"));
			assertEquals("no-referrer", reply.header("referrer-policy"));
			String host = "127.0.0.1:" + share.port();
			assertEquals("default-src 'self'; img-src 'self' blob: data:; connect-src 'self' ws://" + host + " wss://" + host
					+ "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'", reply.header("content-security-policy"));
		}
	}

	@Test
	void filesOfThePageAreCompressedForWhoTakesThat() throws IOException {
		try (TestShare share = new TestShare(folder); RawClient client = new RawClient(share.port())) {
			String host = "\r\nHost: 127.0.0.1:" + share.port() + "\r\nAccept-Encoding: ";
			for (String taking : new String[] { "gzip, deflate", "br;q=1, GZIP;q=0.5", "gzip" }) {
				HttpReply reply = client.send("GET / HTTP/1.1" + host + taking + "\r\n\r\n").reply();
				assertEquals("gzip", reply.header("content-encoding"), taking);
				assertEquals("Accept-Encoding", reply.header("vary"), taking);
				assertEquals(TestShare.PAGE, new String(new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes(), StandardCharsets.UTF_8), taking);
			}
			for (String plain : new String[] { "br", "gzip;q=0", "identity, gzip; q=0.0", "x-gzip2" }) {
				HttpReply reply = client.send("GET / HTTP/1.1" + host + plain + "\r\n\r\n").reply();
				assertEquals(null, reply.header("content-encoding"), plain);
				assertEquals(TestShare.PAGE, reply.text(), plain);
			}
		}
	}

	@Test
	void filesOfThePageComeAndOthersDoNot() throws IOException {
		try (TestShare share = new TestShare(folder); RawClient client = new RawClient(share.port())) {
			assertEquals("text/javascript; charset=utf-8", client.request("GET /js/main.js?v=1").reply().header("content-type"));
			for (String path : new String[] { "/js/other.js", "/../secret", "/%2e%2e/secret", "//", "/ws/x" }) {
				assertEquals(404, client.request("GET " + path).reply().status(), path);
			}
		}
	}

	@Test
	void theComputersNameAndTheOverrideAreBelievedAsHosts() throws IOException {
		int port = TestShare.freePort();
		ShareSettings settings = TestShare.settings(port).withHostOverride(Optional.of("tunnel.example:8080"));
		try (TestShare share = new TestShare(folder, settings); RawClient client = new RawClient(port)) {
			assertEquals("http://tunnel.example:8080/", share.link().address());
			for (String host : new String[] { "studio", "STUDIO:" + port, "studio.local", "tunnel.example:8080" }) {
				assertEquals(200, client.send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").reply().status(), host);
			}
			assertEquals(403, client.send("GET / HTTP/1.1\r\nHost: studio.example\r\n\r\n").reply().status());
		}
	}

	@Test
	void anOverrideIsBelievedAsSoonAsItIsSet() throws IOException {
		try (TestShare share = new TestShare(folder)) {
			int port = share.port();
			Await.get(share.share().adjust(TestShare.settings(0).withHostOverride(Optional.of("tunnel.example"))));
			try (RawClient client = new RawClient(port)) {
				assertEquals(200, client.send("GET / HTTP/1.1\r\nHost: tunnel.example:1234\r\n\r\n").reply().status());
			}
		}
	}

	@Test
	void aSocketWithAForeignOriginIsRefused() throws IOException {
		try (TestShare share = new TestShare(folder); RawClient client = new RawClient(share.port())) {
			String[] handshake = RawSocket.HANDSHAKE.clone();
			handshake[0] = "Connection: Upgrade\r\nOrigin: http://evil.example";
			assertEquals(403, client.request("GET /ws", handshake).reply().status());
		}
	}
}
