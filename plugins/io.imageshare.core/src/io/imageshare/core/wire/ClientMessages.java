package io.imageshare.core.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.wire.ClientMessage.Cancel;
import io.imageshare.core.wire.ClientMessage.Hello;
import io.imageshare.core.wire.ClientMessage.NotShown;
import io.imageshare.core.wire.ClientMessage.Offer;
import io.imageshare.core.wire.ClientMessage.Ping;
import io.imageshare.core.wire.ClientMessage.Shown;

/** Reads text frames. This is the only place where what a client says is checked for form; see docs/protocol.md for the rules. */
public final class ClientMessages {

	private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9_-]{8,64}");
	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
	/** Control and direction-changing characters and line breaks: they would forge lines of a log. */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
	private static final int LONGEST_DEVICE_NAME = 60;
	private static final int LONGEST_FILE_NAME = 1024;
	private static final int LONGEST_REASON = 500;

	private ClientMessages() {
	}

	/**
	 * @throws ProblemException {@link Problem.Kind#BAD_MESSAGE} or {@link Problem.Kind#UNKNOWN_MESSAGE}; neither ends the connection by itself
	 */
	public static ClientMessage read(String text) throws ProblemException {
		JsonObject json = object(text);
		String type = string(json, "type");
		return switch (type) {
		case "hello" -> new Hello((int) Math.min(number(json, "version"), Integer.MAX_VALUE), optional(json, "secret"), optional(json, "key"), isTrue(json, "ask"),
				identity(json, "device"), label(string(json, "name"), LONGEST_DEVICE_NAME));
		case "offer" -> new Offer(identity(json, "id"), limited(string(json, "name"), LONGEST_FILE_NAME), number(json, "size"), sha256(json),
				json.has("modified") ? OptionalLong.of(number(json, "modified")) : OptionalLong.empty());
		case "cancel" -> new Cancel(identity(json, "id"));
		case "shown" -> new Shown(identity(json, "id"));
		case "failed" -> new NotShown(identity(json, "id"), label(optional(json, "message").orElse(""), LONGEST_REASON));
		case "ping" -> new Ping();
		default -> throw new ProblemException(Problem.of(Problem.Kind.UNKNOWN_MESSAGE, label(type, LONGEST_DEVICE_NAME)));
		};
	}

	private static JsonObject object(String text) throws ProblemException {
		try {
			JsonElement json = JsonParser.parseString(text);
			if (json.isJsonObject()) {
				return json.getAsJsonObject();
			}
		} catch (JsonParseException | StackOverflowError e) {
			// Falls through to the refusal. Deep nesting within the text limit overflows the parser's recursion; it is no more JSON for us than garbage.
		}
		throw bad("not a JSON object");
	}

	private static String string(JsonObject json, String field) throws ProblemException {
		return optional(json, field).orElseThrow(() -> bad(field));
	}

	private static Optional<String> optional(JsonObject json, String field) {
		JsonElement value = json.get(field);
		return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString() ? Optional.of(value.getAsString())
				: Optional.empty();
	}

	private static boolean isTrue(JsonObject json, String field) {
		JsonElement value = json.get(field);
		return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean() && value.getAsBoolean();
	}

	private static String identity(JsonObject json, String field) throws ProblemException {
		String value = string(json, field);
		if (!IDENTITY.matcher(value).matches()) {
			throw bad(field);
		}
		return value;
	}

	/** A whole number that a double holds exactly, since that is what JavaScript sends. */
	private static long number(JsonObject json, String field) throws ProblemException {
		JsonElement value = json.get(field);
		if (value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
			double number = value.getAsDouble();
			if (number >= 0 && number <= 1L << 53 && number == Math.rint(number)) {
				return (long) number;
			}
		}
		throw bad(field);
	}

	private static Optional<String> sha256(JsonObject json) throws ProblemException {
		Optional<String> value = optional(json, "sha256").map(text -> text.toLowerCase(Locale.ROOT));
		if (value.isPresent() && !SHA256.matcher(value.get()).matches()) {
			throw bad("sha256");
		}
		return value;
	}

	private static String limited(String text, int longest) throws ProblemException {
		if (text.length() > longest) {
			throw bad("name");
		}
		return UNPRINTABLE.matcher(text).replaceAll(" ");
	}

	/** Text that is shown to people: no control or direction-changing characters, no line breaks, not longer than a line. */
	private static String label(String text, int longest) {
		String plain = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
		return plain.length() <= longest ? plain : plain.substring(0, longest).strip() + '\u2026';
	}

	private static ProblemException bad(String what) {
		return new ProblemException(Problem.of(Problem.Kind.BAD_MESSAGE, what));
	}
}
