package io.imageshare.core.limit;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The wrong secrets of each network address. Whoever gives too many is not listened to for a while that doubles with each further one; a right one, or a minute
 * without a wrong one, makes up for all. Nobody waits in here: whoever comes too early is told so and comes again. Safe for several threads.
 */
public final class Guesses {

	/** Wrong secrets within {@link #MEMORY} that cost nothing: an old link, an old tab, a wrong code. */
	public static final int FREE = 5;
	/** For how long a wrong secret counts, after the pause that it caused. */
	public static final Duration MEMORY = Duration.ofMinutes(1);
	public static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
	public static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
	/** Addresses remembered; some 200 KB. */
	public static final int ADDRESSES = 1024;

	/**
	 * What became of a secret.
	 *
	 * @param heard whether it was looked at; if not, nothing is said of its being right
	 * @param pause how long this address is not listened to from now on; zero when it is
	 */
	public record Verdict(boolean heard, Duration pause) {

		/** In whole seconds, so that whoever waits so long has waited long enough. */
		public long pauseSeconds() {
			return pause.plusMillis(999).toSeconds();
		}
	}

	/** The last {@code wrong} ones of an address, which is not listened to before {@code until}. */
	private record Past(int wrong, Instant until) {
	}

	private static final Verdict FINE = new Verdict(true, Duration.ZERO);

	private final Clock clock;
	private final Map<InetAddress, Past> byAddress = new LatestMap<>(ADDRESSES);

	public Guesses(Clock clock) {
		this.clock = clock;
	}

	/** Judges a secret that came from an address. */
	public synchronized Verdict judge(InetAddress from, boolean right) {
		Instant now = clock.instant();
		Past past = byAddress.get(from);
		Duration left = past == null ? Duration.ZERO : Duration.between(now, past.until());
		// More than the longest pause is left only when somebody set the clock back.
		if (past != null && (left.compareTo(MEMORY.negated()) < 0 || left.compareTo(LONGEST_PAUSE) > 0)) {
			past = null;
			left = Duration.ZERO;
		}
		if (left.compareTo(Duration.ZERO) > 0) {
			return new Verdict(false, left);
		}
		if (right) {
			byAddress.remove(from);
			return FINE;
		}
		int wrong = past == null ? 1 : past.wrong() + 1;
		Duration pause = pause(wrong);
		byAddress.put(from, new Past(wrong, now.plus(pause)));
		return new Verdict(true, pause);
	}

	/** None for the first ones, then doubling up to the longest. */
	private static Duration pause(int wrong) {
		if (wrong < FREE) {
			return Duration.ZERO;
		}
		Duration pause = FIRST_PAUSE;
		for (int i = FREE; i < wrong && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
			pause = pause.multipliedBy(2);
		}
		return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
	}
}
