package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import io.imageshare.core.share.ShareEvent.ImageSent;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.HttpReply;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** Images that go to phones: the announcement over the socket, the bytes by GET. */
@ExtendWith(NoThreadsLeft.class)
class SendingTest {

	private static final byte[] BYTES = Images.png(300_000, 1);

	@TempDir
	Path folder;

	private Path file() throws IOException {
		return Files.write(folder.resolve("source.png"), BYTES);
	}

	/** A phone whose greeting is over: what is sent during it may be announced twice. */
	private static TestPhone settled(TestShare share, String device) throws IOException {
		return share.phone(device).expectSilence();
	}

	private static SharedImage send(TestShare share, Path file, String... devices) throws ProblemException {
		return share.share().send(file, "mock up.png", Optional.of("/sample/mock up.png"), Set.of(devices));
	}

	private static HttpReply get(TestShare share, String url, String... headers) throws IOException {
		try (RawClient client = new RawClient(share.port())) {
			return client.request("GET " + url, headers).reply();
		}
	}

	@Test
	void thePhoneIsToldAndFetchesTheVeryBytes() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state")); TestPhone phone = settled(share, "device-1")) {
			SharedImage image = send(share, file());
			JsonObject announced = phone.expect("image", image.id());
			assertEquals("mock up.png", announced.get("name").getAsString());
			assertEquals(300_000, announced.get("size").getAsLong());
			assertEquals("image/png", announced.get("mime").getAsString());
			assertEquals(640, announced.get("width").getAsInt());
			assertEquals(480, announced.get("height").getAsInt());
			assertEquals(image.time().toEpochMilli(), announced.get("time").getAsLong());
			assertEquals("/image/" + image.id() + "/mock%20up.png", announced.get("url").getAsString());
			assertTrue(image.id().matches("[A-Za-z0-9_-]{22}"), image.id());
			HttpReply reply = get(share, announced.get("url").getAsString());
			assertEquals(200, reply.status());
			assertArrayEquals(BYTES, reply.body());
			assertEquals("image/png", reply.header("content-type"));
			assertEquals("nosniff", reply.header("x-content-type-options"));
			assertTrue(reply.header("content-security-policy").contains("sandbox"), reply.header("content-security-policy"));
			assertNull(reply.header("content-disposition"));
			assertEquals(image, share.event(ImageSent.class).image());
			assertEquals(SharedImage.Direction.SENT, image.direction());
			assertFalse(image.isWaiting());
			phone.expectSilence();
		}
	}

	@Test
	void theBytesAreThoseOfTheMomentOfSending() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			Path file = file();
			SharedImage image = send(share, file);
			Files.write(file, Images.png(1000, 2));
			assertArrayEquals(BYTES, get(share, "/image/" + image.id()).body());
		}
	}

	@Test
	void aDownloadIsNamed() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			SharedImage image = share.share().send(file(), "\u753B \"x\".png", Optional.empty(), Set.of());
			HttpReply reply = get(share, "/image/" + image.id() + "/x?download");
			assertEquals("attachment; filename*=UTF-8''%E7%94%BB%20_x_.png", reply.header("content-disposition"));
			assertArrayEquals(BYTES, reply.body());
		}
	}

	@Test
	void aPhoneThatHasTheBytesIsToldSoWithoutThem() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state")); RawClient client = new RawClient(share.port())) {
			String url = "/image/" + send(share, file()).id();
			String tag = client.request("GET " + url).reply().header("etag");
			assertEquals('"' + Images.sha256(BYTES) + '"', tag);
			HttpReply reply = client.request("GET " + url, "If-None-Match: " + tag).replyWithoutBody();
			assertEquals(304, reply.status());
			assertEquals(tag, reply.header("etag"));
			assertNull(reply.header("content-length"));
			assertEquals(200, client.request("GET " + url, "If-None-Match: \"other\"").reply().status());
		}
	}

	@Test
	void headTellsTheLengthOnly() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state")); RawClient client = new RawClient(share.port())) {
			String url = "/image/" + send(share, file()).id();
			assertEquals("300000", client.request("HEAD " + url).replyWithoutBody().header("content-length"));
			assertEquals(404, client.request("GET /none").reply().status());
		}
	}

	@Test
	void whatWasNotSentIsNotThere() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state")); TestPhone phone = settled(share, "device-1"); RawClient client = new RawClient(share.port())) {
			phone.send("transfer-1", "a.png", Images.png(100, 1));
			String received = share.share().images().get(0).id();
			for (String path : List.of("/image/", "/image/AAAAAAAAAAAAAAAAAAAAAA", "/image/AAAAAAAAAAAAAAAAAAAAAA/a.png", "/image//a.png", "/image/../secret",
					"/image/%2e%2e/secret", "/image/" + received)) {
				assertEquals(404, client.request("GET " + path).reply().status(), path);
			}
		}
	}

	@Test
	void aFileThatSomebodyTidiedAwayIsNotThere() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state")); RawClient client = new RawClient(share.port())) {
			SharedImage image = send(share, file());
			Files.delete(image.file());
			assertEquals(404, client.request("GET /image/" + image.id()).reply().status());
		}
	}

	@Test
	void aPhoneThatConnectsLaterIsToldOldestFirst() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			SharedImage first = send(share, file());
			SharedImage second = share.share().send(Files.write(folder.resolve("b.png"), Images.png(100, 2)), "b.png", Optional.empty(), Set.of());
			try (TestPhone phone = share.phone("device-1")) {
				phone.expect("image", first.id());
				phone.expect("image", second.id());
				phone.expectSilence();
			}
			assertTrue(share.log().contains("/sample/mock up.png is ready; it goes to the phone as soon as one connects."), share.log()::toString);
		}
	}

	@Test
	void onlyTheLatestAreToldAgain() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			String[] ids = new String[25];
			for (int i = 0; i < ids.length; i++) {
				ids[i] = share.share().send(Files.write(folder.resolve("b.png"), Images.png(100, i)), "b.png", Optional.empty(), Set.of()).id();
			}
			try (TestPhone phone = share.phone("device-1")) {
				for (int i = 5; i < ids.length; i++) {
					phone.expect("image", ids[i]);
				}
				phone.expectSilence();
			}
		}
	}

	@Test
	void anImageForOneDeviceReachesNoOtherNeitherNowNorLater() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state")); TestPhone chosen = settled(share, "device-1"); TestPhone other = settled(share, "device-2")) {
			SharedImage image = send(share, file(), "device-1", "device-3");
			chosen.expect("image", image.id());
			other.expectSilence();
			try (TestPhone third = share.phone("device-3"); TestPhone fourth = share.phone("device-4")) {
				third.expect("image", image.id());
				fourth.expectSilence();
			}
		}
	}

	@Test
	void theSameFileSentAgainIsTheSameImage() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state")); TestPhone phone = settled(share, "device-1")) {
			SharedImage first = send(share, file());
			SharedImage again = send(share, file());
			assertEquals(first.id(), again.id());
			phone.expect("image", first.id());
			phone.expect("image", first.id());
			assertEquals(1, share.share().images().size());
		}
	}

	@Test
	void whatAPhoneSaysOfAnImageIsLogged() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state")); TestPhone phone = settled(share, "device-1")) {
			SharedImage image = send(share, file());
			phone.expect("image", image.id());
			phone.say("{\"type\":\"shown\",\"id\":\"" + image.id() + "\"}");
			phone.say("{\"type\":\"failed\",\"id\":\"" + image.id() + "\",\"message\":\"no\\nsuch format\"}");
			phone.say("{\"type\":\"shown\",\"id\":\"unknown-image\"}");
			phone.expectSilence();
			assertEquals(List.of("Phone device-1 shows mock up.png.", "Phone device-1 cannot show mock up.png: no such format"),
					share.log().subList(share.log().size() - 2, share.log().size()));
		}
	}

	@Test
	void whatIsNoImageOrNotThereIsRefusedWithASentence() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			Path text = Files.writeString(folder.resolve("notes.txt"), "not an image");
			assertRefused(Kind.NOT_AN_IMAGE, "notes.png is not an image. Send a PNG, JPEG, GIF, WebP or another image file.", share, text, "notes.png");
			Path empty = Files.writeString(folder.resolve("empty.png"), "");
			assertRefused(Kind.EMPTY, "empty.png is empty. Choose another file.", share, empty, "empty.png");
			Path none = folder.resolve("none.png");
			assertRefused(Kind.FILE_MISSING, "none.png cannot be read: " + none, share, none, "none.png");
			assertRefused(Kind.FILE_MISSING, "folder cannot be read: " + folder, share, folder, "folder");
			assertEquals(List.of(), share.share().images());
			assertEquals(List.of(), share.imageFolders());
		}
	}

	private static void assertRefused(Kind kind, String sentence, TestShare share, Path file, String name) {
		ProblemException refused = assertThrows(ProblemException.class, () -> share.share().send(file, name, Optional.empty(), Set.of()));
		assertEquals(kind, refused.problem().kind());
		assertEquals(sentence, refused.getMessage());
	}

	@Test
	void sendingNeedsNoServer() throws Exception {
		try (TestShare share = new TestShare(folder.resolve("state"))) {
			Await.get(share.share().stop());
			SharedImage image = send(share, file());
			share.start(TestShare.settings(0));
			try (TestPhone phone = share.phone("device-1")) {
				phone.expect("image", image.id());
				assertArrayEquals(BYTES, get(share, "/image/" + image.id()).body());
			}
		}
	}
}
