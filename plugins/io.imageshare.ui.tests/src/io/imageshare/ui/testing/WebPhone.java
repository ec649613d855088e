package io.imageshare.ui.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.imageshare.core.model.Link;

/** A phone for workbench tests: speaks docs/protocol.md with the WebSocket client of the JDK, on threads of its own, so that the UI thread stays free. */
public final class WebPhone implements WebSocket.Listener, AutoCloseable {

	private static final int CHUNK = 262_144;

	private static int others;

	private final HttpClient client = HttpClient.newHttpClient();
	private final Link link;
	private final String name;
	private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private final WebSocket socket;

	/** Connects and says hello. */
	public WebPhone(Link link, String device) {
		this.link = link;
		name = "Phone " + device;
		socket = Pump.await("the phone connects", client.newWebSocketBuilder().subprotocols("imageshare.v1")
				.buildAsync(URI.create(link.address().replace("http:", "ws:") + "ws"), this));
		JsonObject hello = message("hello");
		hello.addProperty("version", 1);
		hello.addProperty("secret", link.secret());
		hello.addProperty("device", device);
		hello.addProperty("name", name);
		say(hello);
		await("welcome", any -> true);
	}

	/**
	 * One whose name no test has used. What phones of the same name send within seconds has come together, also across tests, and a note says so: above everything
	 * else in the view, some time after the phone has heard that its picture is saved. Whoever aims at something in the view lets pictures come from one of these.
	 */
	public static WebPhone another(Link link) {
		return new WebPhone(link, "device-n" + ++others);
	}

	/** As the workbench calls it. */
	public String name() {
		return name;
	}

	private static JsonObject message(String type) {
		JsonObject json = new JsonObject();
		json.addProperty("type", type);
		return json;
	}

	private void say(JsonObject message) {
		Pump.await("the phone speaks", socket.sendText(message.toString(), true));
	}

	/** Offers and sends an image; returns when all bytes are on the way. */
	public void send(String id, String name, byte[] bytes) {
		begin(id, name, bytes, bytes.length);
	}

	/** Offers an image and sends only so many bytes of it. */
	public void begin(String id, String name, byte[] bytes, int sent) {
		JsonObject offer = message("offer");
		offer.addProperty("id", id);
		offer.addProperty("name", name);
		offer.addProperty("size", bytes.length);
		say(offer);
		await("accept", isAbout(id));
		go(id, bytes, 0, sent);
	}

	/** Sends the bytes of an image that was offered from one place to another. */
	public void go(String id, byte[] bytes, int from, int to) {
		int channel = await("accept", isAbout(id)).get("channel").getAsInt();
		for (int at = from; at < to; at += CHUNK) {
			int length = Math.min(CHUNK, to - at);
			ByteBuffer chunk = ByteBuffer.allocate(12 + length).putInt(channel).putLong(at).put(bytes, at, length).flip();
			Pump.await("the phone sends a chunk", socket.sendBinary(chunk, true));
		}
	}

	/** Gives up an image that was offered. */
	public void cancel(String id) {
		JsonObject cancel = message("cancel");
		cancel.addProperty("id", id);
		say(cancel);
		await("cancelled", isAbout(id));
	}

	/** Takes back an image that was received. */
	public void undo(String id) {
		JsonObject undo = message("undo");
		undo.addProperty("id", id);
		say(undo);
	}

	/** The path under which an image was saved. */
	public String savedPath(String id) {
		return await("saved", isAbout(id)).get("path").getAsString();
	}

	/** Waits for a message, which may have come before. */
	public JsonObject await(String type, Predicate<JsonObject> condition) {
		Predicate<JsonObject> wanted = message -> message.get("type").getAsString().equals(type) && condition.test(message);
		Pump.until(() -> "the phone hears \"" + type + "\", but it heard " + heard, () -> heard.stream().anyMatch(wanted));
		return heard.stream().filter(wanted).findFirst().orElseThrow();
	}

	/** A person moves the picture that is mirrored: to this point in the middle, and so much of its width; in fractions. */
	public void look(String image, double x, double y, double width) {
		JsonObject look = place("look", image, x, y);
		look.addProperty("width", Math.round(width * 1e6));
		say(look);
	}

	/** A person taps on a picture, at this place in fractions of its width and height. */
	public void point(String image, double x, double y) {
		say(place("point", image, x, y));
	}

	private static JsonObject place(String type, String image, double x, double y) {
		JsonObject place = message(type);
		place.addProperty("id", image);
		place.addProperty("x", Math.round(x * 1e6));
		place.addProperty("y", Math.round(y * 1e6));
		return place;
	}

	/** The latest message of a type. */
	public Optional<JsonObject> last(String type) {
		return heard.stream().filter(message -> message.get("type").getAsString().equals(type)).reduce((before, later) -> later);
	}

	/** Sends a text. */
	public void sayText(String id, String words) {
		JsonObject said = message("text");
		said.addProperty("id", id);
		said.addProperty("text", words);
		say(said);
		await("text-received", isAbout(id));
	}

	/** Whether a message has come until now. */
	public boolean heard(String type, Predicate<JsonObject> condition) {
		return heard.stream().anyMatch(message -> message.get("type").getAsString().equals(type) && condition.test(message));
	}

	/** How many such messages have come until now. */
	public long count(String type, Predicate<JsonObject> condition) {
		return heard.stream().filter(message -> message.get("type").getAsString().equals(type) && condition.test(message)).count();
	}

	public static Predicate<JsonObject> isAbout(String id) {
		return message -> message.has("id") && message.get("id").getAsString().equals(id);
	}

	/** Fetches the bytes of an image that was announced. */
	public byte[] fetch(JsonObject image) {
		URI address = URI.create(link.address()).resolve(image.get("url").getAsString());
		return Pump.await("the phone fetches the image", client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())).body();
	}

	@Override
	public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
		text.append(part);
		if (last) {
			heard.add(JsonParser.parseString(text.toString()).getAsJsonObject());
			text.setLength(0);
		}
		from.request(1);
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void close() throws IOException {
		socket.abort();
	}
}
