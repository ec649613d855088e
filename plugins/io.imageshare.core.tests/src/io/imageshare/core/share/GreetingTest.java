package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.imageshare.core.model.Phone;
import io.imageshare.core.share.ShareEvent.PhonesChanged;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestClock;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** How a phone is let in, and how not. */
@ExtendWith(NoThreadsLeft.class)
class GreetingTest {

	@TempDir
	Path folder;

	@Test
	void aHelloWithTheSecretIsWelcomed() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			share.share().target(Optional.of("/sample/images"));
			JsonObject welcome = phone.hello().expect("welcome");
			assertEquals(JsonParser.parseString("""
					{"type":"welcome","version":1,"computer":"studio","window":4194304,"chunk":262144,"limits":{"image":8388608},"target":"/sample/images",
					"folders":["/sample/images"]}"""), welcome);
			Phone connected = share.event(PhonesChanged.class).phones().get(0);
			assertEquals("device-1", connected.device());
			assertEquals("Phone device-1", connected.name());
			assertEquals("127.0.0.1", connected.address());
			assertEquals(List.of(connected), share.share().phones());
			assertTrue(share.log().contains("Phone device-1 connected from 127.0.0.1."), share.log()::toString);
		}
	}

	@Test
	void theTargetIsNullWhileThereIsNone() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			JsonObject welcome = phone.hello().expect("welcome");
			assertTrue(welcome.get("target").isJsonNull(), welcome::toString);
		}
	}

	@Test
	void aPhoneThatLeavesIsNoLongerThere() throws IOException {
		try (TestShare share = new TestShare(folder)) {
			TestPhone phone = share.phone("device-1");
			assertEquals(1, share.event(PhonesChanged.class).phones().size());
			phone.cut();
			assertEquals(List.of(), share.event(PhonesChanged.class).phones());
			assertTrue(share.log().contains("Phone device-1 disconnected."), share.log()::toString);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "wrong", "AAAAAAAAAAAAAAAAAAAAAA", "\u00E9" })
	void aWrongSecretIsSaidAndClosesTheConnectionWith4401(String secret) throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.hello(1, secret).expectError("secret-wrong", null);
			assertEquals(4401, phone.closeCode());
			assertEquals(List.of(), share.share().phones());
		}
	}

	@Test
	void aRightHelloBehindAWrongOneComesTooLate() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.hello(1, "wrong").hello();
			phone.expectError("secret-wrong", null);
			assertEquals(4401, phone.closeCode());
			assertEquals(List.of(), share.share().phones());
		}
	}

	@Test
	void nobodyLearnsWhetherAVersionIsSupportedWithoutTheSecret() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.hello(2, "wrong").expectError("secret-wrong", null);
		}
	}

	@Test
	void anAddressThatGuessesIsToldToWaitWhileThoseWhoAreInGoOn() throws IOException {
		TestClock clock = new TestClock();
		try (TestShare share = new TestShare(folder, TestShare.settings(0), clock); TestPhone inside = share.phone("device-1")) {
			for (int i = 0; i < 5; i++) {
				assertRefused(share, "wrong", "secret-wrong", 4401);
			}
			for (int i = 0; i < 3; i++) {
				assertRefused(share, "wrong", "slow-down", 4429);
			}
			JsonObject error = assertRefused(share, share.link().secret(), "slow-down", 4429);
			assertTrue(error.get("message").getAsString().contains(error.get("seconds").getAsLong() + " s"), error::toString);
			assertEquals("Too many wrong links came from this network address. Wait 1 s, then scan the QR code again.", error.get("message").getAsString());
			inside.expectSilence();
			assertEquals(List.of("127.0.0.1 has tried too many wrong links and is not listened to for 1 s."),
					share.log().stream().filter(line -> line.contains("not listened to")).toList());
			clock.move(Duration.ofSeconds(1));
			assertRefused(share, "wrong", "secret-wrong", 4401);
			clock.move(Duration.ofSeconds(1));
			assertRefused(share, share.link().secret(), "slow-down", 4429);
			clock.move(Duration.ofSeconds(1));
			share.phone("device-2").expectSilence().close();
			assertRefused(share, "wrong", "secret-wrong", 4401);
			share.phone("device-2").expectSilence().close();
		}
	}

	private static JsonObject assertRefused(TestShare share, String secret, String code, int closeCode) throws IOException {
		try (TestPhone phone = share.connect("device-9")) {
			JsonObject error = phone.hello(1, secret).expectError(code, null);
			assertEquals(closeCode, phone.closeCode());
			return error;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "2", "4294967297", "9007199254740992" })
	void anotherVersionClosesTheConnectionWith4400(String version) throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.say("{\"type\":\"hello\",\"version\":" + version + ",\"secret\":\"" + share.link().secret() + "\",\"device\":\"device-1\",\"name\":\"n\"}");
			phone.expectError("version-unsupported", null);
			assertEquals(4400, phone.closeCode());
		}
	}

	static Stream<String> notAHello() {
		return Stream.of("", "x", "null", "[]", "{}", "{\"type\":1}", "{\"type\":\"ping\"}", "{\"type\":\"offer\",\"id\":\"transfer-1\",\"name\":\"a\",\"size\":1}",
				"{\"type\":\"hello\"}", "{\"type\":\"hello\",\"version\":1,\"device\":\"short\",\"name\":\"n\"}",
				"{\"type\":\"hello\",\"version\":1,\"device\":\"not/a/good/name\",\"name\":\"n\"}", "{\"type\":\"hello\",\"version\":1.5,\"device\":\"device-1\",\"name\":\"n\"}",
				"{\"type\":\"hello\",\"version\":1,\"device\":\"device-1\"}", "[".repeat(4000), "{\"a\":".repeat(800));
	}

	@ParameterizedTest
	@MethodSource("notAHello")
	void anythingElseFirstClosesTheConnectionWith4400(String message) throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.say(message).expectError("bad-message", null);
			assertEquals(4400, phone.closeCode());
			assertEquals(List.of(), share.errors());
		}
	}

	@Test
	void anUnknownMessageFirstClosesTheConnectionToo() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.say("{\"type\":\"hi\"}").expectError("unknown-message", null);
			assertEquals(4400, phone.closeCode());
		}
	}

	@Test
	void aHelloThatIsTooLongCloses() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.say("x".repeat(4097));
			assertEquals(1009, phone.closeCode());
		}
	}

	@Test
	void whoSaysNothingInTimeIsClosedWith4408() throws IOException {
		ShareSettings settings = TestShare.settings(0, TestShare.limits().withServer(TestShare.patientWithHellos(Duration.ofMillis(50))));
		try (TestShare share = new TestShare(folder, settings); TestPhone phone = share.connect("device-1")) {
			assertEquals(4408, phone.closeCode());
		}
	}

	@Test
	void bytesBeforeTheHelloClose() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.chunk(1, 0, new byte[1]);
			assertEquals(1009, phone.closeCode());
		}
	}

	@Test
	void unknownFieldsAreIgnored() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.say("{\"later\":[{\"x\":null}],\"type\":\"hello\",\"version\":1,\"secret\":\"" + share.link().secret()
					+ "\",\"device\":\"device-1\",\"name\":\"n\"}").expect("welcome");
		}
	}

	@Test
	void aSecondHelloIsRefusedAndTheConnectionStays() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.hello().expectError("bad-message", null);
			phone.expectSilence();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"dance\"}", "{\"type\":\"\"}" })
	void anUnknownMessageIsAnsweredAndTheConnectionStays(String message) throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.say(message).expectError("unknown-message", null);
			phone.expectSilence();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hello", "[]", "{}", "{\"type\":\"cancel\"}", "{\"type\":\"cancel\",\"id\":\"../../../etc\"}", "{\"type\":\"offer\"}",
			"{\"type\":\"offer\",\"id\":\"transfer-1\",\"name\":\"a\",\"size\":-1}", "{\"type\":\"offer\",\"id\":\"transfer-1\",\"name\":\"a\",\"size\":1e400}",
			"{\"type\":\"offer\",\"id\":\"transfer-1\",\"name\":\"a\",\"size\":1.5}", "{\"type\":\"offer\",\"id\":\"transfer-1\",\"name\":\"a\",\"size\":\"1\"}",
			"{\"type\":\"offer\",\"id\":\"transfer-1\",\"name\":\"a\",\"size\":1,\"sha256\":\"abc\"}", "{\"type\":\"ping\"} x" })
	void aBadMessageIsAnsweredAndTheConnectionStays(String message) throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.say(message).expectError("bad-message", null);
			phone.expectSilence();
		}
	}

	@Test
	void namesAreShownWithoutWhatCouldConfuse() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.say("{\"type\":\"hello\",\"version\":1,\"secret\":\"" + share.link().secret() + "\",\"device\":\"device-1\",\"name\":\" a\\n\\u202Eb"
					+ "c".repeat(100) + "\"}").expect("welcome");
			assertEquals("a b" + "c".repeat(57) + "\u2026", share.share().phones().get(0).name());
		}
	}

	@Test
	void morePhonesThanAllowedAreRefusedWith4429UntilOneLeaves() throws IOException {
		try (TestShare share = new TestShare(folder, TestShare.settings(0, 2)); TestPhone first = share.phone("device-1"); TestPhone second = share.phone("device-2")) {
			try (TestPhone third = share.connect("device-3")) {
				third.hello().say(TestPhone.offerOf("transfer-1", "a.png", 100)).expectError("too-many-phones", null);
				assertEquals(4429, third.closeCode());
			}
			assertEquals(List.of(), share.parts());
			first.expectSilence();
			second.cut();
			Await.until("the phone that left is noticed", () -> share.share().phones().size() == 1);
			try (TestPhone third = share.phone("device-3")) {
				third.expectSilence();
				assertEquals(List.of("device-1", "device-3"), share.share().phones().stream().map(Phone::device).toList());
			}
		}
	}

	@Test
	void aPhoneThatIsConnectedMayComeAgainWhenThereIsNoRoom() throws IOException {
		try (TestShare share = new TestShare(folder, TestShare.settings(0, 1)); TestPhone first = share.phone("device-1"); TestPhone again = share.phone("device-1")) {
			assertEquals(4409, first.closeCode());
			again.expectSilence();
		}
	}

	@Test
	void phonesThatLeaveInTheMiddleOfTheirGreetingAreForgotten() throws IOException {
		try (TestShare share = new TestShare(folder)) {
			for (int i = 0; i < 300; i++) {
				share.connect("device-" + i % 3).hello().cut();
				if (i % 10 == 0) { // So that what was cut before has been noticed, and the limit of an address is not reached.
					share.phone("device-9").expectSilence().cut();
				}
			}
			Await.until("nobody is connected any more", () -> share.share().phones().isEmpty());
			try (TestPhone last = share.phone("device-9")) {
				last.expectSilence();
				Await.until("only the last one is there: " + share.share().phones(), () -> share.share().phones().size() == 1);
			}
		}
	}

	@Test
	void anEmptyBinaryMessageBeforeTheHelloIsABadMessageAndNoFaultOfOurs() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.socket().binary(new byte[0]);
			phone.expectError("bad-message", null);
			assertEquals(4400, phone.closeCode());
			assertEquals(List.of(), share.errors());
		}
	}

	@Test
	void anEmptyBinaryMessageOfWhoWaitsForAnAnswerIsABadMessageAndNoFaultOfOurs() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.ask().expect("asked");
			phone.socket().binary(new byte[0]);
			phone.expectError("bad-message", null);
			phone.expectSilence();
			assertEquals(List.of(), share.errors());
		}
	}
}
