package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
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

import io.imageshare.core.model.Admission;
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

	/** Collects binary messages as somebody does who expects nothing else. */
	private static final class Plain implements WebSocket.Listener {

		private final BlockingQueue<byte[]> images = new LinkedBlockingQueue<>();
		private final CompletableFuture<String> closed = new CompletableFuture<>();
		private final ByteArrayOutputStream image = new ByteArrayOutputStream();

		@Override
		public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
			byte[] bytes = new byte[data.remaining()];
			data.get(bytes);
			image.writeBytes(bytes);
			if (last) {
				images.add(image.toByteArray());
				image.reset();
			}
			socket.request(1);
			return null;
		}

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			closed.completeExceptionally(new AssertionError("No text was asked for: " + data));
			return null;
		}

		@Override
		public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
			closed.complete(code + " " + reason);
			return null;
		}

		@Override
		public void onError(WebSocket socket, Throwable error) {
			closed.completeExceptionally(error);
		}
	}

	@Test
	void withoutTheProtocolItSendsAndGetsImagesOfTwentyMegabytes() throws Exception {
		byte[] sent = Images.png(20 << 20, 1);
		byte[] pushed = Images.png(20 << 20, 2);
		Plain listener = new Plain();
		ShareSettings open = TestShare.settings(0, TestShare.limits().withImage(32 << 20)).withAdmission(Admission.OPEN);
		try (TestShare share = new TestShare(folder.resolve("state"), open)) {
			WebSocket socket = Await.get(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create("ws://127.0.0.1:" + share.port()), listener));
			assertEquals("", socket.getSubprotocol());
			Await.get(socket.sendBinary(ByteBuffer.wrap(sent), true));
			assertArrayEquals(sent, Files.readAllBytes(share.event(ImageReceived.class).image().file()));
			for (int i = 0; i < 2; i++) {
				share.share().send(Files.write(folder.resolve("a.png"), pushed), "a.png", Optional.empty(), Set.of());
				assertArrayEquals(pushed, listener.images.poll(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS));
			}
			Await.get(socket.sendBinary(ByteBuffer.wrap(new byte[] { 1, 2, 3 }), true));
			assertTrue(Await.get(listener.closed).matches("1003 image-[0-9]{8}-[0-9]{6} is not an image\\. Send a PNG, JPEG, GIF, WebP or another image file\\."),
					() -> listener.closed.join());
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
