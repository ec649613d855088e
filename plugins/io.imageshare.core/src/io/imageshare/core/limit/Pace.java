package io.imageshare.core.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How many things each phone has sent in its current minute, which begins with the first of them and not with the clock's. Safe for several threads. */
public final class Pace {

	private static final Duration MINUTE = Duration.ofMinutes(1);
	/** Far more than can be connected, since a phone that reconnects is still the same. */
	private static final int PHONES = 1000;

	private record Minute(Instant start, int count) {
	}

	private final Clock clock;
	private final Map<String, Minute> byDevice = new LatestMap<>(PHONES);

	public Pace(Clock clock) {
		this.clock = clock;
	}

	/** Who has nothing to show may call itself another device at any time, so all of a network address count as one. */
	public static String anybodyAt(String address) {
		return "anybody at " + address;
	}

	/**
	 * Counts another one, when the phone may send it.
	 *
	 * @return zero when it may, else after how many seconds it may
	 */
	public synchronized long begin(String device, int perMinute) {
		Instant now = clock.instant();
		Minute minute = byDevice.get(device);
		Duration passed = minute == null ? MINUTE : Duration.between(minute.start(), now);
		if (passed.compareTo(MINUTE) >= 0 || passed.isNegative()) { // Negative when somebody set the clock back.
			minute = new Minute(now, 0);
			passed = Duration.ZERO;
		}
		if (minute.count() >= perMinute) {
			return MINUTE.minus(passed).plusMillis(999).toSeconds();
		}
		byDevice.put(device, new Minute(minute.start(), minute.count() + 1));
		return 0;
	}
}
