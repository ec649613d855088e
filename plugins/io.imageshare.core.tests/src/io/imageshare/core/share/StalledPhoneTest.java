package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** A phone that asks and asks but never reads an answer. */
@ExtendWith(NoThreadsLeft.class)
class StalledPhoneTest {

	@TempDir
	Path folder;

	@Test
	void itIsCutWithALineInTheLogAndOthersNoticeNothing() throws Exception {
		ShareSettings impatient = TestShare.settings(0, TestShare.limits().withServer(TestShare.patientWithReaders(Duration.ofMillis(300))));
		byte[][] questions = new byte[1000][];
		Arrays.fill(questions, Frame.text("{\"type\":\"ping\"}").bytes());
		byte[] manyQuestions = Frame.concat(questions);
		try (TestShare share = new TestShare(folder.resolve("state"), impatient); TestPhone idle = share.phone("device-1"); TestPhone phone = share.phone("device-2")) {
			phone.expectSilence();
			Await.until("it is cut", () -> isCut(idle, manyQuestions) && share.share().phones().size() == 1);
			assertTrue(share.log().contains("Phone device-1 did not read what was sent to it and was disconnected."), share.log()::toString);
			phone.expect("image", share.share().send(Files.write(folder.resolve("a.png"), Images.png(1000, 1)), "a.png", Optional.empty(), Set.of()).id());
			phone.send("transfer-1", "b.png", Images.png(1000, 2));
			assertEquals(0, share.errors().size(), share.errors()::toString);
		}
	}

	private static boolean isCut(TestPhone phone, byte[] bytes) {
		try {
			phone.socket().bytes(bytes);
			return false;
		} catch (IOException e) {
			return true;
		}
	}
}
