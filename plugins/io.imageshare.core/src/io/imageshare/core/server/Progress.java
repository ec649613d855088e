package io.imageshare.core.server;

import java.time.Duration;

/**
 * Whether a client goes on taking what waits for it. That cannot be seen by writing alone: once the system has taken all it was given, it may be so full that nothing
 * more is tried. So the selector thread counts what is taken, and whoever asks, always the same thread, compares with what it saw before.
 */
final class Progress {

	private volatile long taken;
	private long seen = -1;
	/** By {@link System#nanoTime()}: since when nothing was taken, as far as was seen. */
	private long since;

	/** The client took something; on the selector thread. */
	void took() {
		taken = taken + 1; // One thread writes.
	}

	/**
	 * To be asked again and again, by one thread.
	 *
	 * @param waiting whether anything waits for the client now
	 * @return whether nothing has been taken for so long, though something waited
	 */
	boolean isStalled(long nanoTime, boolean waiting, Duration time) {
		long now = taken;
		if (!waiting || now != seen) {
			seen = now;
			since = nanoTime;
		}
		return nanoTime - since > time.toNanos();
	}
}
