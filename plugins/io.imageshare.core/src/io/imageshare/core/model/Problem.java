package io.imageshare.core.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Why something was refused or failed, as a value: a code for programs and one sentence for people that names the thing and the way out.
 *
 * @param kind what went wrong
 * @param arguments what the sentence names, in its order; seconds to wait come last
 */
public record Problem(Kind kind, List<String> arguments) {

	/** What can go wrong. The code on the wire is the name in lower case with hyphens (see docs/protocol.md); some share one. */
	public enum Kind {
		PORT_IN_USE, PORT_FORBIDDEN, PORT_INVALID, ADDRESS_MISSING, ADDRESS_GONE, SERVER_FAILED,
		SECRET_WRONG, SLOW_DOWN, KEY_WRONG, REFUSED, NO_ANSWER, ASKING_OFF, TOO_MANY_REQUESTS, NOT_OPEN, VERSION_UNSUPPORTED, BAD_MESSAGE, UNKNOWN_MESSAGE,
		TOO_LARGE, EMPTY, NOT_AN_IMAGE, CHECKSUM_WRONG,
		TOO_MANY_TRANSFERS, TOO_FAST, TEXTS_TOO_FAST, TOO_MANY_PHONES, UNKNOWN_TRANSFER, UNKNOWN_FOLDER, OUT_OF_ORDER, STORAGE_FAILED,
		NO_PROJECT, PROJECT_CLOSED, SAVE_FAILED, FILE_MISSING, REMOVE_FAILED,
		/** Of the file in the workspace: it cannot be removed, it is not the one that came, or somebody else has sent it, too. */
		UNDO_FAILED, UNDO_CHANGED, UNDO_SHARED,
		TEMPLATE_EMPTY, TEMPLATE_INVALID, TEMPLATE_COUNTERS,
		READ_ONLY, DISK_FULL, FOLDER_UNUSABLE, FOLDER_BUSY, WORKSPACE_BUSY, NAME_TAKEN, NAME_WANTED;

		/** The code on the wire. */
		public String code() {
			return switch (this) {
			case TEXTS_TOO_FAST -> TOO_FAST.code();
			case WORKSPACE_BUSY -> FOLDER_BUSY.code();
			case UNDO_CHANGED, UNDO_SHARED -> UNDO_FAILED.code();
			default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
			};
		}
	}

	public Problem {
		Objects.requireNonNull(kind);
		arguments = List.copyOf(arguments);
	}

	/** A problem whose sentence names the given things. */
	public static Problem of(Kind kind, Object... arguments) {
		return new Problem(kind, Stream.of(arguments).map(String::valueOf).toList());
	}

	/** After how many seconds it makes sense to try again, for what is over by itself. */
	public OptionalLong seconds() {
		return switch (kind) {
		case SLOW_DOWN, TOO_MANY_REQUESTS, TOO_FAST, TEXTS_TOO_FAST -> OptionalLong.of(Long.parseLong(arguments.get(arguments.size() - 1)));
		default -> OptionalLong.empty();
		};
	}

	/** The sentence, in the language of this virtual machine. */
	public String message() {
		return Text.valueOf("PROBLEM_" + kind.name()).with(arguments.toArray());
	}
}
