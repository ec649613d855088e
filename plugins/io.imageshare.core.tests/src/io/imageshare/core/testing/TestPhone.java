package io.imageshare.core.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A client that speaks the protocol step by step, so that a test can stop, cut or lie between any two. Reading happens on the test's own thread. */
public final class TestPhone implements AutoCloseable {

	/** Most data bytes in a chunk. */
	public static final int CHUNK = 262_144;

	private final TestShare share;
	private final String device;
	private final RawSocket socket;

	/**
	 * Where an accepted offer goes on.
	 *
	 * @param channel number of the transfer on this connection
	 * @param offset the first byte wanted
	 */
	public record Accept(int channel, long offset) {
	}

	/** Connects without saying anything. */
	public TestPhone(TestShare share, String device) throws IOException {
		this.share = share;
		this.device = device;
		this.socket = new RawSocket(share.port());
	}

	public RawSocket socket() {
		return socket;
	}

	/** Says a proper hello. */
	public TestPhone hello() throws IOException {
		return hello(1, share.link().secret());
	}

	public TestPhone hello(int version, String secret) throws IOException {
		JsonObject hello = introduction();
		hello.addProperty("version", version);
		hello.addProperty("secret", secret);
		return say(hello);
	}

	/** Asks to be let in without the link. */
	public TestPhone ask() throws IOException {
		JsonObject hello = introduction();
		hello.addProperty("ask", true);
		return say(hello);
	}

	/** Says hello with the key of an earlier welcome. */
	public TestPhone helloWithKey(String key) throws IOException {
		JsonObject hello = introduction();
		hello.addProperty("key", key);
		return say(hello);
	}

	private JsonObject introduction() {
		JsonObject hello = message("hello");
		hello.addProperty("version", 1);
		hello.addProperty("device", device);
		hello.addProperty("name", "Phone " + device);
		return hello;
	}

	/** Offers an image of this name and content. */
	public TestPhone offer(String id, String name, byte[] bytes) throws IOException {
		return offer(id, name, bytes.length);
	}

	public TestPhone offer(String id, String name, long size) throws IOException {
		return say(offerOf(id, name, size));
	}

	/** An offer to which fields can be added. */
	public static JsonObject offerOf(String id, String name, long size) {
		JsonObject offer = message("offer");
		offer.addProperty("id", id);
		offer.addProperty("name", name);
		offer.addProperty("size", size);
		return offer;
	}

	/** A message of this type to which fields can be added. */
	public static JsonObject message(String type) {
		JsonObject json = new JsonObject();
		json.addProperty("type", type);
		return json;
	}

	public TestPhone say(JsonObject message) throws IOException {
		return say(message.toString());
	}

	public TestPhone say(String message) throws IOException {
		socket.text(message);
		return this;
	}

	/** Reads the answer to an offer, which must be its acceptance. */
	public Accept accepted(String id) throws IOException {
		JsonObject accept = expect("accept", id);
		return new Accept(accept.get("channel").getAsInt(), accept.get("offset").getAsLong());
	}

	/** Sends one chunk. */
	public TestPhone chunk(int channel, long offset, byte[] data) throws IOException {
		socket.binary(chunkBytes(channel, offset, data));
		return this;
	}

	/** A chunk's message. */
	public static byte[] chunkBytes(int channel, long offset, byte[] data) {
		return ByteBuffer.allocate(12 + data.length).putInt(channel).putLong(offset).put(data).array();
	}

	/** Sends the bytes from the accepted offset on, in chunks of this size at most, without waiting for anything. */
	public TestPhone chunks(Accept accept, byte[] bytes, int size) throws IOException {
		for (int at = (int) accept.offset(); at < bytes.length; at += size) {
			chunk(accept.channel(), at, slice(bytes, at, size));
		}
		return this;
	}

	public static byte[] slice(byte[] bytes, int at, int length) {
		byte[] slice = new byte[Math.min(length, bytes.length - at)];
		System.arraycopy(bytes, at, slice, 0, slice.length);
		return slice;
	}

	/** Offers and sends a whole image, up to {@code received}; returns that message. */
	public JsonObject send(String id, String name, byte[] bytes) throws IOException {
		chunks(offer(id, name, bytes).accepted(id), bytes, CHUNK);
		return await("received");
	}

	/** The next message, which must be of this type. */
	public JsonObject expect(String type) throws IOException {
		JsonObject next = next();
		assertEquals(type, next.get("type").getAsString(), next::toString);
		return next;
	}

	/** The next message, which must be of this type and about this transfer or image. */
	public JsonObject expect(String type, String id) throws IOException {
		JsonObject next = expect(type);
		assertEquals(id, next.get("id").getAsString(), next::toString);
		return next;
	}

	/** The next message, which must be an error of this code about this transfer, or about the connection when that is {@code null}. */
	public JsonObject expectError(String code, String id) throws IOException {
		JsonObject error = id == null ? expect("error") : expect("error", id);
		assertEquals(code, error.get("code").getAsString(), error::toString);
		assertEquals(id != null, error.has("id"), error::toString);
		assertTrue(error.get("message").getAsString().contains(" "), error::toString);
		return error;
	}

	/** The next message of this type; acknowledgements before it are skipped, and nothing else. */
	public JsonObject await(String type) throws IOException {
		JsonObject next = next();
		while (next.get("type").getAsString().equals("ack") && !type.equals("ack")) {
			next = next();
		}
		assertEquals(type, next.get("type").getAsString(), next::toString);
		return next;
	}

	public JsonObject next() throws IOException {
		return JsonParser.parseString(socket.message()).getAsJsonObject();
	}

	/** Shows that the connection lives and that nothing else was said: asks for a pong, which must come next. */
	public TestPhone expectSilence() throws IOException {
		say(message("ping"));
		expect("pong");
		return this;
	}

	/** Reads up to the close frame; returns its code. */
	public int closeCode() throws IOException {
		return socket.ending().closeCode();
	}

	/** Leaves with a reset. */
	public void cut() throws IOException {
		socket.cut();
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
