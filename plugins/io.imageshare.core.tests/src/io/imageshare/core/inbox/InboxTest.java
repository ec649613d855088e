package io.imageshare.core.inbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.core.testing.Images;

/** Images as files that survive. */
class InboxTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05.678901Z"), ZoneOffset.UTC);
	private static final ImageInfo INFO = new ImageInfo(ImageFormat.PNG, 640, 480);
	private static final byte[] BYTES = Images.png(1000, 1);

	@TempDir
	Path root;

	private SharedImage receive(Inbox inbox, String transfer, byte[] bytes) throws IOException {
		PartFile part = inbox.open("device-1", transfer, bytes.length);
		part.append(ByteBuffer.wrap(bytes));
		return inbox.receive(part, part.finish(), INFO, new Delivery("device-1", transfer, "Phone", "a.png", Enclosure.NONE)).image();
	}

	@Test
	void whatWasReceivedIsThereAgainAfterOpeningAnew() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage image = receive(inbox, "transfer-1", BYTES);
		assertEquals(Instant.parse("2026-01-02T03:04:05.678Z"), image.time());
		SharedImage saved = inbox.saved(image.id(), "/sample/a.png").orElseThrow();
		Inbox again = new Inbox(root, CLOCK);
		assertEquals(List.of(saved), again.images());
		assertEquals(Optional.of(saved), again.find(image.id()));
		assertEquals(Optional.of(saved), again.completed("device-1", "transfer-1"));
		assertEquals(Optional.empty(), again.completed("device-2", "transfer-1"));
		assertArrayEquals(BYTES, Files.readAllBytes(saved.file()));
	}

	@Test
	void imagesAreInTheOrderOfTheirTimes() throws IOException {
		for (int second : new int[] { 5, 1, 3 }) {
			receive(new Inbox(root, Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC)), "transfer-" + second, Images.png(100, second));
		}
		assertEquals(List.of(1L, 3L, 5L), new Inbox(root, CLOCK).images().stream().map(image -> image.time().getEpochSecond()).toList());
	}

	@Test
	void damagedEntriesAreLeftOutAndHarmNoOther() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage good = receive(inbox, "transfer-0", BYTES);
		String entry = Files.readString(good.file().resolveSibling("entry.json"));
		List<String> damages = List.of("", "{", "null", "[]", "{}", "\u0000", entry.substring(0, entry.length() / 2), entry.replace("PNG", "NEW"), entry.replace("RECEIVED", "LOST"),
				entry.replace("\"a.png\"", "null"), entry.replace("a.png", "missing.png"), entry.replace("a.png", "\\u0000"));
		for (int i = 0; i < damages.size(); i++) {
			SharedImage image = receive(inbox, "transfer-" + (i + 1), Images.png(100, i));
			Files.writeString(image.file().resolveSibling("entry.json"), damages.get(i));
		}
		Files.createDirectory(root.resolve("images").resolve("empty"));
		Files.writeString(root.resolve("images").resolve("no folder"), "x");
		assertEquals(List.of(good), new Inbox(root, CLOCK).images());
	}

	@Test
	void aPartGoesOnWhereItStopped() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		PartFile part = inbox.open("device-1", "transfer-1", BYTES.length);
		part.append(ByteBuffer.wrap(BYTES, 0, 300));
		part.suspend();
		PartFile again = new Inbox(root, CLOCK).open("device-1", "transfer-1", BYTES.length);
		assertEquals(300, again.received());
		again.append(ByteBuffer.wrap(BYTES, 300, 700));
		assertEquals(true, again.isComplete());
		assertEquals(Images.sha256(BYTES), again.finish());
	}

	@Test
	void aPartTakesNoMoreThanItsSize() throws IOException {
		PartFile part = new Inbox(root, CLOCK).open("device-1", "transfer-1", 10);
		assertThrows(IllegalArgumentException.class, () -> part.append(ByteBuffer.wrap(BYTES)));
		assertEquals(0, part.received());
		part.discard();
		assertEquals(0, parts());
	}

	@Test
	void aTransferOfAnotherSizeIsAnotherOne() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		PartFile part = inbox.open("device-1", "transfer-1", 1000);
		part.append(ByteBuffer.wrap(BYTES, 0, 300));
		part.suspend();
		PartFile other = inbox.open("device-1", "transfer-1", 1001);
		assertEquals(0, other.received());
		other.suspend();
	}

	@Test
	void aPartThatIsTooLongIsBegunAnew() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		inbox.open("device-1", "transfer-1", 1000).suspend();
		Path file;
		try (Stream<Path> files = Files.list(root.resolve("parts"))) {
			file = files.findAny().orElseThrow();
		}
		Files.write(file, new byte[2000]);
		PartFile part = inbox.open("device-1", "transfer-1", 1000);
		assertEquals(0, part.received());
		assertEquals(0, Files.size(file));
		part.suspend();
	}

	@Test
	void theSameContentUnderTwoNamesIsSentAsTwoImages() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		Path source = Files.write(root.resolve("source"), BYTES);
		SharedImage one = inbox.send(source, "a.png", INFO, Optional.empty());
		SharedImage two = inbox.send(source, "b.png", INFO, Optional.of("/sample/b.png"));
		SharedImage oneAgain = inbox.send(source, "a.png", INFO, Optional.of("/sample/a.png"));
		assertEquals(one.id(), oneAgain.id());
		assertEquals(List.of(two, oneAgain), inbox.images());
		assertEquals(Optional.of("/sample/a.png"), oneAgain.workspacePath());
		receive(inbox, "transfer-1", BYTES);
		assertEquals(3, inbox.images().size(), "Sent and received are kept apart.");
	}

	@Test
	void whatWasMadeHereIsNeitherReceivedNorSentAndDoesNotWaitAlsoAfterOpeningAnew() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		Path source = Files.write(root.resolve("source.png"), BYTES);
		SharedImage image = inbox.make(source, "a-marked.png", INFO);
		assertEquals(Direction.MADE, image.direction());
		assertEquals("", image.phone());
		assertFalse(image.isWaiting());
		SharedImage saved = inbox.saved(image.id(), "/sample/a-marked.png").orElseThrow();
		Files.delete(source);
		Inbox again = new Inbox(root, CLOCK);
		assertEquals(List.of(saved), again.images());
		assertEquals(Direction.MADE, again.images().get(0).direction());
		assertArrayEquals(BYTES, Files.readAllBytes(again.images().get(0).file()));
	}

	@Test
	void theSameContentReceivedSentAndMadeIsThreeImages() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		Path source = Files.write(root.resolve("source.png"), BYTES);
		SharedImage received = receive(inbox, "transfer-1", BYTES);
		SharedImage sent = inbox.send(source, "a.png", INFO, Optional.empty());
		SharedImage made = inbox.make(source, "a.png", INFO);
		assertEquals(3, inbox.images().size());
		assertEquals(3, Set.of(received.id(), sent.id(), made.id()).size());
		SharedImage again = inbox.make(source, "a.png", INFO);
		assertEquals(made.file(), again.file());
		assertEquals(3, inbox.images().size());
	}

	@Test
	void savingWhatIsNotThereDoesNothing() throws IOException {
		assertEquals(Optional.empty(), new Inbox(root, CLOCK).saved("none", "/sample/a.png"));
	}

	@Test
	void partsThatNobodyCameBackForGoWhenTheInboxIsOpened() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		for (String transfer : List.of("transfer-1", "transfer-2")) {
			inbox.open("device-1", transfer, 1000).suspend();
		}
		Instant weekAgo = CLOCK.instant().minus(Duration.ofDays(7));
		Files.setLastModifiedTime(root.resolve("parts").resolve("device-1.transfer-1.1000.part"), FileTime.from(weekAgo.minusSeconds(1)));
		Files.setLastModifiedTime(root.resolve("parts").resolve("device-1.transfer-2.1000.part"), FileTime.from(weekAgo.plusSeconds(1)));
		new Inbox(root, CLOCK);
		assertArrayEquals(new String[] { "device-1.transfer-2.1000.part" }, root.resolve("parts").toFile().list());
	}

	@Test
	void imagesWithoutAnEntryGoWhenTheInboxIsOpenedAndNothingElseDoes() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage whole = receive(inbox, "transfer-1", BYTES);
		SharedImage crashed = receive(inbox, "transfer-2", Images.png(100, 2));
		Files.move(crashed.file().resolveSibling("entry.json"), crashed.file().resolveSibling("entry.json.new"));
		SharedImage newer = receive(inbox, "transfer-3", Images.png(100, 3));
		Files.writeString(newer.file().resolveSibling("entry.json"), "not understood");
		Path other = Files.createDirectory(root.resolve("images").resolve("not of ours"));
		Inbox again = new Inbox(root, CLOCK);
		assertEquals(List.of(whole), again.images());
		assertEquals(true, Files.notExists(crashed.file().getParent()));
		assertEquals(true, Files.exists(newer.file()));
		assertEquals(true, Files.exists(other));
		assertEquals(Optional.empty(), again.completed("device-1", "transfer-2"));
	}

	@Test
	void trimmingTellsWhatItRemovedAndForgetsTheTransfers() throws IOException {
		Inbox inbox = new Inbox(root, CLOCK);
		SharedImage image = receive(inbox, "transfer-1", BYTES);
		receive(inbox, "transfer-2", BYTES);
		assertEquals(List.of(), inbox.trim(0, any -> false), "It is not in the workspace yet.");
		SharedImage saved = inbox.saved(image.id(), "/sample/a.png").orElseThrow();
		assertEquals(List.of(), inbox.trim(1000, any -> false));
		assertEquals(List.of(), inbox.trim(0, any -> true));
		assertEquals(List.of(saved), inbox.trim(999, any -> false));
		assertEquals(List.of(), inbox.images());
		assertEquals(Optional.empty(), inbox.completed("device-1", "transfer-1"));
		assertEquals(Optional.empty(), inbox.completed("device-1", "transfer-2"));
		assertEquals(Optional.empty(), inbox.saved(image.id(), "/sample/a.png"));
		assertEquals(0, root.resolve("images").toFile().list().length);
	}

	private long parts() throws IOException {
		return Arrays.stream(root.resolve("parts").toFile().list()).count();
	}
}
