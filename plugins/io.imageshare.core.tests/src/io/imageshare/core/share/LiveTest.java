package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

import com.google.gson.JsonObject;

import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.ImagesRemoved;
import io.imageshare.core.share.ShareEvent.VersionSent;
import io.imageshare.core.testing.HttpReply;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** Files that are sent whenever they change. */
@ExtendWith(NoThreadsLeft.class)
class LiveTest {

	private static final String LIVE = "/sample/mock-up.png";

	@TempDir
	Path folder;

	private TestShare share() throws IOException {
		return new TestShare(folder.resolve("state"));
	}

	private SharedImage send(TestShare share, int seed, String... devices) throws IOException, ProblemException {
		return share.share().sendLive(LIVE, Files.write(folder.resolve("source"), Images.png(1000, seed)), "mock-up.png", Optional.of(LIVE), Set.of(devices));
	}

	private static HttpReply get(TestShare share, SharedImage image) throws IOException {
		try (RawClient client = new RawClient(share.port())) {
			return client.request("GET /image/" + image.id() + "/picture").reply();
		}
	}

	private static void expectVersion(TestPhone phone, SharedImage image) throws IOException {
		JsonObject announced = phone.expect("image", image.id());
		assertEquals(LIVE, announced.get("live").getAsString());
	}

