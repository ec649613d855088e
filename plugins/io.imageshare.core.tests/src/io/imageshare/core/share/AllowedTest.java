package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.AccessAnswer;
import io.imageshare.core.model.AllowedDevice;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.share.ShareEvent.DevicesChanged;
import io.imageshare.core.share.ShareEvent.PhonesChanged;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestClock;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** For how long a device that a person let in may come back, and how that ends. */
@ExtendWith(NoThreadsLeft.class)
class AllowedTest {

	@TempDir
	Path folder;
	private final TestClock clock = new TestClock();

	private TestShare share() throws IOException {
		return new TestShare(folder, TestShare.settings(0), clock);
	}

	/** Asks and is allowed; returns its key. */
	private static String allow(TestShare share, TestPhone phone, AccessAnswer answer) throws IOException {
		phone.ask().expect("asked");
		share.share().answer(share.share().accessRequests().get(0).id(), answer);
		String key = phone.expect("welcome").get("key").getAsString();
		share.event(DevicesChanged.class);
		return key;
	}

	private static void assertLetIn(TestShare share, String device, String key) throws IOException {
		try (TestPhone phone = share.connect(device)) {
			assertFalse(phone.helloWithKey(key).expect("welcome").has("key"));
			phone.expectSilence();
		}
		Await.until("it has left", () -> share.share().phones().isEmpty());
	}

	private static void assertTurnedAway(TestShare share, String device, String key) throws IOException {
		try (TestPhone phone = share.connect(device)) {
			phone.helloWithKey(key).expectError("key-wrong", null);
			assertEquals(4403, phone.closeCode());
		}
	}

	/** Leaves, and returns once that is noticed. */
	private static void leave(TestShare share, TestPhone phone) throws IOException {
		phone.cut();
		share.event(DevicesChanged.class);
		assertEquals(List.of(), share.share().phones());
	}

	@Test
	void whoIsAllowedAlwaysComesBackAfterARestartOfTheComputer() throws IOException {
		String key;
		try (TestShare share = share(); TestPhone phone = share.connect("device-1")) {
			key = allow(share, phone, AccessAnswer.ALWAYS);
		}
		clock.move(Duration.ofDays(100));
		try (TestShare share = share()) {
			assertLetIn(share, "device-1", key);
		}
	}

	@Test
	void theListSaysWhoAndWhen() throws IOException {
		try (TestShare share = share()) {
			var allowed = clock.instant();
			TestPhone phone = share.connect("device-1");
			allow(share, phone, AccessAnswer.ALWAYS);
			Await.until("it is listed as connected", () -> share.share().allowedDevices().equals(
					List.of(new AllowedDevice("device-1", "Phone device-1", allowed, allowed, true))));
			clock.move(Duration.ofHours(1));
			leave(share, phone);
			Await.until("its leaving is its last time", () -> share.share().allowedDevices().equals(
					List.of(new AllowedDevice("device-1", "Phone device-1", allowed, allowed.plus(Duration.ofHours(1)), false))));
		}
	}

