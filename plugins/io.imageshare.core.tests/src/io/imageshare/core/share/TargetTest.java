package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** Phones know where their next image will land. */
@ExtendWith(NoThreadsLeft.class)
class TargetTest {

	@TempDir
	Path folder;

	@Test
	void aChangeReachesEveryPhoneAndNoChangeNone() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone one = share.phone("device-1"); TestPhone two = share.phone("device-2")) {
			share.share().target(Optional.of("/sample/docs"));
			share.share().target(Optional.of("/sample/docs"));
			share.share().target(Optional.empty());
			for (TestPhone phone : new TestPhone[] { one, two }) {
				assertEquals("/sample/docs", phone.expect("target").get("target").getAsString());
				JsonObject none = phone.expect("target");
				assertTrue(none.get("target").isJsonNull(), none::toString);
				phone.expectSilence();
			}
		}
	}

	@Test
	void theWelcomeComesFirstAndTheLastTargetWinsHoweverOftenItChangesMeanwhile() throws Exception {
		try (TestShare share = new TestShare(folder)) {
			for (int i = 0; i < 50; i++) {
				Thread changer = changer(share, i);
				try (TestPhone phone = share.connect("device-" + i % 4)) {
					changer.start();
					String target = phone.hello().expect("welcome").get("target").toString();
					changer.join();
					phone.say(TestPhone.message("ping"));
					for (JsonObject next = phone.next(); next.get("type").getAsString().equals("target"); next = phone.next()) {
						target = next.get("target").toString();
					}
					assertEquals("\"/last/" + i + '"', target);
				}
			}
		}
	}

	/** Fewer changes than may be queued for a phone that does not read. */
	private static Thread changer(TestShare share, int round) {
		return new Thread(() -> {
			for (int i = 0; i < 200; i++) {
				share.share().target(Optional.of("/sample/" + i));
			}
			share.share().target(Optional.of("/last/" + round));
		}, "changer of targets");
	}
}
