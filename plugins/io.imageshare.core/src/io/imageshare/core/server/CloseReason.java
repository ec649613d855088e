package io.imageshare.core.server;

import java.nio.charset.StandardCharsets;

/** The sentence in a close frame, which has room for 123 bytes (RFC 6455, 5.5): the library makes a frame that clients refuse of a longer one. */
final class CloseReason {

	private static final int ROOM = 123;
	private static final String ELLIPSIS = "\u2026";

	private CloseReason() {
	}

	/** The sentence, or as much of its beginning as there is room for. */
	static String fit(String sentence) {
		if (length(sentence) <= ROOM) {
			return sentence;
		}
		int end = sentence.length();
		while (length(sentence.substring(0, end)) > ROOM - length(ELLIPSIS)) {
			end = sentence.offsetByCodePoints(end, -1);
		}
		return sentence.substring(0, end) + ELLIPSIS;
	}

	private static int length(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}
}
