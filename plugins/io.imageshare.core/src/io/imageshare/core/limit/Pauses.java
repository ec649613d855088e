package io.imageshare.core.limit;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Network addresses that must wait before they may do a thing again. Safe for several threads. */
public final class Pauses {

	/** Addresses remembered. */
	private static final int ADDRESSES = 1024;

	/** It must wait from {@code start} on, for {@code length}. */
	private record Pause(Instant start, Duration length) {
	}

	private final Clock clock;
	private final Map<InetAddress, Pause> byAddress = new LatestMap<>(ADDRESSES);

	public Pauses(Clock clock) {
		this.clock = clock;
	}

	/** From now on an address must wait. */
	public synchronized void begin(InetAddress address, Duration length) {
		byAddress.put(address, new Pause(clock.instant(), length));
	}

	/** For how many seconds an address must still wait, rounded up; zero when it need not. */
	public synchronized long seconds(InetAddress address) {
		Pause pause = byAddress.get(address);
		if (pause == null) {
			return 0;
		}
		Duration passed = Duration.between(pause.start(), clock.instant());
		if (passed.isNegative() || passed.compareTo(pause.length()) >= 0) { // Negative when somebody set the clock back.
			byAddress.remove(address);
			return 0;
		}
		return pause.length().minus(passed).plusMillis(999).toSeconds();
	}
}
