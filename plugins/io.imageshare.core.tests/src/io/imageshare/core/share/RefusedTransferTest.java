package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestPhone.Accept;
import io.imageshare.core.testing.TestShare;

/** Transfers that fail do so by themselves: the connection and other transfers go on, and only what can be continued stays on the disk. */
@ExtendWith(NoThreadsLeft.class)
class RefusedTransferTest {

	private static final String ID = "transfer-1";

	@TempDir
	Path folder;

	@Test
	void anEmptyFileIsRefused() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			JsonObject error = phone.offer(ID, "a.png", 0).expectError("empty", ID);
			assertEquals("a.png is empty. Choose another file.", error.get("message").getAsString());
			phone.expectSilence();
			assertEquals(List.of(), share.parts());
		}
	}

	@Test
	void anImageOverTheLimitIsRefusedWithBothSizesAndOneOfTheLimitIsTaken() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			JsonObject error = phone.offer(ID, "a.png", 12L << 20).expectError("too-large", ID);
			assertTrue(error.get("message").getAsString().startsWith("a.png is 12 MB; the limit is 8 MB."), error::toString);
			phone.offer("transfer-2", "a.png", TestShare.IMAGE_LIMIT + 1).expectError("too-large", "transfer-2");
			phone.offer("transfer-3", "a.png", 1L << 53).expectError("too-large", "transfer-3");
			phone.offer("transfer-4", "a.png", TestShare.IMAGE_LIMIT).accepted("transfer-4");
		}
	}

	@Test
	void whatIsNotAnImageIsRefusedAtItsEndAndThrownAway() throws IOException {
		byte[] bytes = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.chunks(phone.offer(ID, "photo.png", bytes).accepted(ID), bytes, 10);
			phone.expect("ack", ID);
			phone.expect("ack", ID);
			phone.expectError("not-an-image", ID);
			phone.expectSilence();
			assertEquals(List.of(), share.parts());
			assertEquals(List.of(), share.imageFolders());
			assertEquals(List.of(), share.share().images());
		}
	}

	@Test
	void bytesThatDoNotHaveTheAnnouncedChecksumAreThrownAway() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			JsonObject offer = TestPhone.offerOf(ID, "a.png", bytes.length);
			offer.addProperty("sha256", Images.sha256(new byte[0]));
			phone.chunks(phone.say(offer).accepted(ID), bytes, 1000);
			phone.expect("ack", ID);
			phone.expectError("checksum-wrong", ID);
			phone.expectSilence();
			assertEquals(List.of(), share.parts());
			offer.addProperty("sha256", Images.sha256(bytes).toUpperCase(Locale.ROOT));
			phone.chunks(phone.say(offer).accepted(ID), bytes, 1000);
			phone.await("received");
		}
	}

	@Test
	void moreTransfersThanAllowedAreRefusedUntilOneEnds() throws IOException {
		byte[] bytes = Images.png(100, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Accept first = phone.offer("transfer-0", "a.png", bytes).accepted("transfer-0");
			for (int i = 1; i < 32; i++) {
				phone.offer("transfer-" + i, "a.png", bytes).accepted("transfer-" + i);
			}
			phone.offer("transfer-32", "a.png", bytes).expectError("too-many-transfers", "transfer-32");
			phone.chunks(first, bytes, 100).await("received");
			phone.offer("transfer-32", "a.png", bytes).accepted("transfer-32");
		}
	}

	@Test
	void aRefusedOfferKeepsWhatHasArrivedBefore() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = new TestShare(folder)) {
			try (TestPhone phone = share.phone("device-1")) {
				Accept accept = phone.offer("transfer-x", "a.png", bytes).accepted("transfer-x");
				phone.chunk(accept.channel(), 0, TestPhone.slice(bytes, 0, 400)).expect("ack");
			}
			try (TestPhone phone = share.phone("device-1")) {
				for (int i = 0; i < 32; i++) {
					phone.offer("transfer-" + i, "b.png", 100).accepted("transfer-" + i);
				}
				phone.offer("transfer-x", "a.png", bytes).expectError("too-many-transfers", "transfer-x");
				phone.say("{\"type\":\"cancel\",\"id\":\"transfer-0\"}").expect("cancelled", "transfer-0");
				assertEquals(400, phone.offer("transfer-x", "a.png", bytes).accepted("transfer-x").offset());
			}
		}
	}

	@Test
	void theSameTransferCannotBeOpenTwice() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.offer(ID, "a.png", 100).accepted(ID);
			phone.offer(ID, "a.png", 100).expectError("bad-message", ID);
			phone.offer(ID, "a.png", 200).expectError("bad-message", ID);
		}
	}

	@Test
	void cancellingWhatIsNotOpenIsAnswered() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			JsonObject cancel = TestPhone.message("cancel");
			cancel.addProperty("id", ID);
			phone.say(cancel).expectError("unknown-transfer", ID);
			phone.expectSilence();
		}
	}

	@Test
	void aChunkOfAChannelThatNeverWasIsAnswered() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.chunk(1, 0, new byte[10]).expectError("unknown-transfer", null);
			phone.offer(ID, "a.png", 100).accepted(ID);
			phone.chunk(2, 0, new byte[10]).expectError("unknown-transfer", null);
			phone.chunk(-1, 0, new byte[10]).expectError("unknown-transfer", null);
			phone.chunk(0, 0, new byte[10]).expectError("unknown-transfer", null);
			phone.expectSilence();
		}
	}

	@Test
	void aMessageTooShortForAChunkIsAnswered() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.socket().binary(new byte[0]);
			phone.expectError("bad-message", null);
			phone.socket().binary(new byte[11]);
			phone.expectError("bad-message", null);
			phone.expectSilence();
		}
	}

	@Test
	void aChunkOfTheLargestSizeIsTakenAndALargerOneCloses() throws IOException {
		byte[] bytes = Images.png(2 * TestPhone.CHUNK, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Accept accept = phone.offer(ID, "a.png", bytes).accepted(ID);
			phone.chunk(accept.channel(), 0, TestPhone.slice(bytes, 0, TestPhone.CHUNK)).expect("ack", ID);
			phone.chunk(accept.channel(), TestPhone.CHUNK, new byte[TestPhone.CHUNK + 1]);
			assertEquals(1009, phone.closeCode());
		}
	}

	@Test
	void aChunkOutOfOrderEndsTheTransferAndOfferingAgainContinuesIt() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Accept accept = phone.offer(ID, "a.png", bytes).accepted(ID);
			phone.chunk(accept.channel(), 0, TestPhone.slice(bytes, 0, 400)).expect("ack", ID);
			phone.chunk(accept.channel(), 401, TestPhone.slice(bytes, 401, 100)).expectError("out-of-order", ID);
			phone.chunk(accept.channel(), 400, TestPhone.slice(bytes, 400, 600)); // was on its way
			phone.expectSilence();
			Accept again = phone.offer(ID, "a.png", bytes).accepted(ID);
			assertEquals(400, again.offset());
			phone.chunks(again, bytes, 1000);
			assertEquals(Images.sha256(bytes), phone.await("received").get("sha256").getAsString());
		}
	}

	@Test
	void anOverlapIsOutOfOrderToo() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Accept accept = phone.offer(ID, "a.png", bytes).accepted(ID);
			phone.chunk(accept.channel(), 0, TestPhone.slice(bytes, 0, 400)).expect("ack", ID);
			phone.chunk(accept.channel(), 399, TestPhone.slice(bytes, 399, 100)).expectError("out-of-order", ID);
			phone.offer("transfer-2", "a.png", bytes).accepted("transfer-2");
			phone.chunk(2, -1, new byte[1]).expectError("out-of-order", "transfer-2");
		}
	}

	@Test
	void bytesBeyondTheAnnouncedSizeAreOutOfOrder() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Accept accept = phone.offer(ID, "a.png", 500).accepted(ID);
			phone.chunk(accept.channel(), 0, bytes).expectError("out-of-order", ID);
			phone.expectSilence();
			assertEquals(List.of(), share.share().images());
		}
	}

	@Test
	void aFolderThatCannotBeWrittenFailsTheTransferAndNotTheConnection() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Files.delete(folder.resolve("parts"));
			phone.offer(ID, "a.png", 100).expectError("storage-failed", ID);
			Files.createDirectory(folder.resolve("parts"));
			phone.offer(ID, "a.png", 100).accepted(ID);
		}
	}

	@Test
	void anImageThatCannotBeTakenInAtItsEndIsKeptAndNeedNotBeSentAgain() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Files.delete(folder.resolve("images"));
			phone.chunks(phone.offer(ID, "a.png", bytes).accepted(ID), bytes, 1000).expect("ack", ID);
			phone.expectError("storage-failed", ID);
			Files.createDirectory(folder.resolve("images"));
			assertEquals(1000, phone.offer(ID, "a.png", bytes).accepted(ID).offset());
			assertEquals(Images.sha256(bytes), phone.expect("received", ID).get("sha256").getAsString());
			assertEquals(List.of(), share.parts());
		}
	}
}