	@Test
	void theKeyIsOfUseToNoOtherDevice() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.connect("device-1")) {
			String key = allow(share, phone, AccessAnswer.ALWAYS);
			assertTurnedAway(share, "device-2", key);
			assertTurnedAway(share, "device-1", "AAAAAAAAAAAAAAAAAAAAAA");
			phone.expectSilence();
		}
	}

	@Test
	void theFileHoldsNoKeyAndIsTheOwnersOnly() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.connect("device-1")) {
			String key = allow(share, phone, AccessAnswer.ALWAYS);
			Path file = folder.resolve("devices.json");
			assertFalse(Files.readString(file).contains(key));
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		}
	}

	@Test
	void revokingDisconnectsAndShutsOut() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.connect("device-1"); TestPhone byLink = share.phone("device-2")) {
			String key = allow(share, phone, AccessAnswer.ALWAYS);
			share.share().revoke("device-1");
			phone.expectError("key-wrong", null);
			assertEquals(4403, phone.closeCode());
			share.event(DevicesChanged.class);
			assertEquals(List.of(), share.share().allowedDevices());
			assertTurnedAway(share, "device-1", key);
			byLink.expectSilence();
			assertTrue(share.log().contains("Phone device-1 may no longer connect without the link."), share.log()::toString);
		}
		try (TestShare later = share()) {
			assertEquals(List.of(), later.share().allowedDevices());
		}
	}

	@Test
	void aDeviceThatCameByTheLinkStaysWhenItsPermissionIsRevoked() throws IOException {
		try (TestShare share = share()) {
			TestPhone phone = share.connect("device-1");
			allow(share, phone, AccessAnswer.ALWAYS);
			leave(share, phone);
			try (TestPhone byLink = share.phone("device-1")) {
				share.share().revoke("device-1");
				share.event(DevicesChanged.class);
				byLink.expectSilence();
			}
		}
	}

	@Test
	void whoIsAllowedOnceMayBeAwayForLessThanTenMinutes() throws IOException {
		try (TestShare share = share()) {
			TestPhone phone = share.connect("device-1");
			String key = allow(share, phone, AccessAnswer.ONCE);
			clock.move(Duration.ofHours(5));
			leave(share, phone);
			clock.move(Duration.ofMinutes(10).minusMillis(1));
			assertLetIn(share, "device-1", key);
			assertEquals(List.of(), share.share().allowedDevices());
		}
	}

	@Test
	void whoIsAllowedOnceMustAskAgainAfterTenMinutes() throws IOException {
		try (TestShare share = share()) {
			TestPhone phone = share.connect("device-1");
			String key = allow(share, phone, AccessAnswer.ONCE);
			leave(share, phone);
			clock.move(Duration.ofMinutes(10));
			assertTurnedAway(share, "device-1", key);
		}
	}

	@Test
	void whoIsAllowedOnceMustAskAgainWhenTheServerWasStopped() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.connect("device-1")) {
			String key = allow(share, phone, AccessAnswer.ONCE);
			Await.get(share.share().stop());
			share.start(TestShare.settings(0));
			assertTurnedAway(share, "device-1", key);
		}
	}

	@Test
	void aNewSecretDisconnectsEverybodyAndOnlyWhoIsAllowedAlwaysMayComeBack() throws IOException {
		try (TestShare share = share(); TestPhone always = share.connect("device-1"); TestPhone once = share.connect("device-2");
				TestPhone byLink = share.phone("device-3")) {
			String key = allow(share, always, AccessAnswer.ALWAYS);
			String guestKey = allow(share, once, AccessAnswer.ONCE);
			Running renewed = (Running) Await.get(share.share().renewSecret());
			assertNotEquals(share.link().secret(), renewed.link().secret());
			assertEquals(1001, always.closeCode());
			once.expectError("key-wrong", null);
			assertEquals(4403, once.closeCode());
			byLink.expectError("secret-wrong", null);
			assertEquals(4401, byLink.closeCode());
			Await.until("all have left", () -> share.share().phones().isEmpty());
			assertLetIn(share, "device-1", key);
			assertTurnedAway(share, "device-2", guestKey);
		}
	}

	@Test
	void wrongKeysSlowTheirAddressDownAsWrongSecretsDo() throws IOException {
		try (TestShare share = share()) {
			for (int i = 0; i < 5; i++) {
				assertTurnedAway(share, "device-1", "AAAAAAAAAAAAAAAAAAAAAA");
			}
			try (TestPhone phone = share.connect("device-1")) {
				phone.hello().expectError("slow-down", null);
				assertEquals(4429, phone.closeCode());
			}
		}
	}

	@Test
	void aDamagedFileHoldsNobody() throws IOException {
		for (String damaged : List.of("", "{", "null", "[{}]", "[null]", "{\"a\":1}")) {
			Files.writeString(folder.resolve("devices.json"), damaged);
			try (TestShare share = share()) {
				assertEquals(List.of(), share.share().allowedDevices(), damaged);
			}
		}
	}

	@Test
	void whoIsAllowedOnceAndComesByTheLinkThenMustAskAgainAfterTenMinutesToo() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.connect("device-1")) {
			String key = allow(share, phone, AccessAnswer.ONCE);
			try (TestPhone byLink = share.phone("device-1")) {
				assertEquals(4409, phone.closeCode());
				share.event(DevicesChanged.class);
				byLink.cut();
			}
			Await.until("it has left", () -> share.share().phones().isEmpty());
			clock.move(Duration.ofMinutes(10));
			assertTurnedAway(share, "device-1", key);
		}
	}

	@Test
	void whoIsAllowedAndLeavesInTheSameMomentIsAwayFromThenOn() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.connect("device-1")) {
			List<String> key = new ArrayList<>();
			Consumer<ShareEvent> leaver = event -> {
				if (event instanceof PhonesChanged changed && !changed.phones().isEmpty() && key.isEmpty()) {
					key.add(leaveAtOnce(share, phone));
				}
			};
			share.share().addListener(leaver);
			phone.ask().expect("asked");
			share.share().answer(share.share().accessRequests().get(0).id(), AccessAnswer.ONCE);
			Await.until("it came and left", () -> !key.isEmpty());
			share.share().removeListener(leaver);
			Await.get(share.share().adjust(TestShare.settings(0))); // Behind the answer, on the same thread.
			clock.move(Duration.ofMinutes(10));
			assertTurnedAway(share, "device-1", key.get(0));
		}
	}

	private static String leaveAtOnce(TestShare share, TestPhone phone) {
		try {
			String key = phone.expect("welcome").get("key").getAsString();
			phone.cut();
			Await.until("it has left", () -> share.share().phones().isEmpty());
			share.event(DevicesChanged.class);
			return key;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
