package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.model.Admission;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** What a program gets that knows nothing of our protocol: each image as one binary message. */
@ExtendWith(NoThreadsLeft.class)
class OpenSendingTest {

	/** More than the system takes for a client that does not read. */
	private static final int LARGE = 48 << 20;

	@TempDir
	Path folder;

	private TestShare share() throws IOException {
		return new TestShare(folder.resolve("state"), TestShare.open());
	}

	private SharedImage push(TestShare share, byte[] bytes, String... devices) throws IOException, ProblemException {
		return share.share().send(Files.write(folder.resolve("source.png"), bytes), "a.png", Optional.empty(), Set.of(devices));
	}

	private static void assertImage(byte[] bytes, RawSocket program) throws IOException {
		Frame frame = program.nextButPings();
		assertEquals(Frame.BINARY, frame.opcode());
		assertTrue(frame.last());
		assertArrayEquals(bytes, frame.payload());
	}

	@ParameterizedTest
	@ValueSource(ints = { 40, 125, 126, 65_535, 65_536, 3_000_000 })
	void aPushIsOneUnfragmentedMessageOfTheVeryBytes(int size) throws Exception {
		byte[] bytes = Images.png(size, 1);
		try (TestShare share = share(); RawSocket program = share.program()) {
			push(share, bytes);
			assertImage(bytes, program);
			program.known();
			assertTrue(share.log().stream().anyMatch(line -> line.startsWith("Sent ") && line.endsWith(" to Program at 127.0.0.1.")), share.log()::toString);
		}
	}

	@Test
	void severalComeInTheirOrder() throws Exception {
		try (TestShare share = share(); RawSocket program = share.program()) {
			for (int i = 0; i < 30; i++) {
				push(share, Images.png(100_000 + i, i));
			}
			for (int i = 0; i < 30; i++) {
				assertImage(Images.png(100_000 + i, i), program);
			}
			program.known();
		}
	}

	@Test
	void whatWasSentBeforeItCameIsNotSentAgain() throws Exception {
		try (TestShare share = share()) {
			push(share, Images.png(1000, 1));
			try (RawSocket program = share.program()) {
				push(share, Images.png(1000, 2));
				assertImage(Images.png(1000, 2), program);
				program.known();
			}
		}
	}

	@Test
	void anImageForOneDeviceReachesNoOther() throws Exception {
		try (TestShare share = share(); RawSocket chosen = share.program()) {
			String device = share.share().phones().get(0).device();
			try (RawSocket other = share.program(); TestPhone phone = share.phone("device-1")) {
				push(share, Images.png(1000, 1), device);
				assertImage(Images.png(1000, 1), chosen);
				other.known();
				phone.expectSilence();
			}
		}
	}

	@Test
	void aPingDuringAnImageIsAnsweredBehindIt() throws Exception {
		byte[] bytes = Images.png(LARGE, 1);
		try (TestShare share = share(); RawSocket program = share.program()) {
			push(share, bytes);
			program.send(new Frame(Frame.PING, true, new byte[] { 7 }));
			assertImage(bytes, program);
			assertEquals(Frame.PONG, program.nextButPings().opcode());
		}
	}

	@Test
	void aProgramMaySendWhileItReceives() throws Exception {
		byte[] bytes = Images.png(LARGE, 1);
		try (TestShare share = share(); RawSocket program = share.program()) {
			push(share, bytes);
			program.binary(Images.png(1000, 2));
			assertEquals(1000, share.event(ShareEvent.ImageReceived.class).image().size());
			assertImage(bytes, program);
		}
	}

	@Test
	void oneThatDoesNotReadDelaysNoOther() throws Exception {
		byte[] large = Images.png(LARGE, 1);
		byte[] small = Images.png(1000, 2);
		try (TestShare share = share(); RawSocket idle = share.program(); RawSocket program = share.program(); TestPhone phone = share.phone("device-1")) {
			phone.expectSilence();
			String id = push(share, large).id();
			assertImage(large, program);
			phone.expect("image", id);
			id = push(share, small).id();
			assertImage(small, program);
			phone.expect("image", id);
			phone.send("transfer-1", "b.png", Images.png(5000, 3));
			assertEquals(3, share.share().phones().size());
			assertImage(large, idle);
			assertImage(small, idle);
		}
	}

	@Test
	void oneThatDoesNotReadIsCutAndTheOtherGetsItsImages() throws Exception {
		byte[] large = Images.png(LARGE, 1);
		ShareSettings impatient = TestShare.settings(0, TestShare.limits().withServer(TestShare.patientWithReaders(Duration.ofSeconds(3))))
				.withAdmission(Admission.OPEN);
		try (TestShare share = new TestShare(folder.resolve("state"), impatient); RawSocket idle = share.program()) {
			push(share, large);
			// It goes on sending, which does not help it.
			Await.until("it is cut", () -> isCut(idle) && share.share().phones().isEmpty());
			assertTrue(share.log().contains("Program at 127.0.0.1 did not read what was sent to it and was disconnected."), share.log()::toString);
			assertTrue(idle.client().drain() < LARGE);
			try (RawSocket program = share.program()) {
				push(share, large);
				assertImage(large, program);
			}
			assertEquals(0, share.errors().size(), share.errors()::toString);
		}
	}

	private static boolean isCut(RawSocket socket) {
		try {
			socket.send(new Frame(Frame.PONG, true, new byte[0]));
			return false;
		} catch (IOException e) {
			return true;
		}
	}

	@Test
	void anImageThatGoesFromTheInboxBeforeItsTurnIsLeftOut() throws Exception {
		byte[] first = Images.png(LARGE, 1);
		try (TestShare share = share(); RawSocket program = share.program()) {
			push(share, first);
			SharedImage second = push(share, Images.png(1000, 2));
			push(share, Images.png(1000, 3));
			Files.delete(second.file());
			assertImage(first, program);
			assertImage(Images.png(1000, 3), program);
			assertTrue(share.log().stream().anyMatch(line -> line.startsWith("a.png cannot be read: ")), share.log()::toString);
		}
	}

	@Test
	void anImageThatHasBegunIsFinishedWhenTheComputerIsNoLongerOpenAndNoOtherBegins() throws Exception {
		byte[] large = Images.png(LARGE, 1);
		try (TestShare share = share(); RawSocket program = share.program()) {
			push(share, large);
			push(share, Images.png(1000, 2));
			Await.get(share.share().adjust(TestShare.settings(0)));
			assertImage(large, program);
			Frame close = program.nextButPings();
			assertEquals(Frame.CLOSE, close.opcode());
			assertEquals(4403, close.closeCode());
		}
	}

	@Test
	void stoppingTheServerEndsAnImageOnItsWay() throws Exception {
		try (TestShare share = share(); RawSocket program = share.program()) {
			push(share, Images.png(LARGE, 1));
			Await.get(share.share().stop());
			assertTrue(program.client().drain() < LARGE);
		}
	}
}
