package io.imageshare.core.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets so many things pass within a second, which begins with the first of them. For one thread. */
public final class Rate {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final Clock clock;
	private final int perSecond;
	private Instant start = Instant.MIN;
	private int count;

	public Rate(Clock clock, int perSecond) {
		this.clock = clock;
		this.perSecond = perSecond;
	}

	/** Whether another one may pass; counts it then. */
	public boolean passes() {
		Instant now = clock.instant();
		if (now.isBefore(start) || !now.isBefore(start.plus(SECOND))) { // Before when somebody set the clock back.
			start = now;
			count = 0;
		}
		return ++count <= perSecond;
	}
}
