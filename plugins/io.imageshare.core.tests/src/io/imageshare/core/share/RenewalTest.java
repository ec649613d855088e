package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.Link;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** Replacing the secret, and listeners that fail. */
@ExtendWith(NoThreadsLeft.class)
class RenewalTest {

	@TempDir
	Path folder;

	@Test
	void aNewSecretSendsEveryPhoneAwayAndOnlyTheNewLinkLetsThemInAgain() throws Exception {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Link old = share.link();

			Link renewed = assertInstanceOf(Running.class, Await.get(share.share().renewSecret())).link();

			assertEquals(old.address(), renewed.address());
			assertNotEquals(old.secret(), renewed.secret());
			phone.expectError("secret-wrong", null);
			assertEquals(4401, phone.closeCode());
			try (TestPhone stranger = new TestPhone(share, "device-1")) {
				stranger.hello(1, old.secret()).expectError("secret-wrong", null);
			}
			try (TestPhone back = new TestPhone(share, "device-1")) {
				back.hello(1, renewed.secret()).expect("welcome");
			}
		}
	}

	@Test
	void theNewSecretIsTheOneOfTheNextStart() throws Exception {
		Link renewed;
		try (TestShare share = new TestShare(folder)) {
			renewed = assertInstanceOf(Running.class, Await.get(share.share().renewSecret())).link();
		}
		try (TestShare again = new TestShare(folder)) {
			assertEquals(renewed.secret(), again.link().secret());
		}
	}

	@Test
	void aListenerThatFailsIsReportedAndStopsNeitherTheOthersNorTheTransfer() throws Exception {
		try (TestShare share = new TestShare(folder)) {
			Consumer<ShareEvent> failing = event -> {
				throw new IllegalStateException("on purpose");
			};
			share.share().addListener(failing);
			try (TestPhone phone = share.phone("device-1")) {
				phone.send("transfer-1", "a.png", Images.png(2000, 1));
			}
			share.share().removeListener(failing);
			assertTrue(share.errors().stream().allMatch(error -> error.contains("on purpose")) && !share.errors().isEmpty(), share.errors()::toString);
		}
	}
}
