package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.core.model.SharedText;
import io.imageshare.core.share.ShareEvent.TextReceived;
import io.imageshare.core.share.ShareEvent.TextSent;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestClock;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** Texts, both ways. */
@ExtendWith(NoThreadsLeft.class)
class TextsTest {

	private final TestClock clock = new TestClock();

	@TempDir
	Path folder;

	private TestShare share() throws IOException {
		return new TestShare(folder, TestShare.settings(0), clock);
	}

	private static TestPhone say(TestPhone phone, String id, String text) throws IOException {
		JsonObject message = TestPhone.message("text");
		message.addProperty("id", id);
		message.addProperty("text", text);
		return phone.say(message);
	}

	@Test
	void aTextArrivesWithItsLinesAndIsAcknowledged() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			say(phone, "text-0001", "if (a) {\r\n\tb(\"\u753B\");\u0000\r}\u202E\u2028\uD83D\uDC69\u200D\uD83D\uDCBB").expect("text-received", "text-0001");
			SharedText text = share.event(TextReceived.class).text();
			assertEquals("if (a) {\n\tb(\"\u753B\");\n}\n\uD83D\uDC69\u200D\uD83D\uDCBB", text.text());
			assertEquals(Direction.RECEIVED, text.direction());
			assertEquals("Phone device-1", text.phone());
			assertEquals(clock.instant(), text.time());
			assertEquals(List.of(text), share.share().texts());
			assertFalse(String.join("", share.log()).contains("\u753B"), "The log does not repeat what was said.");
		}
	}

	@Test
	void aTextThatComesAgainIsAcknowledgedAndNotShownTwice() throws IOException {
		try (TestShare share = share()) {
			try (TestPhone phone = share.phone("device-1")) {
				say(phone, "text-0001", "a").expect("text-received", "text-0001");
			}
			try (TestPhone back = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
				say(back, "text-0001", "a").expect("text-received", "text-0001");
				say(other, "text-0001", "b").expect("text-received", "text-0001");
				assertEquals(List.of("a", "b"), share.share().texts().stream().map(SharedText::text).toList());
			}
		}
	}

	@Test
	void tenThousandCharactersAreTakenAndNeitherMoreNorNone() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			say(phone, "text-0001", "\u753B".repeat(10_000)).expect("text-received", "text-0001");
			say(phone, "text-0002", "a".repeat(10_001)).expectError("bad-message", null);
			say(phone, "text-0003", "").expectError("bad-message", null);
			say(phone, "text-0004", "\u0000\u202E").expectError("bad-message", null);
			phone.say("{\"type\":\"text\",\"id\":\"text-0005\"}").expectError("bad-message", null);
			assertEquals(1, share.share().texts().size());
			assertThrows(IllegalArgumentException.class, () -> share.share().sendText("", Set.of()));
			assertThrows(IllegalArgumentException.class, () -> share.share().sendText("a".repeat(10_001), Set.of()));
		}
	}

	@Test
	void whoSendsTooManyIsToldToWaitAndTheTextCanBeSentThen() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
			for (int i = 10; i < 70; i++) {
				say(phone, "text-00" + i, "a").expect("text-received");
			}
			clock.move(Duration.ofSeconds(20));
			assertEquals(40, say(phone, "text-0070", "b").expectError("too-fast", "text-0070").get("seconds").getAsLong());
			say(phone, "text-0010", "a").expect("text-received", "text-0010");
			say(other, "text-0010", "c").expect("text-received", "text-0010");
			clock.move(Duration.ofSeconds(40));
			say(phone, "text-0070", "b").expect("text-received", "text-0070");
		}
	}

	@Test
	void aTextFromTheComputerReachesThoseItIsForNowAndLater() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1").expectSilence(); TestPhone other = share.phone("device-2").expectSilence()) {
			share.share().sendText("for\r\nall", Set.of());
			share.share().sendText("for one", Set.of("device-1"));
			SharedText all = share.event(TextSent.class).text();
			assertEquals(new SharedText(all.id(), Direction.SENT, "for\nall", "", clock.instant()), all);
			JsonObject said = phone.expect("text", all.id());
			assertEquals("for\nall", said.get("text").getAsString());
			assertEquals(clock.millis(), said.get("time").getAsLong());
			assertEquals("for one", phone.expect("text").get("text").getAsString());
			other.expect("text", all.id());
			other.expectSilence();
			try (TestPhone later = share.phone("device-3")) {
				later.expect("text", all.id());
				later.expectSilence();
			}
			assertTrue(share.log().contains("Sent a text to Phone device-1, Phone device-2."), share.log()::toString);
		}
	}

	@Test
	void theLastTwentyAreSaidAgainAlsoAfterTheServerWasStopped() throws IOException {
		try (TestShare share = share()) {
			for (int i = 0; i < 130; i++) {
				share.share().sendText("text " + i, Set.of());
			}
			assertEquals(100, share.share().texts().size());
			share.share().stop().join();
			share.start(TestShare.settings(0));
			try (TestPhone phone = share.phone("device-1")) {
				for (int i = 110; i < 130; i++) {
					assertEquals("text " + i, phone.expect("text").get("text").getAsString());
				}
				phone.expectSilence();
			}
		}
	}
}
