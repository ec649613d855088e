package io.imageshare.core.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Its zone is UTC. */
public final class TestClock extends Clock {

	private volatile Instant now = Instant.parse("2026-11-23T14:15:02.345Z");

	/** Moves on, or back when negative. */
	public void move(Duration time) {
		now = now.plus(time);
	}

	@Override
	public Instant instant() {
		return now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(now, zone);
	}
}
