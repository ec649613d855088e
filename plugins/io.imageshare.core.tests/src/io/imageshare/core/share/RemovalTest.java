package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.ImagesRemoved;
import io.imageshare.core.share.ShareEvent.ImagesRestored;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** Users take images out of the inbox, and change their minds. */
@ExtendWith(NoThreadsLeft.class)
class RemovalTest {

	@TempDir
	Path folder;

	private SharedImage push(TestShare share, int seed, String... devices) throws IOException, ProblemException {
		return share.share().send(Files.write(folder.resolve("source"), Images.png(1000, seed)), seed + ".png", Optional.empty(), Set.of(devices));
	}

	private static int get(TestShare share, SharedImage image) throws IOException {
		try (RawClient client = new RawClient(share.port())) {
			return client.request("GET /image/" + image.id() + "/picture").reply().status();
		}
	}

	@Test
	void aRemovedImageIsNeitherServedNorAnnouncedUntilItIsRestored() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			SharedImage first = push(share, 1);
			SharedImage second = push(share, 2);
			assertEquals(200, get(share, first));
			assertEquals(List.of(first), share.share().remove(List.of(first.id())));
			assertEquals(List.of(first.id()), share.event(ImagesRemoved.class).ids());
			assertEquals(404, get(share, first));
			assertEquals(List.of(second), share.share().images());
			try (TestPhone phone = share.phone("device-1")) {
				phone.expect("image", second.id());
				phone.expectSilence();
			}
			assertEquals(List.of(first), share.share().restore(List.of(first.id())));
			assertEquals(List.of(first), share.event(ImagesRestored.class).images());
			assertEquals(200, get(share, first));
			assertEquals(List.of(first, second), share.share().images());
			try (TestPhone phone = share.phone("device-1")) {
				phone.expect("image", first.id());
				phone.expect("image", second.id());
				phone.expectSilence();
			}
			assertTrue(share.log().contains("Removed 1.png from the gallery; the workspace is as it was."), share.log()::toString);
			assertTrue(share.log().contains("1.png is back in the gallery."), share.log()::toString);
		}
	}

	@Test
	void aRestoredImageIsStillOnlyForThoseItWasSentTo() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			SharedImage image = push(share, 1, "device-1");
			share.share().remove(List.of(image.id()));
			share.share().restore(List.of(image.id()));
			try (TestPhone other = share.phone("device-2"); TestPhone phone = share.phone("device-1")) {
				phone.expect("image", image.id());
				other.expectSilence();
			}
		}
	}

	@Test
	void severalGoTogetherAndComeBackTogether() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			List<SharedImage> all = List.of(push(share, 1), push(share, 2), push(share, 3));
			List<String> ids = List.of(all.get(0).id(), all.get(2).id());
			share.drainEvents();
			assertEquals(List.of(all.get(0), all.get(2)), share.share().remove(ids));
			assertEquals(List.of(all.get(1)), share.share().images());
			assertEquals(List.of(new ImagesRemoved(ids)), share.drainEvents());
			assertEquals(2, share.share().restore(ids).size());
			assertEquals(all, share.share().images());
			assertTrue(share.log().contains("Removed 2 pictures from the gallery; the workspace is as it was."), share.log()::toString);
		}
	}

	@Test
	void whatIsNotThereIsNotRemovedAndNobodyIsTold() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			assertEquals(List.of(), share.share().remove(List.of("none")));
			assertEquals(List.of(), share.share().restore(List.of("none")));
			assertFalse(share.drainEvents().stream().anyMatch(event -> event instanceof ImagesRemoved || event instanceof ImagesRestored));
		}
	}

	@Test
	void anImageThatCannotBeMovedStaysAndIsServedAndTheLogNamesIt() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			SharedImage held = push(share, 1);
			SharedImage free = push(share, 2);
			Path inTheWay = Files.createDirectory(folder.resolve("state").resolve("trash").resolve(held.id()));
			Files.writeString(inTheWay.resolve("file"), "A folder that is not empty cannot be replaced.");
			assertEquals(List.of(free), share.share().remove(List.of(held.id(), free.id())));
			assertEquals(List.of(held), share.share().images());
			assertEquals(200, get(share, held));
			assertTrue(share.errors().get(0).startsWith("1.png could not be moved: "), share.errors()::toString);
		}
	}

	@Test
	void aRemovedImageThatComesAgainIsTakenAsANewOne() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state")); TestPhone phone = share.phone("device-1")) {
			phone.send("transfer-1", "a.png", Images.png(1000, 1));
			SharedImage image = share.event(ImageReceived.class).image();
			share.share().remove(List.of(image.id()));
			phone.send("transfer-2", "a.png", Images.png(1000, 1));
			ImageReceived again = share.event(ImageReceived.class);
			assertFalse(again.known());
			assertEquals(List.of(again.image()), share.share().images());
		}
	}
}
