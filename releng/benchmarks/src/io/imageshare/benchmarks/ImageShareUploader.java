package io.imageshare.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.imageshare.core.wire.Wire;

/** Sends images by the protocol of Image Share: offered ahead, in chunks, never more than the window unacknowledged. */
final class ImageShareUploader extends Uploader {

	/** Offered before their turn, so that no image waits for its {@code accept}. */
	private static final int AHEAD = 4;

	private final Map<Integer, Integer> channels = new ConcurrentHashMap<>();
	private int offered;
	private long sent;
	private long acknowledged;
	private long acknowledgedOfImage;
	private boolean welcome;

	ImageShareUploader(ServerProcess server, Picture picture) throws IOException {
		super(server.port(), Wire.SUBPROTOCOL, picture);
		client.text(hello(server.secret()));
		await(() -> welcome);
	}

	static String hello(String secret) {
		return "{\"type\":\"hello\",\"version\":1,\"secret\":\"" + secret + "\",\"device\":\"benchmark\",\"name\":\"Benchmark\"}";
	}

	@Override
	void image(int number, int end) throws IOException {
		for (offered = Math.max(offered, number); offered < Math.min(number + AHEAD, end); offered++) {
			client.text("{\"type\":\"offer\",\"id\":\"picture-" + offered + "\",\"name\":\"picture-" + offered + ".png\",\"size\":" + picture.size() + "}");
		}
		await(() -> channels.containsKey(number));
		ByteBuffer block = picture.masked(number);
		for (long offset = 0; offset < picture.size(); offset += Wire.CHUNK) {
			int at = (int) (offset % Picture.BLOCK);
			sent += Wire.CHUNK;
			await(() -> sent - acknowledged <= Wire.WINDOW);
			client.send(head(channels.get(number), offset), block.slice(at, Wire.CHUNK));
		}
	}

	/** The heads of frame and chunk; together with them the data keeps its place in the mask. */
	private static ByteBuffer head(int channel, long offset) {
		byte[] chunk = ByteBuffer.allocate(Wire.CHUNK_HEADER).putInt(channel).putLong(offset).array();
		return WebSocketClient.frame(2, Wire.CHUNK_HEADER + Wire.CHUNK, Wire.CHUNK_HEADER).put(WebSocketClient.mask(chunk)).flip();
	}

	/** Images come one after the other, so an acknowledgement that counts less than the last one begins the next image. */
	@Override
	void text(String text) {
		switch (value(text, "type")) {
		case "welcome" -> welcome = true;
		case "accept" -> channels.put(Integer.valueOf(value(text, "id").substring("picture-".length())), Integer.valueOf(value(text, "channel")));
		case "ack" -> {
			long received = Long.parseLong(value(text, "received"));
			acknowledged += received > acknowledgedOfImage ? received - acknowledgedOfImage : received;
			acknowledgedOfImage = received;
		}
		case "received" -> answer(value(text, "sha256"));
		case "error" -> fail(text);
		default -> {
			// Not about uploads.
		}
		}
	}

	/** A plain value of a message of the server, which writes JSON without blanks; cheaper than a parser. */
	static String value(String json, String field) {
		int from = json.indexOf('"' + field + "\":") + field.length() + 3;
		boolean quoted = json.charAt(from) == '"';
		int to = from + 1;
		while (quoted ? json.charAt(to) != '"' : Character.isDigit(json.charAt(to))) {
			to++;
		}
		return json.substring(quoted ? from + 1 : from, to);
	}
}
