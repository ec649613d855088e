package io.imageshare.core.wire;

import java.util.Optional;

import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedText;
import io.imageshare.core.wire.ClientMessage.Cancel;
import io.imageshare.core.wire.ClientMessage.Hello;
import io.imageshare.core.wire.ClientMessage.Look;
import io.imageshare.core.wire.ClientMessage.NotShown;
import io.imageshare.core.wire.ClientMessage.Offer;
import io.imageshare.core.wire.ClientMessage.Ping;
import io.imageshare.core.wire.ClientMessage.Point;
import io.imageshare.core.wire.ClientMessage.Said;
import io.imageshare.core.wire.ClientMessage.Shown;
import io.imageshare.core.wire.ClientMessage.Undo;

/** Reads text frames. This is the only place where what a client says is checked for form; see docs/protocol.md for the rules. */
public final class ClientMessages {

	private static final int LONGEST_DEVICE_NAME = 60;
	private static final int LONGEST_FILE_NAME = 1024;
	private static final int LONGEST_FOLDER = 1024;
	private static final int LONGEST_NOTE = 500;
	private static final int LONGEST_REASON = 500;

	private ClientMessages() {
	}

	/**
	 * @throws ProblemException {@link Problem.Kind#BAD_MESSAGE} or {@link Problem.Kind#UNKNOWN_MESSAGE}; neither ends the connection by itself
	 */
	public static ClientMessage read(String text) throws ProblemException {
		Fields fields = Fields.of(text);
		String type = fields.string("type");
		return switch (type) {
		case "hello" -> new Hello((int) Math.min(fields.number("version"), Integer.MAX_VALUE), fields.optional("secret"), fields.optional("key"), fields.isTrue("ask"),
				fields.identity("device"), PlainText.label(fields.string("name"), LONGEST_DEVICE_NAME));
		case "offer" -> new Offer(fields.identity("id"), PlainText.line(fields.string("name", LONGEST_FILE_NAME)), fields.number("size"), fields.sha256(),
				fields.optionalNumber("modified"), enclosure(fields));
		case "cancel" -> new Cancel(fields.identity("id"));
		case "undo" -> new Undo(fields.identity("id"));
		case "text" -> new Said(fields.identity("id"), text(fields));
		case "shown" -> new Shown(fields.identity("id"));
		case "failed" -> new NotShown(fields.identity("id"), PlainText.label(fields.optional("message").orElse(""), LONGEST_REASON));
		case "look" -> new Look(fields.identity("id"), fields.fraction("x", 0, Millionths.ONE), fields.fraction("y", 0, Millionths.ONE),
				fields.fraction("width", 1, Millionths.WIDEST), fields.has("height") ? fields.fraction("height", 1, Millionths.WIDEST) : 0);
		case "point" -> new Point(fields.identity("id"), fields.fraction("x", 0, Millionths.ONE), fields.fraction("y", 0, Millionths.ONE));
		case "ping" -> new Ping();
		default -> throw new ProblemException(Problem.of(Problem.Kind.UNKNOWN_MESSAGE, PlainText.label(type, LONGEST_DEVICE_NAME)));
		};
	}

	/** As long as it was said to be, and with something left of it. */
	private static String text(Fields fields) throws ProblemException {
		String text = PlainText.lines(fields.string("text", SharedText.LONGEST));
		if (text.isEmpty()) {
			throw Fields.bad("text");
		}
		return text;
	}

	private static Enclosure enclosure(Fields fields) throws ProblemException {
		Optional<String> folder = fields.optional("folder").isEmpty() ? Optional.empty() : Optional.of(fields.string("folder", LONGEST_FOLDER));
		return new Enclosure(folder, PlainText.note(fields.optional("note").orElse(""), LONGEST_NOTE), fields.optional("answers"));
	}
}
