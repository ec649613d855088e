package io.imageshare.ui.decode;

import java.util.List;

import io.imageshare.core.image.Part;

/**
 * One step of an animation: where it goes on the screen, for how long it stays and what becomes of it.
 *
 * @param left in pixels of the screen
 * @param top in pixels of the screen
 * @param blended whether what it leaves transparent shows what was there before
 * @param parts what the decoder is to see of the file
 */
record Frame(int left, int top, int width, int height, int delayMillis, Disposal disposal, boolean blended, List<Part> parts) {

	/** What is left of a frame when the next one comes. */
	enum Disposal {
		/** It stays. */
		KEEP,
		/** Where it was, nothing is. */
		CLEAR,
		/** What was there before comes back. */
		RESTORE
	}

	private static final int SHORTEST = 20;
	private static final int USUAL = 100;

	/** Browsers show frames that want to be faster than this at a usual pace, so files rely on it. */
	static int delay(int millis) {
		return millis < SHORTEST ? USUAL : millis;
	}
}
