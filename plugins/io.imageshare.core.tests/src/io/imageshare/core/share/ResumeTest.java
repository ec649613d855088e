package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestPhone.Accept;
import io.imageshare.core.testing.TestShare;

/** A transfer that is cut goes on where it stopped, and what comes out is what was sent. */
@ExtendWith(NoThreadsLeft.class)
class ResumeTest {

	private static final String ID = "transfer-1";

	@TempDir
	Path folder;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void howeverOftenAndWhereverTheConnectionIsCut(long seed) throws IOException {
		Random random = new Random(seed);
		byte[] bytes = Images.png(1 + random.nextInt(3_000_000), seed);
		try (TestShare share = new TestShare(folder)) {
			long known = 0;
			for (int cuts = 1 + random.nextInt(6); cuts > 0; cuts--) {
				try (TestPhone phone = share.phone("device-1")) {
					Accept accept = phone.offer(ID, "a.png", bytes).accepted(ID);
					assertTrue(accept.offset() >= known, "What was acknowledged is not asked for again.");
					if (accept.offset() == bytes.length) {
						break;
					}
					known = sendSome(random, phone, accept, bytes);
					phone.cut();
				}
			}
			try (TestPhone phone = share.phone("device-1")) {
				Accept accept = phone.offer(ID, "a.png", bytes).accepted(ID);
				assertTrue(accept.offset() >= known);
				phone.chunks(accept, bytes, TestPhone.CHUNK);
				phone.await("received");
			}
			assertArrayEquals(bytes, Files.readAllBytes(share.event(ImageReceived.class).image().file()));
			assertEquals(List.of(), share.parts());
			assertEquals(List.of(), share.errors());
		}
	}

	/** Sends some chunks, reads some acknowledgements, and leaves the last chunk unfinished; never sends all. Returns what was acknowledged. */
	private static long sendSome(Random random, TestPhone phone, Accept accept, byte[] bytes) throws IOException {
		int at = (int) accept.offset();
		long acknowledged = at;
		for (int chunks = random.nextInt(4); chunks > 0; chunks--) {
			int length = Math.min(1 + random.nextInt(TestPhone.CHUNK), bytes.length - 1 - at);
			if (length <= 0) {
				return acknowledged;
			}
			phone.chunk(accept.channel(), at, Arrays.copyOfRange(bytes, at, at + length));
			at += length;
			if (random.nextBoolean()) {
				acknowledged = phone.expect("ack", ID).get("received").getAsLong();
			}
		}
		int length = Math.min(TestPhone.CHUNK, bytes.length - 1 - at);
		if (length > 0) {
			byte[] frame = Frame.binary(TestPhone.chunkBytes(accept.channel(), at, Arrays.copyOfRange(bytes, at, at + length))).bytes();
			phone.socket().bytes(Arrays.copyOf(frame, random.nextInt(frame.length)));
		}
		return acknowledged;
	}

