package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** A WebSocket client that others wrote gets through the whole protocol. */
@ExtendWith(NoThreadsLeft.class)
class JdkClientTest {

	@TempDir
	Path folder;

	/** Collects messages and the close code. */
	private static final class Listener implements WebSocket.Listener {

		private final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
		private final CompletableFuture<Integer> closed = new CompletableFuture<>();
		private final StringBuilder text = new StringBuilder();

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			text.append(data);
			if (last) {
				messages.add(JsonParser.parseString(text.toString()).getAsJsonObject());
				text.setLength(0);
			}
			socket.request(1);
			return null;
		}

		@Override
		public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
			closed.complete(code);
			return null;
		}

		@Override
		public void onError(WebSocket socket, Throwable error) {
			closed.completeExceptionally(error);
		}

		JsonObject next(String type) throws InterruptedException {
			JsonObject next = messages.poll(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS);
			assertEquals(type, next.get("type").getAsString(), next::toString);
			return next;
		}
	}

	private static WebSocket connect(TestShare share, Listener listener) {
		return Await.get(HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("imageshare.v1")
				.buildAsync(URI.create("ws://127.0.0.1:" + share.port() + "/ws"), listener));
	}

	private static String hello(String secret) {
		return "{\"type\":\"hello\",\"version\":1,\"secret\":\"" + secret + "\",\"device\":\"device-1\",\"name\":\"JDK\"}";
	}

	@Test
	void itSendsAnImageInPiecesAndHearsOfTheEnd() throws IOException, InterruptedException {
		byte[] bytes = Images.png(250_000, 1);
		Listener listener = new Listener();
		try (TestShare share = new TestShare(folder)) {
			WebSocket socket = connect(share, listener);
			assertEquals("imageshare.v1", socket.getSubprotocol());
			Await.get(socket.sendText(hello(share.link().secret()), true));
			listener.next("welcome");
			Await.get(socket.sendText(TestPhone.offerOf("transfer-1", "a.png", bytes.length).toString(), true));
			ByteBuffer chunk = ByteBuffer.wrap(TestPhone.chunkBytes(listener.next("accept").get("channel").getAsInt(), 0, bytes));
			for (int at = 0; at < chunk.capacity(); at += 70_000) {
				int length = Math.min(70_000, chunk.capacity() - at);
				Await.get(socket.sendBinary(chunk.slice(at, length), at + length == chunk.capacity()));
			}
			listener.next("ack");
			assertEquals(Images.sha256(bytes), listener.next("received").get("sha256").getAsString());
			assertArrayEquals(bytes, Files.readAllBytes(share.event(ImageReceived.class).image().file()));
			Await.get(share.share().stop());
			assertEquals(1001, Await.get(listener.closed));
		}
	}

	@Test
	void itHearsWhyItIsNotLetIn() throws IOException, InterruptedException {
		Listener listener = new Listener();
		try (TestShare share = new TestShare(folder)) {
			Await.get(connect(share, listener).sendText(hello("wrong"), true));
			JsonObject error = listener.next("error");
			assertEquals("The link is not the current one. Scan the QR code again.", error.get("message").getAsString());
			assertEquals(4401, Await.get(listener.closed));
		}
	}
}
