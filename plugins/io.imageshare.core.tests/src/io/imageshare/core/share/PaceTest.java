package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import io.imageshare.core.limit.Pace;
import io.imageshare.core.model.Admission;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestClock;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestPhone.Accept;
import io.imageshare.core.testing.TestShare;

/** How many images a phone may send within a minute. */
@ExtendWith(NoThreadsLeft.class)
class PaceTest {

	private final TestClock clock = new TestClock();

	@TempDir
	Path folder;

	private TestShare share(int perMinute) throws IOException {
		return new TestShare(folder, TestShare.settings(0, TestShare.limits().withImagesPerMinute(perMinute)), clock);
	}

	@Test
	void oneTooManyIsRefusedWithASentenceAndTakenAMinuteLater() throws IOException {
		try (TestShare share = share(2); TestPhone phone = share.phone("device-1")) {
			phone.send("transfer-1", "a.png", Images.png(100, 1));
			clock.move(Duration.ofSeconds(20));
			phone.send("transfer-2", "b.png", Images.png(100, 2));
			JsonObject error = phone.offer("transfer-3", "c.png", 100).expectError("too-fast", "transfer-3");
			assertEquals("c.png was not taken: more than 2 pictures came from this phone within a minute. Send it again in 40 s.", error.get("message").getAsString());
			assertEquals(40, error.get("seconds").getAsLong());
			assertEquals(List.of(), share.parts());
			clock.move(Duration.ofMillis(39_999));
			assertTrue(phone.offer("transfer-3", "c.png", 100).expectError("too-fast", "transfer-3").get("message").getAsString().endsWith(" 1 s."));
			clock.move(Duration.ofMillis(1));
			phone.send("transfer-3", "c.png", Images.png(100, 3));
		}
	}

	@Test
	void otherPhonesAreNotSlowed() throws IOException {
		try (TestShare share = share(1); TestPhone phone = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
			phone.send("transfer-1", "a.png", Images.png(100, 1));
			phone.offer("transfer-2", "b.png", 100).expectError("too-fast", "transfer-2");
			other.send("transfer-1", "b.png", Images.png(100, 2));
		}
	}

	@Test
	void comingAgainDoesNotHelp() throws IOException {
		try (TestShare share = share(1)) {
			try (TestPhone phone = share.phone("device-1")) {
				phone.send("transfer-1", "a.png", Images.png(100, 1));
			}
			try (TestPhone phone = share.phone("device-1")) {
				phone.offer("transfer-2", "b.png", 100).expectError("too-fast", "transfer-2");
			}
		}
	}

	@Test
	void anImageThatGoesOnOrIsCompleteIsNotCountedAgain() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = share(1)) {
			try (TestPhone phone = share.phone("device-1")) {
				Accept accept = phone.offer("transfer-1", "a.png", bytes).accepted("transfer-1");
				phone.chunk(accept.channel(), 0, TestPhone.slice(bytes, 0, 400)).expect("ack");
			}
			try (TestPhone phone = share.phone("device-1")) {
				phone.chunks(phone.offer("transfer-1", "a.png", bytes).accepted("transfer-1"), bytes, 400).await("received");
				phone.offer("transfer-1", "a.png", bytes).expect("received", "transfer-1");
			}
		}
	}

	@Test
	void whatIsRefusedForAnotherReasonIsNotCounted() throws IOException {
		try (TestShare share = share(1); TestPhone phone = share.phone("device-1")) {
			phone.offer("transfer-1", "a.png", TestShare.IMAGE_LIMIT + 1).expectError("too-large", "transfer-1");
			phone.offer("transfer-2", "a.png", 0).expectError("empty", "transfer-2");
			phone.send("transfer-3", "a.png", Images.png(100, 1));
		}
	}

	@Test
	void aChangedSettingHoldsAtOnce() throws IOException {
		try (TestShare share = share(1); TestPhone phone = share.phone("device-1")) {
			phone.send("transfer-1", "a.png", Images.png(100, 1));
			phone.offer("transfer-2", "b.png", 100).expectError("too-fast", "transfer-2");
			share.share().adjust(TestShare.settings(0)).join();
			phone.send("transfer-2", "b.png", Images.png(100, 2));
		}
	}

	@Test
	void twoHundredPhotosInOneGoAreTaken() throws IOException {
		try (TestShare share = new TestShare(folder, TestShare.settings(0), clock); TestPhone phone = share.phone("device-1")) {
			for (int i = 0; i < 200; i++) {
				phone.send("transfer-" + i, i + ".png", Images.png(100, i));
			}
			assertEquals(200, share.share().images().size());
		}
	}

	@Test
	void aClockThatIsSetBackStopsNobody() {
		Pace pace = new Pace(clock);
		assertEquals(0, pace.begin("device-1", 1));
		assertEquals(60, pace.begin("device-1", 1));
		clock.move(Duration.ofHours(-1));
		assertEquals(0, pace.begin("device-1", 1));
	}

	@Test
	void whoHasNothingToShowIsCountedByAddressWhateverDeviceItSaysItIs() throws IOException {
		ShareSettings settings = TestShare.settings(0, TestShare.limits().withImagesPerMinute(1)).withAdmission(Admission.OPEN);
		try (TestShare share = new TestShare(folder, settings, clock); TestPhone byLink = share.phone("device-3")) {
			try (TestPhone phone = share.connect("device-1")) {
				phone.hello(1, "").expect("welcome");
				phone.send("transfer-1", "a.png", Images.png(100, 1));
			}
			try (TestPhone another = share.connect("device-2"); RawSocket program = share.program()) {
				another.hello(1, "").expect("welcome");
				another.offer("transfer-1", "b.png", 100).expectError("too-fast", "transfer-1");
				program.binary(Images.png(100, 3));
				assertEquals(4429, program.ending().closeCode());
			}
			byLink.send("transfer-1", "b.png", Images.png(100, 2));
		}
	}
}
