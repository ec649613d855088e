package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.ImagesRemoved;
import io.imageshare.core.share.ShareEvent.UndoRequested;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestPhone.Accept;
import io.imageshare.core.testing.TestShare;

/** Phones take back what they sent. */
@ExtendWith(NoThreadsLeft.class)
class UndoTest {

	private static final byte[] BYTES = Images.png(1000, 1);

	@TempDir
	Path folder;

	private static SharedImage send(TestShare share, TestPhone phone, String id) throws IOException {
		phone.send(id, "a.png", BYTES);
		return share.event(ImageReceived.class).image();
	}

	private static TestPhone undo(TestPhone phone, String id) throws IOException {
		return phone.say("{\"type\":\"undo\",\"id\":\"" + id + "\"}");
	}

	@Test
	void aTransferIsTakenBackOnceItsFileHasGone() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			SharedImage image = send(share, phone, "transfer-1");
			share.share().saved(image.id(), "/sample/a.png");
			phone.expect("saved", "transfer-1");
			undo(phone, "transfer-1").expectSilence();
			assertEquals(new UndoRequested(image.savedAs("/sample/a.png"), "transfer-1", "device-1"), share.event(UndoRequested.class));
			assertEquals(1, share.share().images().size());
			share.share().undone(image.id());
			phone.expect("undone", "transfer-1");
			assertEquals(List.of(image.id()), share.event(ImagesRemoved.class).ids());
			assertEquals(List.of(), share.share().images());
			assertEquals(List.of("Phone device-1 takes a.png back.", "a.png, which came from Phone device-1, was taken back by its sender."),
					share.log().subList(share.log().size() - 2, share.log().size()));
			assertEquals(new Accept(2, 0), phone.offer("transfer-1", "a.png", BYTES).accepted("transfer-1"));
		}
	}

	@Test
	void oneThatWaitsForAProjectIsTakenBackToo() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			SharedImage image = send(share, phone, "transfer-1");
			share.share().waiting(image.id(), Problem.of(Kind.NO_PROJECT));
			phone.expect("waiting", "transfer-1");
			undo(phone, "transfer-1").expectSilence();
			share.share().undone(image.id());
			phone.expect("undone", "transfer-1");
			share.share().saved(image.id(), "/sample/a.png"); // Nobody waits for that any more.
			phone.expectSilence();
		}
	}

	@Test
	void aFileThatMustStayIsSaidToStayAndMayBeTakenBackLater() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			SharedImage image = send(share, phone, "transfer-1");
			undo(phone, "transfer-1").expectSilence();
			share.share().undoFailed(image.id(), Problem.of(Kind.UNDO_CHANGED, "a.png"));
			JsonObject error = phone.expectError("undo-failed", "transfer-1");
			assertEquals("a.png stays in the workspace, since it was changed there after it had come. Delete it in Eclipse if it is not needed.", error.get("message").getAsString());
			assertEquals(List.of(image), share.share().images());
			undo(phone, "transfer-1").expectSilence();
			share.share().undone(image.id());
			phone.expect("undone", "transfer-1");
		}
	}

	@Test
	void whatIsNotKnownOrNotCompleteOrAnotherPhonesIsNotUndone() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
			undo(phone, "transfer-1").expectError("unknown-transfer", "transfer-1");
			phone.offer("transfer-1", "a.png", BYTES).accepted("transfer-1");
			undo(phone, "transfer-1").expectError("unknown-transfer", "transfer-1");
			send(share, other, "transfer-2");
			undo(phone, "transfer-2").expectError("unknown-transfer", "transfer-2");
			assertFalse(share.drainEvents().stream().anyMatch(UndoRequested.class::isInstance));
		}
	}

	@Test
	void askingAgainIsAnsweredAgain() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			SharedImage image = send(share, phone, "transfer-1");
			undo(undo(phone, "transfer-1"), "transfer-1").expectSilence();
			share.event(UndoRequested.class);
			assertFalse(share.drainEvents().stream().anyMatch(UndoRequested.class::isInstance));
			phone.cut();
			share.share().undone(image.id());
			try (TestPhone back = share.phone("device-1")) {
				undo(back, "transfer-1").expect("undone", "transfer-1");
			}
		}
	}

	@Test
	void whatCameTwiceStaysUntilTheLastSenderTakesItBack() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
			SharedImage image = send(share, phone, "transfer-1");
			send(share, other, "transfer-2");
			send(share, phone, "transfer-3");
			undo(other, "transfer-2").expectError("undo-failed", "transfer-2");
			undo(other, "transfer-2").expectError("unknown-transfer", "transfer-2");
			undo(phone, "transfer-1").expectError("undo-failed", "transfer-1");
			assertFalse(share.drainEvents().stream().anyMatch(UndoRequested.class::isInstance));
			undo(phone, "transfer-3").expectSilence();
			assertEquals("transfer-3", share.event(UndoRequested.class).transfer());
			share.share().undone(image.id());
			phone.expect("undone", "transfer-3");
			assertEquals(List.of(), share.share().images());
		}
	}

	@Test
	void thatItCameTwiceIsStillKnownAfterARestart() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
			send(share, phone, "transfer-1");
			send(share, other, "transfer-2");
		}
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
			undo(phone, "transfer-1").expectError("undo-failed", "transfer-1");
			other.offer("transfer-2", "a.png", BYTES).expect("received", "transfer-2");
		}
		try (TestShare share = new TestShare(folder); TestPhone other = share.phone("device-2")) {
			undo(other, "transfer-2").expectSilence();
			assertEquals("transfer-2", share.event(UndoRequested.class).transfer());
		}
	}

	@Test
	void whatComesWhileTheSamePictureIsBeingTakenBackIsAnImageOfItsOwn() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
			SharedImage image = send(share, phone, "transfer-1");
			undo(phone, "transfer-1").expectSilence();
			SharedImage mine = send(share, other, "transfer-2");
			assertNotEquals(image.id(), mine.id());
			share.share().undone(image.id());
			phone.expect("undone", "transfer-1");
			assertEquals(List.of(mine), share.share().images());
			assertTrue(Files.exists(mine.file()));
			share.share().saved(mine.id(), "/sample/a-2.png");
			other.expect("saved", "transfer-2");
		}
	}

	@Test
	void whatTheUserTakesBackIsToldToEverybodyWhoSentItAndSavedIsToldAgainWhenItIsBack() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
			SharedImage image = send(share, phone, "transfer-1");
			send(share, other, "transfer-2");
			share.share().saved(image.id(), "/sample/a.png");
			phone.expect("saved", "transfer-1");
			other.expect("saved", "transfer-2");
			share.share().undone(image.id());
			phone.expect("undone", "transfer-1");
			other.expect("undone", "transfer-2");
			assertEquals("a.png, which came from Phone device-1, was taken back.", share.log().get(share.log().size() - 1));
			undo(phone, "transfer-1").expect("undone", "transfer-1");

			share.share().restore(List.of(image.id()));
			share.share().saved(image.id(), "/sample/a.png");
			phone.expect("saved", "transfer-1");
			other.expect("saved", "transfer-2");
		}
	}

	@Test
	void anEntryOfAFormerVersionIsReadAndItsTransferCanBeUndone() throws IOException {
		SharedImage image;
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			image = send(share, phone, "transfer-1");
		}
		Path entry = image.file().resolveSibling("entry.json");
		Files.writeString(entry, "{\"direction\":\"RECEIVED\",\"name\":\"a.png\",\"size\":1000,\"sha256\":\"" + image.sha256() + "\",\"format\":\"PNG\",\"width\":640,\"height\":480,\"time\":"
				+ image.time().toEpochMilli() + ",\"phone\":\"Phone device-1\",\"transfer\":\"device-1.transfer-1\"}");
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			assertEquals(List.of(image), share.share().images());
			undo(phone, "transfer-1").expectSilence();
			assertEquals(image, share.event(UndoRequested.class).image());
		}
	}
}
