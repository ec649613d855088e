package io.imageshare.core.share;

import io.imageshare.core.model.Problem;

/** Why a connection is closed, for programs; docs/protocol.md says what a client makes of each. */
final class CloseCodes {

	static final int GOING_AWAY = 1001;
	static final int UNUSABLE = 1003;
	static final int TOO_LARGE = 1009;
	static final int FAILED = 1011;
	static final int BAD_HELLO = 4400;
	static final int WRONG_SECRET = 4401;
	static final int NOT_ALLOWED = 4403;
	static final int SILENT = 4408;
	static final int REPLACED = 4409;
	static final int TOO_MANY = 4429;

	private CloseCodes() {
	}

	/** The code for a program that is told of a problem in no other way. */
	static int of(Problem.Kind kind) {
		return switch (kind) {
		case TOO_LARGE -> TOO_LARGE;
		case NOT_AN_IMAGE, EMPTY -> UNUSABLE;
		case TOO_FAST, TOO_MANY_PHONES -> TOO_MANY;
		case NOT_OPEN -> NOT_ALLOWED;
		default -> FAILED;
		};
	}
}
