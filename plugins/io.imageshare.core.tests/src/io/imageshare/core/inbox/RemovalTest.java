package io.imageshare.core.inbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.testing.Images;

/** What is removed from the inbox can come back, and nothing is ever half there. */
class RemovalTest {

	/** All images have the same time, so that only their places tell their order. */
	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
	private static final ImageInfo INFO = new ImageInfo(ImageFormat.PNG, 640, 480);

	@TempDir
	Path root;

	private SharedImage receive(Inbox inbox, int seed) throws IOException {
		byte[] bytes = Images.png(100, seed);
		PartFile part = inbox.open("device-1", "transfer-" + seed, bytes.length);
		part.append(ByteBuffer.wrap(bytes));
		return inbox.receive(part, part.finish(), INFO, new Delivery("device-1", "transfer-" + seed, "Phone", seed + ".png", Enclosure.NONE)).image();
	}

	private List<String> names(String below) {
		return List.of(root.resolve(below).toFile().list());
	}

	@Test
	void aRemovedImageIsGoneAndComesBackToItsPlaceByteForByte() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage first = receive(inbox, 1);
		SharedImage second = receive(inbox, 2);
		SharedImage third = receive(inbox, 3);
		assertEquals(Optional.of(first), inbox.remove(first.id()));
		assertEquals(Optional.of(second), inbox.remove(second.id()));
		assertEquals(List.of(third), inbox.images());
		assertEquals(Optional.empty(), inbox.find(second.id()));
		assertEquals(Optional.empty(), inbox.completed("device-1", "transfer-2"));
		assertFalse(Files.exists(second.file()));
		assertEquals(Optional.of(second), inbox.restore(second.id()));
		assertEquals(Optional.of(first), inbox.restore(first.id()));
		assertEquals(List.of(first, second, third), inbox.images());
		assertEquals(Optional.of(second), inbox.completed("device-1", "transfer-2"));
		assertArrayEquals(Images.png(100, 2), Files.readAllBytes(second.file()));
		assertEquals(List.of(), names("trash"));
	}

	@Test
	void whatWasRestoredIsThereAfterOpeningAnewAndWhatWasRemovedIsNot() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage restored = receive(inbox, 1);
		SharedImage removed = receive(inbox, 2);
		inbox.remove(restored.id());
		inbox.remove(removed.id());
		inbox.restore(restored.id());
		assertEquals(List.of(removed.id()), names("trash"));
		Inbox again = new Inbox(root, CLOCK);
		assertEquals(List.of(restored), again.images());
		assertEquals(List.of(), names("trash"));
		assertEquals(Optional.empty(), again.restore(removed.id()));
	}

	@Test
	void openingEmptiesTheTrashOfWhatItMadeAndOfNothingElse() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage removed = receive(inbox, 1);
		inbox.remove(removed.id());
		Files.delete(root.resolve("trash").resolve(removed.id()).resolve("entry.json"));
		Files.createDirectory(root.resolve("trash").resolve("not of ours"));
		new Inbox(root, CLOCK);
		assertEquals(List.of("not of ours"), names("trash"));
	}

	@Test
	void removingAndRestoringTwiceDoesNothingMore() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage image = receive(inbox, 1);
		inbox.remove(image.id());
		assertEquals(Optional.empty(), inbox.remove(image.id()));
		inbox.restore(image.id());
		assertEquals(Optional.empty(), inbox.restore(image.id()));
		assertEquals(Optional.empty(), inbox.remove("none"));
		assertEquals(Optional.empty(), inbox.restore("none"));
		assertEquals(List.of(image), inbox.images());
	}

	@Test
	void anImageThatCannotBeMovedStays() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage image = receive(inbox, 1);
		Path inTheWay = Files.createDirectory(root.resolve("trash").resolve(image.id()));
		Files.writeString(inTheWay.resolve("file"), "A folder that is not empty cannot be replaced.");
		assertThrows(IOException.class, () -> inbox.remove(image.id()));
		assertEquals(List.of(image), inbox.images());
		assertTrue(Files.exists(image.file()));
	}

	@Test
	void theSameContentMayComeAgainMeanwhile() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage image = receive(inbox, 1);
		inbox.remove(image.id());
		SharedImage again = receive(inbox, 1);
		inbox.restore(image.id());
		assertEquals(List.of(image, again), inbox.images());
	}

	@Test
	void onlySoManyCanComeBackButAlwaysAllThatWereRemovedTogether() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage early = receive(inbox, 0);
		inbox.remove(early.id());
		List<String> together = new ArrayList<>();
		for (int seed = 1; seed <= Inbox.RESTORABLE + 1; seed++) {
			together.add(receive(inbox, seed).id());
		}
		for (String id : together) {
			inbox.remove(id);
		}
		assertEquals(List.of(early), inbox.shrinkTrash(together));
		assertEquals(Optional.empty(), inbox.restore(early.id()));
		assertEquals(together.size(), names("trash").size());
		assertEquals(1, inbox.shrinkTrash(List.of()).size());
		assertEquals(Optional.empty(), inbox.restore(together.get(0)));
		assertTrue(inbox.restore(together.get(1)).isPresent());
	}
}
