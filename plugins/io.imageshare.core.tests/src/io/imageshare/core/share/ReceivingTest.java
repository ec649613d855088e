package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ShareEvent.ImageChanged;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.TransferChanged;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestPhone.Accept;
import io.imageshare.core.testing.TestShare;

/** An image's way from the offer to the inbox, and the answers on the way. */
@ExtendWith(NoThreadsLeft.class)
class ReceivingTest {

	private static final String ID = "transfer-1";

	@TempDir
	Path folder;

	@Test
	void anImageIsAcceptedAcknowledgedReceivedAndSaved() throws IOException {
		byte[] bytes = Images.png(600_000, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Accept accept = phone.offer(ID, "Screenshot.png", bytes).accepted(ID);
			assertEquals(new Accept(1, 0), accept);
			phone.chunks(accept, bytes, TestPhone.CHUNK);
			assertEquals(262_144, phone.expect("ack", ID).get("received").getAsLong());
			assertEquals(524_288, phone.expect("ack", ID).get("received").getAsLong());
			assertEquals(600_000, phone.expect("ack", ID).get("received").getAsLong());
			assertEquals(Images.sha256(bytes), phone.expect("received", ID).get("sha256").getAsString());
			ImageReceived received = share.event(ImageReceived.class);
			assertFalse(received.known());
			SharedImage image = received.image();
			assertEquals("Screenshot.png", image.name());
			assertEquals("Phone device-1", image.phone());
			assertEquals(new ImageInfo(ImageFormat.PNG, 640, 480), image.info());
			assertEquals(600_000, image.size());
			assertEquals(Images.sha256(bytes), image.sha256());
			assertEquals(Optional.empty(), image.workspacePath());
			assertArrayEquals(bytes, Files.readAllBytes(image.file()));
			assertEquals(List.of(), share.parts());
			share.share().saved(image.id(), "/sample/images/Screenshot.png");
			assertEquals("/sample/images/Screenshot.png", phone.expect("saved", ID).get("path").getAsString());
			assertEquals(image.savedAs("/sample/images/Screenshot.png"), share.event(ImageChanged.class).image());
			assertEquals(List.of(image.savedAs("/sample/images/Screenshot.png")), share.share().images());
			phone.expectSilence();
			assertEquals(List.of(), share.errors());
		}
	}

	@Test
	void listenersHearOfTheProgressAndItsEnd() throws IOException {
		byte[] bytes = Images.png(500, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.chunks(phone.offer(ID, "a.png", bytes).accepted(ID), bytes, 300);
			for (long expected : new long[] { 0, 300, 500 }) {
				TransferChanged event = share.event(TransferChanged.class);
				assertEquals(expected, event.transfer().received());
				assertFalse(event.ended());
			}
			TransferChanged end = share.event(TransferChanged.class);
			assertTrue(end.ended());
			assertEquals(500, end.transfer().received());
			assertEquals(500, end.transfer().size());
			assertEquals("a.png", end.transfer().name());
			assertEquals("Phone device-1", end.transfer().phone());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 8, 23, 24, 33, 100 })
	void chunksMayBeAsSmallAsOneByte(int size) throws IOException {
		byte[] bytes = Images.png(100, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.chunks(phone.offer(ID, "a.png", bytes).accepted(ID), bytes, size);
			assertEquals(Images.sha256(bytes), phone.await("received").get("sha256").getAsString());
		}
	}

	@Test
	void anImageThatWaitsSaysWhyAndIsSavedLater() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.send(ID, "a.png", Images.png(100, 1));
			String image = share.event(ImageReceived.class).image().id();
			share.share().waiting(image, Problem.of(Problem.Kind.NO_PROJECT));
			JsonObject waiting = phone.expect("waiting", ID);
			assertEquals("no-project", waiting.get("code").getAsString());
			assertTrue(waiting.get("message").getAsString().startsWith("No project is open"), waiting::toString);
			share.share().saved(image, "/sample/a.png");
			phone.expect("saved", ID);
		}
	}

	@Test
	void savedReachesTheConnectionThatThePhoneHasThen() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.send(ID, "a.png", Images.png(100, 1));
			String image = share.event(ImageReceived.class).image().id();
			try (TestPhone later = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
				share.share().saved(image, "/sample/a.png");
				assertEquals("/sample/a.png", later.expect("saved", ID).get("path").getAsString());
				other.expectSilence();
			}
		}
	}

	@Test
	void severalTransfersMayAlternate() throws IOException {
		int transfers = 5;
		List<byte[]> images = IntStream.range(0, transfers).mapToObj(i -> Images.png(10_000 + i * 1000, i)).toList();
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Accept[] accepts = new Accept[transfers];
			for (int i = 0; i < transfers; i++) {
				accepts[i] = phone.offer("transfer-" + i, i + ".png", images.get(i)).accepted("transfer-" + i);
			}
			for (int at = 0; at < 14_000; at += 700) {
				for (int i = 0; i < transfers; i++) {
					if (at < images.get(i).length) {
						phone.chunk(accepts[i].channel(), at, TestPhone.slice(images.get(i), at, 700));
					}
				}
			}
			for (int i = 0; i < transfers; i++) {
				JsonObject received = phone.await("received");
				int index = Integer.parseInt(received.get("id").getAsString().substring("transfer-".length()));
				assertEquals(Images.sha256(images.get(index)), received.get("sha256").getAsString());
			}
			assertEquals(List.of(), share.parts());
			assertEquals(transfers, share.imageFolders().size());
		}
	}

	@Test
	void aCancelledTransferLeavesNothingAndOthersGoOn() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Accept cancelled = phone.offer("transfer-1", "a.png", bytes).accepted("transfer-1");
			Accept other = phone.offer("transfer-2", "b.png", bytes).accepted("transfer-2");
			phone.chunk(cancelled.channel(), 0, TestPhone.slice(bytes, 0, 500)).expect("ack", "transfer-1");
			JsonObject cancel = TestPhone.message("cancel");
			cancel.addProperty("id", "transfer-1");
			phone.say(cancel).expect("cancelled", "transfer-1");
			phone.chunk(cancelled.channel(), 500, TestPhone.slice(bytes, 500, 500)); // was on its way
			phone.expectSilence();
			assertEquals(1, share.parts().size(), share.parts()::toString);
			phone.chunks(other, bytes, 500);
			assertEquals("transfer-2", phone.await("received").get("id").getAsString());
			assertEquals(new Accept(3, 0), phone.offer("transfer-1", "a.png", bytes).accepted("transfer-1"));
		}
	}

	@Test
	void theNameIsMadeSafeAndFitsTheContent() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			phone.send(ID, "../../C:\\temp\\evil.jpg", Images.png(100, 1));
			SharedImage image = share.event(ImageReceived.class).image();
			assertEquals("evil.png", image.name());
			assertTrue(image.file().startsWith(folder.resolve("images")));
		}
	}
}
