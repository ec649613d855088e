package io.imageshare.phone.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.imageshare.ui.testing.Pump;

/** The page in a real browser, sized and marked as a phone: a process that obeys. The user interface lives on while it does. */
final class BrowserPhone implements AutoCloseable {

	private static final int END_SECONDS = 20;
	private static final Gson GSON = new Gson();

	private final Process process;
	private final BufferedReader answers;
	private final Writer orders;

	/** Opens the page from a link, and waits until it is connected. */
	BrowserPhone(String link) throws IOException {
		this(link, "connected");
	}

	private BrowserPhone(String address, String state) throws IOException {
		// The tests run in the folder of their module.
		process = new ProcessBuilder("node", Path.of("browser", "workbench", "phone.mjs").toString(), address).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		answers = process.inputReader();
		orders = process.outputWriter();
		order("status", "state", state);
	}

	/** Opens the page at the address that can be typed, where nobody is connected. */
	static BrowserPhone visiting(String address) throws IOException {
		return new BrowserPhone(address, "no-secret");
	}

	/** Asks for access; returns the digits that the phone shows. */
	String ask() {
		return order(of("ask")).getAsString().replaceAll("\\D", "");
	}

	void awaitConnected() {
		order("status", "state", "connected");
	}

	/** Chooses files as the photo picker would hand them over. */
	void choose(Path... files) {
		JsonArray paths = new JsonArray();
		Stream.of(files).map(Path::toString).forEach(paths::add);
		JsonObject order = of("choose");
		order.add("files", paths);
		order(order);
	}

	/** Waits until a file's row is in one of these states; returns what the row says. */
	String row(String name, String... states) {
		JsonObject order = of("row");
		order.addProperty("name", name);
		order.add("states", GSON.toJsonTree(List.of(states)));
		return order(order).getAsJsonObject().get("line").getAsString();
	}

	/** Waits until a received picture is on the screen. */
	void shows(String name) {
		JsonObject order = of("tile");
		order.addProperty("name", name);
		order.addProperty("state", "shown");
		order(order);
	}

	/** Follows the download link of a received picture; returns the SHA-256 of what comes. */
	String download(String name) {
		return order("download", "name", name).getAsString();
	}

	/** Chooses the folder for the pictures chosen next. */
	void chooseFolder(String path) {
		order("folder", "path", path);
	}

	/** Taps a button of a picture's row, by the first word of its name, once it is there. */
	void press(String name, String word) {
		order("press", "name", name, "word", word);
	}

	/** Waits until a picture's row has gone. */
	void awaitGone(String name) {
		order("gone", "name", name);
	}

	/** Waits until a received picture has this many pixels from left to right; returns how many pictures there are. */
	int pictures(String name, int width) {
		return Integer.parseInt(order("picture", "name", name, "width", Integer.toString(width)).getAsString());
	}

	/** Sends a line to the computer. */
	void write(String text) {
		order("write", "text", text);
	}

	/** Waits until this stands on the page. */
	void says(String text) {
		order("target", "text", text);
	}

	/** Waits until a picture is on the whole screen at another size than the one that this returned before; returns at which. */
	String awaitViewed(String name, String before) {
		return order("viewed", "name", name, "not", before).getAsString();
	}

	/** Waits until the page says no more of the computer's picture. */
	void awaitMirrorOver() {
		order(of("closed"));
	}

	void key(String key) {
		order("key", "key", key);
	}

	/** In CSS pixels. */
	void tap(int x, int y) {
		order("tap", "x", Integer.toString(x), "y", Integer.toString(y));
	}

	void screenshot(Path file) {
		order("screenshot", "path", file.toString());
	}

	private static JsonObject of(String what) {
		JsonObject order = new JsonObject();
		order.addProperty("do", what);
		return order;
	}

	private JsonElement order(String what, String... fieldsAndValues) {
		JsonObject order = of(what);
		for (int i = 0; i < fieldsAndValues.length; i += 2) {
			order.addProperty(fieldsAndValues[i], fieldsAndValues[i + 1]);
		}
		return order(order);
	}

	private JsonElement order(JsonObject order) {
		JsonObject answer = Pump.await("the phone obeys " + order, CompletableFuture.supplyAsync(() -> exchange(order)));
		if (answer.has("error")) {
			fail(order + ": " + answer.get("error").getAsString());
		}
		return answer.get("answer");
	}

	private JsonObject exchange(JsonObject order) {
		try {
			orders.write(order + "\n");
			orders.flush();
			String line = answers.readLine();
			if (line == null) {
				throw new IOException("The browser ended.");
			}
			return GSON.fromJson(line, JsonObject.class);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Ends the browser; fails when the page complained in its console. */
	@Override
	public void close() throws IOException {
		orders.close();
		try {
			if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
				fail("The browser did not end.");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		assertEquals(0, process.exitValue(), "the page complained; see the output above");
	}
}
