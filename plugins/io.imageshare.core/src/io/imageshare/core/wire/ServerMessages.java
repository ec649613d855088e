package io.imageshare.core.wire;

import java.util.List;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import io.imageshare.core.model.Glance;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedText;

/** Writes what the server says in text frames; see docs/protocol.md. */
public final class ServerMessages {

	private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

	private ServerMessages() {
	}

	/**
	 * @param target workspace folder of the next image, or {@code null} while there is none
	 * @param folders those that the phone may choose from
	 * @param key what lets this device in from now on, when it has just been allowed
	 */
	public static String welcome(String computer, long imageLimit, String target, List<String> folders, Optional<String> key) {
		JsonObject json = message("welcome");
		json.addProperty("version", Wire.VERSION);
		json.addProperty("computer", computer);
		json.addProperty("window", Wire.WINDOW);
		json.addProperty("chunk", Wire.CHUNK);
		json.add("limits", limitsOf(imageLimit));
		addNullable(json, "target", target);
		json.add("folders", GSON.toJsonTree(folders));
		key.ifPresent(fresh -> json.addProperty("key", fresh));
		return GSON.toJson(json);
	}

	/**
	 * @param target workspace folder of the next image, or {@code null} while there is none
	 * @param folders those that the phone may choose from
	 */
	public static String target(String target, List<String> folders) {
		JsonObject json = message("target");
		addNullable(json, "target", target);
		json.add("folders", GSON.toJsonTree(folders));
		return GSON.toJson(json);
	}

	/**
	 * A person has to decide.
	 *
	 * @param code four digits that the device shows
	 */
	public static String asked(String code, String computer, long seconds) {
		JsonObject json = message("asked");
		json.addProperty("code", code);
		json.addProperty("computer", computer);
		json.addProperty("seconds", seconds);
		return GSON.toJson(json);
	}

	/** The limit has changed since the welcome. */
	public static String limits(long imageLimit) {
		JsonObject json = message("limits");
		json.add("limits", limitsOf(imageLimit));
		return GSON.toJson(json);
	}

	private static JsonObject limitsOf(long imageLimit) {
		JsonObject limits = new JsonObject();
		limits.addProperty("image", imageLimit);
		return limits;
	}

	public static String accept(String id, int channel, long offset) {
		JsonObject json = about("accept", id);
		json.addProperty("channel", channel);
		json.addProperty("offset", offset);
		return GSON.toJson(json);
	}

	public static String ack(String id, long received) {
		JsonObject json = about("ack", id);
		json.addProperty("received", received);
		return GSON.toJson(json);
	}

	public static String received(String id, String sha256) {
		JsonObject json = about("received", id);
		json.addProperty("sha256", sha256);
		return GSON.toJson(json);
	}

	public static String saved(String id, String path) {
		JsonObject json = about("saved", id);
		json.addProperty("path", path);
		return GSON.toJson(json);
	}

	public static String waiting(String id, Problem problem) {
		return GSON.toJson(withProblem(about("waiting", id), problem));
	}

	public static String cancelled(String id) {
		return GSON.toJson(about("cancelled", id));
	}

	public static String undone(String id) {
		return GSON.toJson(about("undone", id));
	}

	/** A transfer is not undone, whatever kind of problem that is due to. */
	public static String undoFailed(String id, Problem problem) {
		JsonObject json = withProblem(about("error", id), problem);
		json.addProperty("code", Problem.Kind.UNDO_FAILED.code());
		return GSON.toJson(json);
	}

	/** The text of this identity has been shown, or was before. */
	public static String textReceived(String id) {
		return GSON.toJson(about("text-received", id));
	}

	public static String text(SharedText text) {
		JsonObject json = about("text", text.id());
		json.addProperty("text", text.text());
		json.addProperty("time", text.time().toEpochMilli());
		return GSON.toJson(json);
	}

	/** A problem with the whole connection. */
	public static String error(Problem problem) {
		return GSON.toJson(withProblem(message("error"), problem));
	}

	/** A problem with one transfer. */
	public static String error(String id, Problem problem) {
		return GSON.toJson(withProblem(about("error", id), problem));
	}

	public static String pong() {
		return GSON.toJson(message("pong"));
	}

	/**
	 * @param url path of the image on this server
	 * @param live what it is the newest version of
	 */
	public static String image(SharedImage image, String url, Optional<String> live) {
		JsonObject json = message("image");
		describe(json, image, url);
		live.ifPresent(name -> json.addProperty("live", name));
		return GSON.toJson(json);
	}

	/** No newer version follows. */
	public static String ended(String live) {
		JsonObject json = message("live");
		json.addProperty("live", live);
		json.addProperty("ended", true);
		return GSON.toJson(json);
	}

	/** What the computer shows. */
	public static String mirror(SharedImage image, String url, Glance glance) {
		JsonObject described = new JsonObject();
		describe(described, image, url);
		JsonObject json = message("mirror");
		json.add("image", described);
		json.addProperty("x", Millionths.of(glance.x(), 0, Millionths.ONE));
		json.addProperty("y", Millionths.of(glance.y(), 0, Millionths.ONE));
		json.addProperty("width", Millionths.of(glance.width(), 1, Millionths.WIDEST));
		json.addProperty("height", Millionths.of(glance.height(), 1, Millionths.WIDEST));
		json.addProperty("turn", glance.turn());
		json.addProperty("mirrored", glance.mirrored());
		return GSON.toJson(json);
	}

	/** The computer shows no picture that is to be seen on phones. */
	public static String mirrorOver() {
		JsonObject json = message("mirror");
		json.add("image", JsonNull.INSTANCE);
		return GSON.toJson(json);
	}

	private static void describe(JsonObject json, SharedImage image, String url) {
		json.addProperty("id", image.id());
		json.addProperty("name", image.name());
		json.addProperty("size", image.size());
		json.addProperty("mime", image.info().format().mediaType());
		if (image.info().hasSize()) {
			json.addProperty("width", image.info().width());
			json.addProperty("height", image.info().height());
		}
		json.addProperty("time", image.time().toEpochMilli());
		json.addProperty("url", url);
	}

	private static JsonObject message(String type) {
		JsonObject json = new JsonObject();
		json.addProperty("type", type);
		return json;
	}

	private static JsonObject about(String type, String id) {
		JsonObject json = message(type);
		json.addProperty("id", id);
		return json;
	}

	private static JsonObject withProblem(JsonObject json, Problem problem) {
		json.addProperty("code", problem.kind().code());
		json.addProperty("message", problem.message());
		problem.seconds().ifPresent(seconds -> json.addProperty("seconds", seconds));
		return json;
	}

	private static void addNullable(JsonObject json, String field, String value) {
		if (value == null) {
			json.add(field, JsonNull.INSTANCE);
		} else {
			json.addProperty(field, value);
		}
	}
}
