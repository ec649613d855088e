package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import com.google.gson.JsonObject;

import io.imageshare.core.model.AccessAnswer;
import io.imageshare.core.model.AccessRequest;
import io.imageshare.core.model.Admission;
import io.imageshare.core.share.ShareEvent.RequestsChanged;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestClock;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** How a phone without the link asks, and what it is told. */
@ExtendWith(NoThreadsLeft.class)
class AskingTest {

	@TempDir
	Path folder;

	private static AccessRequest request(TestShare share) {
		return share.event(RequestsChanged.class).requests().get(0);
	}

	@Test
	void bothEndsLearnTheSameCode() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			JsonObject asked = phone.ask().expect("asked");
			AccessRequest request = request(share);
			assertEquals(request.code(), asked.get("code").getAsString());
			assertTrue(request.code().matches("[0-9]{4}"), request.code());
			assertEquals("studio", asked.get("computer").getAsString());
			assertEquals(120, asked.get("seconds").getAsInt());
			assertEquals("Phone device-1", request.name());
			assertEquals("127.0.0.1", request.address());
			assertEquals(List.of(request), share.share().accessRequests());
			assertEquals(List.of(), share.share().phones());
			assertTrue(share.log().contains("Phone device-1 at 127.0.0.1 asks to connect; its code is " + request.code() + "."), share.log()::toString);
		}
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "REFUSE")
	void whoIsAllowedIsWelcomedWithAKey(AccessAnswer answer) throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.ask().expect("asked");
			share.share().answer(request(share).id(), answer);
			String key = phone.expect("welcome").get("key").getAsString();
			assertTrue(key.matches("[A-Za-z0-9_-]{22}"), key);
			assertNotEquals(share.link().secret(), key);
			phone.expectSilence();
			assertEquals(1, share.share().phones().size());
			assertEquals(List.of(), share.event(RequestsChanged.class).requests());
			assertEquals(List.of(), share.share().accessRequests());
		}
	}

	@Test
	void whoIsRefusedIsToldSoAndClosedWith4403() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.ask().expect("asked");
			share.share().answer(request(share).id(), AccessAnswer.REFUSE);
			phone.expectError("refused", null);
			assertEquals(4403, phone.closeCode());
			assertEquals(List.of(), share.share().phones());
		}
	}

	@Test
	void whoIsNotAnsweredInTimeIsToldSoAndClosedWith4403() throws IOException {
		ShareSettings settings = TestShare.settings(0, TestShare.limits().withAnswerTime(Duration.ofMillis(50)));
		try (TestShare share = new TestShare(folder, settings); TestPhone phone = share.connect("device-1")) {
			phone.ask().expect("asked");
			phone.expectError("no-answer", null);
			assertEquals(4403, phone.closeCode());
			share.share().answer(request(share).id(), AccessAnswer.ALWAYS);
			Await.until("the request is gone", () -> share.share().accessRequests().isEmpty());
			assertEquals(List.of(), share.share().allowedDevices());
		}
	}

	@Test
	void whoLeavesNoLongerAsks() throws IOException {
		try (TestShare share = new TestShare(folder)) {
			TestPhone phone = share.connect("device-1");
			phone.ask().expect("asked");
			assertEquals(1, share.event(RequestsChanged.class).requests().size());
			phone.cut();
			assertEquals(List.of(), share.event(RequestsChanged.class).requests());
		}
	}

	@Test
	void onlyAPingIsAnsweredWhileWaiting() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.ask().expect("asked");
			phone.expectSilence();
			phone.say(TestPhone.offerOf("transfer-1", "a.png", 10)).expectError("bad-message", null);
			phone.hello().expectError("bad-message", null);
			phone.expectSilence();
			assertEquals(List.of(), share.share().phones());
			assertEquals(List.of(), share.parts());
		}
	}

	@Test
	void aComputerThatTakesOnlyTheLinkSaysSo() throws IOException {
		try (TestShare share = new TestShare(folder, TestShare.settings(0).withAdmission(Admission.LINK)); TestPhone phone = share.connect("device-1")) {
			phone.ask().expectError("asking-off", null);
			assertEquals(4403, phone.closeCode());
			assertEquals(List.of(), share.share().accessRequests());
		}
	}

	@Test
	void whoAsksWhenAskingIsSwitchedOffIsTold() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.ask().expect("asked");
			Await.get(share.share().adjust(TestShare.settings(0).withAdmission(Admission.LINK)));
			phone.expectError("asking-off", null);
			assertEquals(4403, phone.closeCode());
		}
	}

	@Test
	void whoAsksComesInWhenEverybodyMayAndLeavesWhenThatEnds() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.ask().expect("asked");
			Await.get(share.share().adjust(TestShare.open()));
			assertFalse(phone.expect("welcome").has("key"));
			assertEquals(List.of(), share.share().accessRequests());
			phone.expectSilence();
			Await.get(share.share().adjust(TestShare.settings(0)));
			phone.expectError("not-open", null);
			assertEquals(4403, phone.closeCode());
		}
	}

	@Test
	void anAddressHasOneRequestAtATime() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone first = share.connect("device-1"); TestPhone second = share.connect("device-2")) {
			first.ask().expect("asked");
			second.ask().expectError("too-many-requests", null);
			assertEquals(4429, second.closeCode());
			assertEquals(1, share.share().accessRequests().size());
			first.expectSilence();
		}
	}

	@Test
	void aDeviceThatAsksAgainReplacesItsOwnRequest() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone first = share.connect("device-1"); TestPhone again = share.connect("device-1")) {
			first.ask().expect("asked");
			JsonObject asked = again.ask().expect("asked");
			assertEquals(4409, first.closeCode());
			Await.until("one request is left", () -> share.share().accessRequests().stream().map(AccessRequest::code).toList().equals(
					List.of(asked.get("code").getAsString())));
		}
	}

	@Test
	void anAddressThatWasRefusedMustWaitHalfAMinute() throws IOException {
		TestClock clock = new TestClock();
		try (TestShare share = new TestShare(folder, TestShare.settings(0), clock)) {
			try (TestPhone phone = share.connect("device-1")) {
				phone.ask().expect("asked");
				share.share().answer(request(share).id(), AccessAnswer.REFUSE);
				phone.expectError("refused", null);
			}
			clock.move(Duration.ofMillis(29_500));
			try (TestPhone tooEarly = share.connect("device-2")) {
				JsonObject error = tooEarly.ask().expectError("too-many-requests", null);
				assertTrue(error.get("message").getAsString().contains(error.get("seconds").getAsLong() + " s"), error::toString);
				assertTrue(error.get("message").getAsString().contains("in 1 s"), error::toString);
			}
			clock.move(Duration.ofMillis(500));
			try (TestPhone later = share.connect("device-1")) {
				later.ask().expect("asked");
			}
		}
	}

	@Test
	void theVersionIsJudgedBeforeAPersonIsBothered() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.say("{\"type\":\"hello\",\"version\":2,\"ask\":true,\"device\":\"device-1\",\"name\":\"n\"}").expectError("version-unsupported", null);
			assertEquals(4400, phone.closeCode());
			assertTrue(share.share().accessRequests().isEmpty());
		}
	}

	@Test
	void aWrongSecretIsNoRequest() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.say("{\"type\":\"hello\",\"version\":1,\"ask\":true,\"secret\":\"wrong\",\"device\":\"device-1\",\"name\":\"n\"}").expectError("secret-wrong", null);
			assertEquals(4401, phone.closeCode());
		}
	}

	@Test
	void stoppingTheServerEndsTheRequests() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.connect("device-1")) {
			phone.ask().expect("asked");
			Await.get(share.share().stop());
			assertEquals(1001, phone.closeCode());
			Await.until("nobody asks any more", () -> share.share().accessRequests().isEmpty());
			assertFalse(share.log().stream().anyMatch(line -> line.contains("wrong")), share.log()::toString);
		}
	}

	@Test
	void whoAsksAgainAndAgainWhereNobodyMayIsLoggedOnceAMinute() throws IOException {
		TestClock clock = new TestClock();
		try (TestShare share = new TestShare(folder, TestShare.settings(0).withAdmission(Admission.LINK), clock)) {
			int before = share.log().size();
			askInVain(share);
			askInVain(share);
			assertEquals(before + 1, share.log().size(), share.log()::toString);
			clock.move(Duration.ofMinutes(1));
			askInVain(share);
			assertEquals(before + 2, share.log().size(), share.log()::toString);
		}
	}

	private static void askInVain(TestShare share) throws IOException {
		try (TestPhone phone = share.connect("device-1")) {
			phone.ask().expectError("asking-off", null);
			assertEquals(4403, phone.closeCode());
		}
	}
}
