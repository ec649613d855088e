package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.Admission;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestClock;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** What a program sends that knows nothing of our protocol: each binary message is an image. */
@ExtendWith(NoThreadsLeft.class)
class OpenReceivingTest {

	private static final int LIMIT = (int) TestShare.IMAGE_LIMIT;
	private static final String NAME = "image-20261123-141502";

	@TempDir
	Path folder;

	private final TestClock clock = new TestClock();

	private TestShare share(ShareSettings settings) throws IOException {
		return new TestShare(folder, settings, clock);
	}

	private TestShare share() throws IOException {
		return share(TestShare.open());
	}

	@Test
	void aBinaryMessageIsAnImageWithANameMadeOfTimeAndFormat() throws IOException {
		byte[] bytes = Images.png(600_000, 1);
		try (TestShare share = share(); RawSocket program = share.program()) {
			program.binary(bytes);
			ImageReceived received = share.event(ImageReceived.class);
			assertFalse(received.known());
			SharedImage image = received.image();
			assertEquals(NAME + ".png", image.name());
			assertEquals("Program at 127.0.0.1", image.phone());
			assertEquals(600_000, image.size());
			assertEquals(Images.sha256(bytes), image.sha256());
			assertArrayEquals(bytes, Files.readAllBytes(image.file()));
			assertEquals(List.of(), share.parts());
			share.share().saved(image.id(), "/sample/images/a.png");
			program.known(); // Nothing else was said, neither of the end nor of the file.
			assertEquals(List.of(image.savedAs("/sample/images/a.png")), share.share().images());
			assertTrue(share.log().contains("Received " + NAME + " (586 KB) from Program at 127.0.0.1."), share.log()::toString);
		}
	}

	@Test
	void aMessageInFragmentsIsOneImageThatIsInAFileBeforeItIsComplete() throws IOException {
		byte[] bytes = Images.png(50_000, 1);
		try (TestShare share = share(); RawSocket program = share.program()) {
			for (int at = 0; at < 50_000; at += 10_000) {
				program.send(new Frame(at == 0 ? Frame.BINARY : Frame.CONTINUATION, at == 40_000, TestPhone.slice(bytes, at, 10_000)));
				program.known();
				if (at < 40_000) {
					assertEquals(at + 10_000, Files.size(folder.resolve("parts").resolve(share.parts().get(0))));
				}
			}
			assertEquals(Images.sha256(bytes), share.event(ImageReceived.class).image().sha256());
			assertEquals(List.of(), share.parts());
		}
	}

	@Test
	void severalImagesFollowEachOtherOnOneConnection() throws IOException {
		try (TestShare share = share(); RawSocket program = share.program()) {
			for (int i = 0; i < 5; i++) {
				program.binary(Images.png(1000 + i, i));
			}
			for (int i = 0; i < 5; i++) {
				assertEquals(1000 + i, share.event(ImageReceived.class).image().size());
			}
			program.binary(Images.png(1000, 0));
			assertTrue(share.event(ImageReceived.class).known());
		}
	}

	@Test
	void textIsNeitherAnsweredNorHeldAgainstAProgramEvenWhenItIsAHello() throws IOException {
		try (TestShare share = share(); RawSocket program = share.program()) {
			program.text("hi").text("{\"type\":\"ping\"}").text("{\"type\":\"hello\",\"version\":1,\"device\":\"device-1\",\"name\":\"a\"}").known();
			program.binary(Images.png(100, 1)).known();
			assertEquals(100, share.event(ImageReceived.class).image().size());
			assertEquals(List.of("Program at 127.0.0.1"), share.share().phones().stream().map(phone -> phone.name()).toList());
		}
	}

	@Test
	void anImageOfTheVeryLimitIsTakenAndOneByteMoreIsRefusedByItsHeaderAlone() throws IOException {
		try (TestShare share = share(); RawSocket program = share.program()) {
			program.binary(Images.png(LIMIT, 1));
			assertEquals(LIMIT, share.event(ImageReceived.class).image().size());
			Frame close = program.bytes(Frame.maskedHeader(0x82, LIMIT + 1L)).ending();
			assertEquals(1009, close.closeCode());
			assertEquals("The message is larger than 8388608 bytes.", close.closeReason());
			assertTrue(share.log().stream().anyMatch(line -> line.startsWith(NAME + " is 8 MB; the limit is 8 MB.")), share.log()::toString);
		}
	}

