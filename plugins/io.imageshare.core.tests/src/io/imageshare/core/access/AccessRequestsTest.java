package io.imageshare.core.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.access.AccessRequests.Opened;
import io.imageshare.core.model.AccessAnswer;
import io.imageshare.core.model.AllowedDevice;
import io.imageshare.core.testing.TestClock;

/** The bounds of what strangers can make a computer remember and show. */
class AccessRequestsTest {

	private static final AccessRequests.Asker NOBODY = new AccessRequests.Asker() {
		@Override
		public void answered(AccessAnswer answer) {
			// Nobody listens.
		}

		@Override
		public void settled() {
			// Nobody.
		}

		@Override
		public void replaced() {
			// Nobody listens.
		}
	};

	private final TestClock clock = new TestClock();
	private final AccessRequests requests = new AccessRequests(clock);

	private Opened open(int host) throws UnknownHostException {
		return requests.open("device-" + host, "n", InetAddress.getByAddress(new byte[] { 10, 0, (byte) (host >> 8), (byte) host }), NOBODY);
	}

	@Test
	void fiveMayAskAtATime() throws IOException {
		for (int i = 0; i < AccessRequests.MOST; i++) {
			assertTrue(open(i).request().isPresent());
		}
		Opened sixth = open(5);
		assertFalse(sixth.request().isPresent());
		assertEquals(30, sixth.waitSeconds());
		requests.answer(requests.list().get(2).id(), AccessAnswer.ONCE);
		assertTrue(open(5).request().isPresent());
	}

	@Test
	void codesOfTheMomentDiffer() throws IOException {
		for (int round = 0; round < 2000; round++) {
			Set<String> codes = new HashSet<>();
			for (int i = 0; i < AccessRequests.MOST; i++) {
				codes.add(open(round * 8 + i).request().orElseThrow().code());
			}
			assertEquals(AccessRequests.MOST, codes.size());
			requests.list().forEach(request -> requests.answer(request.id(), AccessAnswer.ONCE));
		}
	}

	@Test
	void whoWithdrawsMayAskAgainAfterThreeSeconds() throws IOException {
		assertTrue(requests.withdraw(open(1).request().orElseThrow().id()));
		clock.move(Duration.ofMillis(2_999));
		assertEquals(1, open(1).waitSeconds());
		clock.move(Duration.ofMillis(1));
		assertTrue(open(1).request().isPresent());
	}

	@Test
	void whatIsGoneCannotBeAnsweredOrEndedAgain() throws IOException {
		String id = open(1).request().orElseThrow().id();
		assertTrue(requests.expire(id));
		assertFalse(requests.expire(id));
		assertFalse(requests.withdraw(id));
		requests.answer(id, AccessAnswer.ALWAYS);
		assertTrue(requests.list().isEmpty());
	}

	@Test
	void aClockThatWasSetBackMakesNobodyWaitForEver() throws IOException {
		requests.expire(open(1).request().orElseThrow().id());
		clock.move(Duration.ofDays(-1));
		assertTrue(open(1).request().isPresent());
	}

	@Test
	void beyondTwoHundredTheDeviceNotSeenForTheLongestTimeIsForgotten(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("devices.json");
		AllowedDevices devices = new AllowedDevices(file, clock);
		for (int i = 0; i < AllowedDevices.MOST; i++) {
			clock.move(Duration.ofSeconds(1));
			devices.allowAlways("device-" + i, "n");
		}
		devices.came("device-0", "n");
		devices.allowAlways("device-new", "n");
		Set<String> left = new HashSet<>(devices.list(any -> false).stream().map(AllowedDevice::device).toList());
		assertEquals(AllowedDevices.MOST, left.size());
		assertTrue(left.contains("device-0"));
		assertFalse(left.contains("device-1"));
		assertEquals(left, new HashSet<>(new AllowedDevices(file, clock).list(any -> false).stream().map(AllowedDevice::device).toList()));
	}

	@Test
	void whoCannotBeRememberedIsNotAllowed(@TempDir Path folder) throws IOException {
		AllowedDevices devices = new AllowedDevices(folder.resolve("gone").resolve("devices.json"), clock);
		try {
			devices.allowAlways("device-1", "n");
		} catch (IOException e) {
			assertTrue(devices.list(any -> false).isEmpty());
			assertFalse(Files.exists(folder.resolve("gone")));
			return;
		}
		throw new AssertionError("It was allowed.");
	}
}
