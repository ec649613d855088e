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
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** The inbox does not grow for ever. Each image has a thousand bytes. */
@ExtendWith(NoThreadsLeft.class)
class InboxLimitTest {

	@TempDir
	Path folder;

	private TestShare share(long inboxLimit) throws IOException {
		return new TestShare(folder.resolve("state"), settings(inboxLimit));
	}

	private static ShareSettings settings(long inboxLimit) {
		return TestShare.settings(0, TestShare.limits().withInbox(inboxLimit));
	}

	private SharedImage push(TestShare share, int seed) throws IOException, ProblemException {
		return share.share().send(Files.write(folder.resolve("source"), Images.png(1000, seed)), seed + ".png", Optional.empty(), Set.of());
	}

	/** Sends an image from the phone; it waits to be saved. */
	private static SharedImage receive(TestShare share, TestPhone phone, int seed) throws IOException {
		phone.send("transfer-" + seed, seed + ".png", Images.png(1000, seed));
		// Asked for behind the limit's work, which is done by the same thread.
		phone.expectSilence();
		return share.event(ImageReceived.class).image();
	}

	private static List<String> ids(TestShare share) {
		return share.share().images().stream().map(SharedImage::id).toList();
	}

	private static int get(TestShare share, SharedImage image) throws IOException {
		try (RawClient client = new RawClient(share.port())) {
			return client.request("GET /image/" + image.id() + "/picture").reply().status();
		}
	}

	@Test
	void theOldestGoesFromEverywhereWhenTheLimitIsPassed() throws Exception {
		try (TestShare share = share(2000)) {
			SharedImage first = push(share, 1);
			SharedImage second = push(share, 2);
			assertEquals(200, get(share, first));
			assertFalse(share.drainEvents().stream().anyMatch(ImagesRemoved.class::isInstance));
			SharedImage third = push(share, 3);
			assertEquals(List.of(first.id()), share.event(ImagesRemoved.class).ids());
			assertEquals(List.of(second.id(), third.id()), ids(share));
			assertEquals(Optional.empty(), share.share().image(first.id()));
			assertEquals(404, get(share, first));
			assertEquals(200, get(share, second));
			assertEquals(Set.of(second.id(), third.id()), Set.copyOf(share.imageFolders()));
			assertTrue(share.log().contains("The inbox has reached 2 KB; its oldest pictures were removed (1). The files in the workspace stay."), share.log()::toString);
			try (TestPhone phone = share.phone("device-1")) {
				phone.expect("image", second.id());
				phone.expect("image", third.id());
				phone.expectSilence();
			}
		}
	}

	@Test
	void severalGoWhenOneIsNotEnough() throws Exception {
		try (TestShare share = share(3000)) {
			SharedImage first = push(share, 1);
			SharedImage second = push(share, 2);
			SharedImage third = push(share, 3);
			share.share().adjust(settings(2000)).join();
			SharedImage fourth = push(share, 4);
			assertEquals(List.of(first.id(), second.id()), share.event(ImagesRemoved.class).ids());
			assertEquals(List.of(third.id(), fourth.id()), ids(share));
		}
	}

	@Test
	void whatIsNotInTheWorkspaceYetStays() throws Exception {
		try (TestShare share = share(1000); TestPhone phone = share.phone("device-1")) {
			SharedImage waiting = receive(share, phone, 1);
			SharedImage later = receive(share, phone, 2);
			assertEquals(List.of(waiting.id(), later.id()), ids(share));
			share.share().saved(later.id(), "/sample/2.png");
			phone.expect("saved", "transfer-2");
			SharedImage last = receive(share, phone, 3);
			assertEquals(List.of(later.id()), share.event(ImagesRemoved.class).ids());
			assertEquals(List.of(waiting.id(), last.id()), ids(share));
		}
	}

	@Test
	void whatWasJustAddedStaysEvenWhenItAloneIsTooMuch() throws Exception {
		try (TestShare share = share(10)) {
			SharedImage first = push(share, 1);
			assertEquals(200, get(share, first));
			SharedImage second = push(share, 2);
			assertEquals(List.of(second.id()), ids(share));
		}
	}

	@Test
	void whatIsSentAgainIsYoungAgain() throws Exception {
		try (TestShare share = share(2000)) {
			SharedImage first = push(share, 1);
			SharedImage second = push(share, 2);
			assertEquals(first.id(), push(share, 1).id());
			SharedImage third = push(share, 3);
			assertEquals(List.of(second.id()), share.event(ImagesRemoved.class).ids());
			assertEquals(List.of(first.id(), third.id()), ids(share));
		}
	}

	@Test
	void whatComesAgainStaysUntilItIsSaidToBeSaved() throws Exception {
		try (TestShare share = share(1000); TestPhone phone = share.phone("device-1")) {
			SharedImage image = receive(share, phone, 1);
			share.share().saved(image.id(), "/sample/1.png");
			phone.expect("saved", "transfer-1");
			phone.send("transfer-9", "again.png", Images.png(1000, 1));
			phone.expectSilence();
			push(share, 2);
			phone.expect("image");
			assertEquals(2, ids(share).size());
			share.share().saved(image.id(), "/sample/1.png");
			assertEquals("/sample/1.png", phone.expect("saved", "transfer-9").get("path").getAsString());
		}
	}

	@Test
	void whatWasRemovedIsGoneAfterANewStartTooAndMayComeAgain() throws Exception {
		SharedImage second;
		try (TestShare share = share(1000); TestPhone phone = share.phone("device-1")) {
			SharedImage first = receive(share, phone, 1);
			share.share().saved(first.id(), "/sample/1.png");
			phone.expect("saved", "transfer-1");
			second = receive(share, phone, 2);
			assertEquals(List.of(second.id()), ids(share));
		}
		try (TestShare share = share(3000); TestPhone phone = share.phone("device-1")) {
			assertEquals(List.of(second.id()), ids(share));
			receive(share, phone, 1);
			assertEquals(2, ids(share).size());
		}
	}

	@Test
	void beforeTheFirstStartThereIsNoLimit() throws Exception {
		try (ImageShare share = new ImageShare(folder.resolve("state"), TestShare.page(), Renderer.NONE, () -> TestShare.COMPUTER)) {
			share.send(Files.write(folder.resolve("source"), Images.png(1000, 1)), "a.png", Optional.empty(), Set.of());
			assertEquals(1, share.images().size());
		}
	}
}
