package io.imageshare.core.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.imageshare.core.limit.Guesses.Verdict;
import io.imageshare.core.testing.TestClock;

/** Who guesses secrets is slowed down. */
class GuessesTest {

	private final TestClock clock = new TestClock();
	private final Guesses guesses = new Guesses(clock);

	private static InetAddress address(int number) {
		try {
			return InetAddress.getByAddress(new byte[] { 10, (byte) (number >> 16), (byte) (number >> 8), (byte) number });
		} catch (UnknownHostException e) {
			throw new IllegalStateException(e);
		}
	}

	private List<Long> wrong(int times) {
		List<Long> pauses = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			Verdict verdict = guesses.judge(address(1), false);
			assertTrue(verdict.heard());
			pauses.add(verdict.pauseSeconds());
			clock.move(verdict.pause());
		}
		return pauses;
	}

	@Test
	void pausesBeginWithTheFifthAndDoubleUpToAMinute() {
		assertEquals(List.of(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L), wrong(13));
	}

	@Test
	void duringAPauseNothingIsHeardAndItGrowsNoLonger() {
		wrong(5);
		assertEquals(new Verdict(true, Duration.ofSeconds(2)), guesses.judge(address(1), false));
		clock.move(Duration.ofMillis(500));
		for (int i = 0; i < 100; i++) {
			assertEquals(new Verdict(false, Duration.ofMillis(1500)), guesses.judge(address(1), i % 2 == 0));
		}
		assertEquals(2, guesses.judge(address(1), true).pauseSeconds());
		clock.move(Duration.ofMillis(1500));
		assertTrue(guesses.judge(address(1), true).heard());
	}

	@Test
	void aRightOneMakesUpForAll() {
		wrong(9);
		assertTrue(guesses.judge(address(1), true).heard());
		assertEquals(List.of(0L, 0L, 0L, 0L, 1L), wrong(5));
	}

	@Test
	void aMinuteWithoutAWrongOneMakesUpForAllToo() {
		wrong(8);
		clock.move(Guesses.MEMORY);
		assertEquals(List.of(16L), wrong(1));
		clock.move(Guesses.MEMORY.plusMillis(1));
		assertEquals(List.of(0L, 0L, 0L, 0L, 1L), wrong(5));
	}

	@Test
	void othersAreHeardAllTheTime() {
		wrong(11);
		assertFalse(guesses.judge(address(1), false).pause().isZero());
		assertEquals(new Verdict(true, Duration.ZERO), guesses.judge(address(2), false));
		assertEquals(new Verdict(true, Duration.ZERO), guesses.judge(address(2), true));
	}

	@Test
	void aClockThatIsSetBackPunishesNobody() {
		wrong(10);
		guesses.judge(address(1), false);
		clock.move(Duration.ofHours(-1));
		assertTrue(guesses.judge(address(1), true).heard());
	}

	@Test
	void onlyTheLatestAddressesAreRemembered() {
		wrong(4);
		for (int i = 2; i <= Guesses.ADDRESSES; i++) {
			guesses.judge(address(i), false);
		}
		assertEquals(List.of(1L), wrong(1));
		for (int i = 2; i <= Guesses.ADDRESSES + 1; i++) {
			guesses.judge(address(i), false);
		}
		assertEquals(List.of(0L), wrong(1));
	}
}
