package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.AccessAnswer;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** What lets a device in becomes void in the very moment in which it comes in: after it has been looked at, before the device is among those who are here. */
@ExtendWith(NoThreadsLeft.class)
class VoidGroundsTest {

	@TempDir
	Path folder;
	private final InterruptingClock clock = new InterruptingClock();

	/** Does something, once, when a socket thread next asks for the time, as the count of wrong secrets does before a hello is judged. */
	private static final class InterruptingClock extends Clock {

		private final AtomicReference<Runnable> next = new AtomicReference<>();

		@Override
		public Instant instant() {
			if (Thread.currentThread().getName().startsWith("WebSocket")) {
				Runnable work = next.getAndSet(null);
				if (work != null) {
					work.run();
				}
			}
			return Instant.EPOCH;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}

	@Test
	void aSecretThatIsReplacedMeanwhileLetsNobodyStay() throws IOException {
		try (TestShare share = new TestShare(folder, TestShare.settings(0), clock); TestPhone phone = share.connect("device-1")) {
			clock.next.set(() -> Await.get(share.share().renewSecret()));
			phone.hello().await("welcome");
			phone.expectError("secret-wrong", null);
			assertEquals(4401, phone.closeCode());
			Await.until("it has left", () -> share.share().phones().isEmpty());
		}
	}

	@Test
	void aKeyThatIsRevokedMeanwhileLetsNobodyStay() throws IOException {
		try (TestShare share = new TestShare(folder, TestShare.settings(0), clock)) {
			String key;
			try (TestPhone phone = share.connect("device-1")) {
				phone.ask().expect("asked");
				share.share().answer(share.share().accessRequests().get(0).id(), AccessAnswer.ALWAYS);
				key = phone.expect("welcome").get("key").getAsString();
			}
			Await.until("it has left", () -> share.share().phones().isEmpty());
			try (TestPhone phone = share.connect("device-1")) {
				clock.next.set(() -> {
					share.share().revoke("device-1");
					Await.until("it is revoked", () -> share.share().allowedDevices().isEmpty());
					Await.get(share.share().adjust(TestShare.settings(0))); // Behind it, on the same thread.
				});
				phone.helloWithKey(key).await("welcome");
				phone.expectError("key-wrong", null);
				assertEquals(4403, phone.closeCode());
				assertEquals(List.of(), share.errors());
			}
		}
	}
}