	@Test
	void afterEverythingWasClosedAndOpenedAgain() throws IOException {
		byte[] bytes = Images.png(1_000_000, 1);
		String secret;
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			secret = share.link().secret();
			Accept accept = phone.offer(ID, "a.png", bytes).accepted(ID);
			phone.chunk(accept.channel(), 0, TestPhone.slice(bytes, 0, 200_000)).expect("ack", ID);
		}
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			assertEquals(secret, share.link().secret());
			Accept accept = phone.offer(ID, "a.png", bytes).accepted(ID);
			assertEquals(200_000, accept.offset());
			phone.chunks(accept, bytes, TestPhone.CHUNK).await("received");
			assertArrayEquals(bytes, Files.readAllBytes(share.event(ImageReceived.class).image().file()));
		}
	}

	@Test
	void stoppingInTheMiddleOfAStreamLosesNothingThatWasAcknowledgedAndIsNoError() throws IOException {
		byte[] bytes = Images.png(4_000_000, 1);
		try (TestShare share = new TestShare(folder)) {
			long acknowledged = 0;
			for (int round = 0; round < 10; round++) {
				try (TestPhone phone = share.phone("device-1")) {
					Accept accept = phone.offer(ID, "a.png", bytes).accepted(ID);
					assertTrue(accept.offset() >= acknowledged);
					for (int at = (int) accept.offset(); at < Math.min(accept.offset() + 300_000, bytes.length - 1); at += 20_000) {
						phone.chunk(accept.channel(), at, TestPhone.slice(bytes, at, Math.min(20_000, bytes.length - 1 - at)));
					}
					acknowledged = phone.expect("ack", ID).get("received").getAsLong();
					share.start(TestShare.settings(0));
				}
			}
			try (TestPhone phone = share.phone("device-1")) {
				phone.chunks(phone.offer(ID, "a.png", bytes).accepted(ID), bytes, TestPhone.CHUNK).await("received");
			}
			assertArrayEquals(bytes, Files.readAllBytes(share.event(ImageReceived.class).image().file()));
			assertEquals(List.of(), share.errors());
		}
	}

	@Test
	void aNewConnectionOfTheSameDeviceReplacesTheOldOneAndResumesAtOnce() throws IOException {
		byte[] bytes = Images.png(1_000_000, 1);
		try (TestShare share = new TestShare(folder); TestPhone old = share.phone("device-1")) {
			Accept accept = old.offer(ID, "a.png", bytes).accepted(ID);
			old.chunk(accept.channel(), 0, TestPhone.slice(bytes, 0, 100_000)).expect("ack", ID);
			try (TestPhone phone = share.phone("device-1")) {
				Accept again = phone.offer(ID, "a.png", bytes).accepted(ID);
				assertEquals(100_000, again.offset());
				assertEquals(4409, old.closeCode());
				assertEquals(1, share.share().phones().size());
				phone.chunks(again, bytes, TestPhone.CHUNK).await("received");
				assertArrayEquals(bytes, Files.readAllBytes(share.event(ImageReceived.class).image().file()));
			}
		}
	}

	@Test
	void thePhoneThatIsReplacedInTheMiddleOfAChunkHearsWhy() throws IOException {
		byte[] bytes = Images.png(4_000_000, 1);
		try (TestShare share = new TestShare(folder); TestPhone old = share.phone("device-1")) {
			Accept accept = old.offer(ID, "a.png", bytes).accepted(ID);
			old.chunk(accept.channel(), 0, TestPhone.slice(bytes, 0, 100_000)).expect("ack", ID);
			try (TestPhone phone = share.phone("device-1")) {
				phone.expectSilence();
				for (int at = 100_000; at < 2_000_000; at += 100_000) {
					old.chunk(accept.channel(), at, TestPhone.slice(bytes, at, 100_000));
				}
				assertEquals(4409, old.closeCode());
				assertEquals(100_000, phone.offer(ID, "a.png", bytes).accepted(ID).offset());
			}
		}
	}

	@Test
	void theOldConnectionWritesNothingOnceItIsReplaced() throws IOException {
		byte[] bytes = Images.png(2_000_000, 1);
		try (TestShare share = new TestShare(folder)) {
			TestPhone last = share.phone("device-1");
			for (int round = 0; round < 20; round++) {
				Accept accept = last.offer(ID, "a.png", bytes).accepted(ID);
				for (int at = (int) accept.offset(); at < Math.min(accept.offset() + 90_000, bytes.length - 1); at += 9000) {
					last.chunk(accept.channel(), at, TestPhone.slice(bytes, at, Math.min(9000, bytes.length - 1 - at)));
				}
				TestPhone next = share.phone("device-1");
				last.close();
				last = next;
			}
			last.chunks(last.offer(ID, "a.png", bytes).accepted(ID), bytes, TestPhone.CHUNK).await("received");
			last.close();
			assertArrayEquals(bytes, Files.readAllBytes(share.event(ImageReceived.class).image().file()));
		}
	}

	@Test
	void transfersOfDifferentPhonesAreDifferentThoughTheirNamesAreTheSame() throws IOException {
		byte[] one = Images.png(1000, 1);
		byte[] two = Images.png(1000, 2);
		try (TestShare share = new TestShare(folder); TestPhone first = share.phone("device-1"); TestPhone second = share.phone("device-2")) {
			Accept accept = first.offer(ID, "a.png", one).accepted(ID);
			first.chunk(accept.channel(), 0, TestPhone.slice(one, 0, 500)).expect("ack", ID);
			assertEquals(Images.sha256(two), second.send(ID, "a.png", two).get("sha256").getAsString());
			first.chunk(accept.channel(), 500, TestPhone.slice(one, 500, 500));
			assertEquals(Images.sha256(one), first.await("received").get("sha256").getAsString());
		}
	}

	@Test
	void offeringACompleteTransferAgainIsAnsweredAtOnce() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.send(ID, "a.png", bytes);
			SharedImage image = share.event(ImageReceived.class).image();
			phone.offer(ID, "a.png", bytes).expect("received", ID);
			ImageReceived again = share.event(ImageReceived.class);
			assertEquals(image, again.image());
			assertTrue(again.known());
			share.share().saved(image.id(), "/sample/a.png");
			phone.expect("saved", ID);
			phone.expectSilence();
		}
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.offer(ID, "a.png", bytes).expect("received", ID);
			assertEquals("/sample/a.png", share.event(ImageReceived.class).image().workspacePath().orElseThrow());
		}
	}

	@Test
	void theSameContentThatTwoPhonesFinishInTheSameMomentIsKeptOnce() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone first = share.phone("device-1"); TestPhone second = share.phone("device-2")) {
			for (int round = 0; round < 50; round++) {
				byte[] bytes = Images.png(1000, round);
				String id = "transfer-" + round;
				Accept one = first.offer(id, "a.png", bytes).accepted(id);
				Accept two = second.offer(id, "a.png", bytes).accepted(id);
				first.chunks(one, bytes, 1000);
				second.chunks(two, bytes, 1000);
				first.await("received");
				second.await("received");
				assertEquals(round + 1, share.share().images().size());
			}
			assertEquals(List.of(), share.errors());
		}
	}

	@Test
	void theSameContentIsKeptOnceAndItsSecondSenderIsAnsweredLikeTheFirst() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = new TestShare(folder); TestPhone first = share.phone("device-1"); TestPhone second = share.phone("device-2")) {
			first.send("transfer-1", "a.png", bytes);
			ImageReceived one = share.event(ImageReceived.class);
			assertFalse(one.known());
			share.share().saved(one.image().id(), "/sample/a.png");
			first.expect("saved", "transfer-1");
			assertEquals(Images.sha256(bytes), second.send("transfer-2", "other name.png", bytes).get("sha256").getAsString());
			ImageReceived two = share.event(ImageReceived.class);
			assertTrue(two.known());
			assertEquals(one.image().savedAs("/sample/a.png"), two.image());
			share.share().saved(two.image().id(), "/sample/a.png");
			assertEquals("/sample/a.png", second.expect("saved", "transfer-2").get("path").getAsString());
			first.expectSilence();
			assertEquals(1, share.share().images().size());
			assertEquals(1, share.imageFolders().size());
			assertEquals(List.of(), share.parts());
		}
	}
}
