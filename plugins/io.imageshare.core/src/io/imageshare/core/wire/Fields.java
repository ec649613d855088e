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

/** The fields of a message, each taken only in its form. */
final class Fields {

	private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9_-]{8,64}");
	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private final JsonObject json;

	private Fields(JsonObject json) {
		this.json = json;
	}

	static Fields of(String text) throws ProblemException {
		try {
			JsonElement json = JsonParser.parseString(text);
			if (json.isJsonObject()) {
				return new Fields(json.getAsJsonObject());
			}
		} catch (JsonParseException | StackOverflowError e) {
			// Falls through to the refusal. Deep nesting within the text limit overflows the parser's recursion; it is no more JSON for us than garbage.
		}
		throw bad("not a JSON object");
	}

	String string(String field) throws ProblemException {
		return optional(field).orElseThrow(() -> bad(field));
	}

	/** @throws ProblemException when it is longer than so many characters */
	String string(String field, int longest) throws ProblemException {
		String value = string(field);
		if (value.length() > longest) {
			throw bad(field);
		}
		return value;
	}

	Optional<String> optional(String field) {
		JsonElement value = json.get(field);
		return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString() ? Optional.of(value.getAsString())
				: Optional.empty();
	}

	boolean isTrue(String field) {
		JsonElement value = json.get(field);
		return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean() && value.getAsBoolean();
	}

	boolean has(String field) {
		return json.has(field);
	}

	String identity(String field) throws ProblemException {
		String value = string(field);
		if (!IDENTITY.matcher(value).matches()) {
			throw bad(field);
		}
		return value;
	}

	/** A whole number that a double holds exactly, since that is what JavaScript sends. */
	long number(String field) throws ProblemException {
		JsonElement value = json.get(field);
		if (value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
			double number = value.getAsDouble();
			if (number >= 0 && number <= 1L << 53 && number == Math.rint(number)) {
				return (long) number;
			}
		}
		throw bad(field);
	}

	/** A number of millionths, as a fraction. */
	double fraction(String field, long least, long most) throws ProblemException {
		long value = number(field);
		if (value < least || value > most) {
			throw bad(field);
		}
		return Millionths.fraction(value);
	}

	OptionalLong optionalNumber(String field) throws ProblemException {
		return has(field) ? OptionalLong.of(number(field)) : OptionalLong.empty();
	}

	Optional<String> sha256() throws ProblemException {
		Optional<String> value = optional("sha256").map(text -> text.toLowerCase(Locale.ROOT));
		if (value.isPresent() && !SHA256.matcher(value.get()).matches()) {
			throw bad("sha256");
		}
		return value;
	}

	static ProblemException bad(String what) {
		return new ProblemException(Problem.of(Problem.Kind.BAD_MESSAGE, what));
	}
}
