package io.imageshare.ui.decode;

import java.util.Optional;

import io.imageshare.ui.canvas.Picture;

/** What became of a file that was to be decoded. Immutable. */
public sealed interface DecodeResult {

	/**
	 * It can be shown.
	 *
	 * @param picture upright, of the size of the original
	 * @param reduction 1 when every pixel is there, n when memory only allowed every n-th of every n-th row
	 * @param count how many pages or frames the file has, of which the picture is the first
	 * @param animation present when the file has several frames and they can be played
	 */
	record Decoded(Picture picture, int reduction, int count, Optional<Animation> animation) implements DecodeResult {
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
		/** There is no file. */
		MISSING,
		/** The file may not be read. */
		UNREADABLE,
		/** Not an image, or one of a format or of a kind that there is no decoder for. */
		UNSUPPORTED_FORMAT,
		/** One of a format that only some systems can decode, and this one cannot: HEIC or AVIF. */
		NO_SYSTEM_DECODER,
		/** It begins as an image but does not go on as one. */
		DAMAGED,
		/** Even with the fewest pixels it takes more memory or more time than there is, or its header says so. */
		TOO_LARGE
	}
}