	@Test
	void aNewerVersionTakesThePlaceOfTheOlderWhichMayBeFetchedUntilTheNextOne() throws Exception {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1").expectSilence()) {
			SharedImage first = send(share, 1);
			expectVersion(phone, first);
			assertEquals(new VersionSent(first, true), share.event(VersionSent.class));
			SharedImage second = send(share, 2);
			expectVersion(phone, second);
			assertNotEquals(first.id(), second.id());
			assertEquals(new VersionSent(second, false), share.event(VersionSent.class));
			assertEquals(List.of(first.id()), share.event(ImagesRemoved.class).ids());
			assertEquals(List.of(second), share.share().images());
			assertArrayEquals(Images.png(1000, 1), get(share, first).body());
			assertArrayEquals(Images.png(1000, 2), get(share, second).body());
			SharedImage third = send(share, 3);
			expectVersion(phone, third);
			assertEquals(404, get(share, first).status());
			assertArrayEquals(Images.png(1000, 2), get(share, second).body());
			for (int i = 4; i < 20; i++) {
				send(share, i);
				assertEquals(2, share.imageFolders().size());
			}
			assertEquals(1, share.share().images().size());
			assertEquals(List.of(), share.errors());
		}
	}

	@Test
	void whatHasNotChangedIsNotSent() throws Exception {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1").expectSilence()) {
			SharedImage first = send(share, 1);
			expectVersion(phone, first);
			share.drainEvents();
			assertEquals(first, send(share, 1));
			phone.expectSilence();
			assertEquals(List.of(), share.drainEvents());
			assertEquals(1, share.imageFolders().size());
			SharedImage second = send(share, 2);
			SharedImage third = send(share, 1); // As it was before, but not as it is.
			assertNotEquals(first.id(), third.id());
			expectVersion(phone, second);
			expectVersion(phone, third);
		}
	}

	@Test
	void onlyTheNewestIsAnnouncedToWhoComesLaterAndOnlyToThoseItIsFor() throws Exception {
		try (TestShare share = share()) {
			send(share, 1, "device-1");
			SharedImage second = send(share, 2, "device-1");
			try (TestPhone phone = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
				expectVersion(phone, second);
				phone.expectSilence();
				other.expectSilence();
				share.share().endLive(LIVE);
				phone.expect("live");
				other.expectSilence();
			}
		}
	}

	@Test
	void theLastVersionStaysAsAnyOtherImageWhenItEnds() throws Exception {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1").expectSilence()) {
			send(share, 1);
			SharedImage second = send(share, 2);
			phone.expect("image");
			phone.expect("image");
			share.share().endLive(LIVE);
			JsonObject ended = phone.expect("live");
			assertEquals(LIVE, ended.get("live").getAsString());
			assertTrue(ended.get("ended").getAsBoolean());
			assertEquals(1, share.imageFolders().size());
			share.share().endLive(LIVE);
			phone.expectSilence();
			try (TestPhone later = share.phone("device-2")) {
				assertFalse(later.expect("image", second.id()).has("live"));
			}
			SharedImage third = send(share, 3);
			expectVersion(phone, third);
			assertEquals(List.of(second, third), share.share().images());
			assertEquals(200, get(share, second).status());
		}
	}

	@Test
	void afterARestartTheNewestIsThereAndIsSupersededByTheNext() throws Exception {
		SharedImage second;
		try (TestShare share = share()) {
			send(share, 1);
			second = send(share, 2);
		}
		try (TestShare share = share(); TestPhone phone = share.phone("device-1").expectSilence()) {
			assertEquals(List.of(second), share.share().images());
			assertEquals(1, share.imageFolders().size());
			assertEquals(second, send(share, 2)); // Phones of this session have not heard of it.
			expectVersion(phone, second);
			SharedImage third = send(share, 3);
			expectVersion(phone, third);
			assertEquals(List.of(third), share.share().images());
		}
	}

	@Test
	void aCrashBetweenAnyTwoStepsLeavesTheNewestAndNothingElse() throws Exception {
		SharedImage first;
		try (TestShare share = share()) {
			first = send(share, 1);
			Path images = first.file().getParent().getParent();
			Path copy = folder.resolve("copy of the first");
			copy(first.file().getParent(), copy);
			SharedImage second = send(share, 2);
			SharedImage third = send(share, 3); // The first one has been deleted by now; a crash would have left it.
			copy(copy, images.resolve(first.id()));
			assertEquals(3, share.imageFolders().size());
			assertTrue(second.time().isBefore(third.time()) && first.time().isBefore(second.time()));
		}
		try (TestShare share = share()) {
			assertEquals(1, share.imageFolders().size());
			assertArrayEquals(Images.png(1000, 3), Files.readAllBytes(share.share().images().get(0).file()));
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.createDirectory(to);
		for (String name : List.of("entry.json", "mock-up.png")) {
			Files.copy(from.resolve(name), to.resolve(name));
		}
	}

	@Test
	void theSameBytesSentInTheUsualWayAreAnotherImage() throws Exception {
		try (TestShare share = share()) {
			SharedImage live = send(share, 1);
			SharedImage usual = share.share().send(folder.resolve("source"), "mock-up.png", Optional.of(LIVE), Set.of());
			assertNotEquals(live.id(), usual.id());
			send(share, 2);
			send(share, 3);
			assertEquals(200, get(share, usual).status());
			assertEquals(2, share.share().images().size());
		}
	}

	@Test
	void aVersionThatWasRemovedComesBackAsAnyOtherImage() throws Exception {
		try (TestShare share = share()) {
			SharedImage first = send(share, 1);
			share.share().remove(List.of(first.id()));
			SharedImage second = send(share, 2);
			share.share().restore(List.of(first.id()));
			SharedImage third = send(share, 3);
			assertEquals(List.of(first, third), share.share().images());
			try (TestPhone phone = share.phone("device-1")) {
				assertFalse(phone.expect("image", first.id()).has("live"));
				expectVersion(phone, third);
				phone.expectSilence();
			}
			assertEquals(200, get(share, second).status());
		}
		try (TestShare share = share()) {
			assertEquals(2, share.share().images().size());
		}
	}

	@Test
	void whatWasDrawnOnAnOlderVersionAnswersTheNewest() throws Exception {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1").expectSilence()) {
			SharedImage first = send(share, 1);
			send(share, 2);
			SharedImage third = send(share, 3);
			for (int i = 0; i < 3; i++) {
				phone.expect("image");
			}
			JsonObject offer = TestPhone.offerOf("transfer-1", "a.png", 100);
			offer.addProperty("answers", first.id());
			phone.chunks(phone.say(offer).accepted("transfer-1"), Images.png(100, 1), 100).await("received");
			assertEquals(Optional.of(third.id()), share.event(ImageReceived.class).image().enclosure().answers());
		}
	}

	@Test
	void whatIsNoImageLeavesTheVersionBefore() throws Exception {
		try (TestShare share = share()) {
			SharedImage first = send(share, 1);
			Path half = Files.writeString(folder.resolve("half"), "half-written");
			ProblemException refused = assertThrows(ProblemException.class, () -> share.share().sendLive(LIVE, half, "mock-up.png", Optional.of(LIVE), Set.of()));
			assertEquals(Kind.NOT_AN_IMAGE, refused.problem().kind());
			assertEquals(List.of(first), share.share().images());
			assertEquals(200, get(share, first).status());
		}
	}

	@Test
	void theLimitOfTheInboxLeavesTheNewestVersion() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"), TestShare.settings(0, TestShare.limits().withInbox(2500)))) {
			SharedImage live = send(share, 1);
			for (int i = 2; i < 5; i++) {
				share.share().send(Files.write(folder.resolve("other"), Images.png(1000, i)), i + ".png", Optional.empty(), Set.of());
			}
			assertEquals(Optional.of(live), share.share().image(live.id()));
			assertEquals(2, share.share().images().size());
		}
	}
}
