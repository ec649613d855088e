package io.imageshare.ui.decode;

import io.imageshare.ui.canvas.Picture;

/** What became of a file that was to be decoded. Immutable. */
public sealed interface DecodeResult {

	/**
	 * It can be shown.
	 *
	 * @param picture upright, of the size of the original
	 * @param reduction 1 when every pixel is there, n when memory only allowed every n-th of every n-th row
	 */
	record Decoded(Picture picture, int reduction) implements DecodeResult {
	}

	/**
	 * It cannot be shown.
	 *
	 * @param detail what the decoder said, for a log, perhaps empty; not for users
	 */
	record Undecodable(Reason reason, String detail) implements DecodeResult {
	}

	/** It was given up because the caller no longer wanted it. */
	record Cancelled() implements DecodeResult {
	}

	/** Why an image cannot be shown. */
	enum Reason {
		/** The file is missing or may not be read. */
		UNREADABLE,
		/** Not an image, or one of a format that this Java runtime has no decoder for. */
		UNSUPPORTED_FORMAT,
		/** It begins as an image but does not go on as one. */
		DAMAGED,
		/** Even with the fewest pixels it takes more memory than there is, or its header says so. */
		TOO_LARGE
	}
}