	@Test
	void fragmentsThatTogetherExceedTheLimitAreRefusedAndLeaveNothing() throws IOException {
		try (TestShare share = share(); RawSocket program = share.program()) {
			program.send(new Frame(Frame.BINARY, false, Images.png(LIMIT, 1)));
			assertEquals(1009, program.send(new Frame(Frame.CONTINUATION, true, new byte[1])).ending().closeCode());
			Await.until("what had arrived is gone", () -> parts(share).isEmpty());
			assertEquals(List.of(), share.imageFolders());
			Await.until("it has gone", () -> share.share().phones().isEmpty());
			assertTrue(share.log().stream().noneMatch(line -> line.contains("was lost")), share.log()::toString);
		}
	}

	@Test
	void aRaisedLimitHoldsForTheNextImage() throws IOException {
		try (TestShare share = share(); RawSocket program = share.program()) {
			Await.get(share.share().adjust(TestShare.settings(0, TestShare.limits().withImage(LIMIT + 1L)).withAdmission(Admission.OPEN)));
			program.binary(Images.png(LIMIT + 1, 1));
			assertEquals(LIMIT + 1, share.event(ImageReceived.class).image().size());
		}
	}

	@Test
	void whatIsNoImageClosesTheConnectionWithASentence() throws IOException {
		assertRefused("not an image".getBytes(), 1003, NAME + " is not an image. Send a PNG, JPEG, GIF, WebP or another image file.");
	}

	@Test
	void anEmptyMessageClosesTheConnectionWithASentence() throws IOException {
		assertRefused(new byte[0], 1003, NAME + " is empty. Choose another file.");
	}

	private void assertRefused(byte[] bytes, int code, String sentence) throws IOException {
		try (TestShare share = share(); RawSocket program = share.program()) {
			Frame close = program.binary(bytes).ending();
			assertEquals(code, close.closeCode());
			assertEquals(sentence, close.closeReason());
			assertTrue(share.log().contains(sentence), share.log()::toString);
			assertEquals(List.of(), share.parts());
			assertEquals(List.of(), share.imageFolders());
		}
	}

	@Test
	void imagesPerMinuteAreCountedForAllProgramsOfAnAddressAndComingAgainDoesNotHelp() throws IOException {
		try (TestShare share = share(TestShare.settings(0, TestShare.limits().withImagesPerMinute(2)).withAdmission(Admission.OPEN))) {
			try (RawSocket program = share.program()) {
				program.binary(Images.png(100, 1)).binary(Images.png(100, 2)).known();
			}
			try (RawSocket program = share.program()) {
				Frame close = program.binary(Images.png(100, 3)).ending();
				assertEquals(4429, close.closeCode());
				assertEquals(NAME + " was not taken: more than 2 pictures came from this phone within a minute. Send it again in 60 s.", close.closeReason());
			}
			assertEquals(2, share.share().images().size());
			try (TestPhone phone = share.phone("device-1")) {
				phone.send("transfer-1", "a.png", Images.png(100, 4));
			}
		}
	}

	@Test
	void anImageWhoseConnectionIsLostOnTheWayLeavesNothing() throws IOException {
		try (TestShare share = share()) {
			RawSocket program = share.program();
			program.send(new Frame(Frame.BINARY, false, Images.png(1000, 1))).known();
			assertEquals(1, share.parts().size());
			program.cut();
			Await.until("the program has gone", () -> share.share().phones().isEmpty());
			assertEquals(List.of(), share.parts());
			assertTrue(share.log().contains("The connection to Program at 127.0.0.1 was lost while " + NAME + " was on its way; it must be sent again."),
					share.log()::toString);
		}
	}

	@Test
	void twoProgramsMaySendAtOnce() throws IOException {
		byte[] first = Images.png(10_000, 1);
		byte[] second = Images.png(10_000, 2);
		try (TestShare share = share(); RawSocket one = share.program(); RawSocket other = share.program()) {
			one.send(new Frame(Frame.BINARY, false, TestPhone.slice(first, 0, 5000))).known();
			other.send(new Frame(Frame.BINARY, false, TestPhone.slice(second, 0, 5000))).known();
			assertEquals(2, share.parts().size());
			one.send(new Frame(Frame.CONTINUATION, true, TestPhone.slice(first, 5000, 5000))).known();
			other.send(new Frame(Frame.CONTINUATION, true, TestPhone.slice(second, 5000, 5000))).known();
			assertEquals(Set.of(Images.sha256(first), Images.sha256(second)),
					Set.of(share.event(ImageReceived.class).image().sha256(), share.event(ImageReceived.class).image().sha256()));
		}
	}

	private static List<String> parts(TestShare share) {
		try {
			return share.parts();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
