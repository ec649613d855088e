package io.imageshare.core.server;

import java.time.Duration;

/** Whether a client goes on taking what is written to it. Told by the selector thread, asked by any. */
final class Progress {

	/** By {@link System#nanoTime()}; meaningful while something is left. */
	private volatile long lastTaken;
	private volatile boolean left;

	/**
	 * A write was tried.
	 *
	 * @param taken whether the client took anything
	 * @param leftover whether anything is left to be written
	 */
	void look(boolean taken, boolean leftover) {
		if (taken || !left) {
			lastTaken = System.nanoTime();
		}
		left = leftover;
	}

	/** Whether nothing has been taken for so long, though something was left. */
	boolean isStalled(long nanoTime, Duration time) {
		return left && nanoTime - lastTaken > time.toNanos();
	}
}
