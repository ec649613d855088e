package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** What comes with an image: where its sender wants it, what is said of it, and what it answers. */
@ExtendWith(NoThreadsLeft.class)
class EnclosureTest {

	private static final List<String> FOLDERS = List.of("/sample/images", "/sample/docs");

	@TempDir
	Path folder;

	private TestShare share() throws IOException {
		TestShare share = new TestShare(folder);
		share.share().target(Optional.of("/sample/images"));
		share.share().folders(FOLDERS);
		return share;
	}

	private static JsonObject offer(String id, byte[] bytes, String... fieldsAndValues) {
		JsonObject offer = TestPhone.offerOf(id, "a.png", bytes.length);
		for (int i = 0; i < fieldsAndValues.length; i += 2) {
			offer.addProperty(fieldsAndValues[i], fieldsAndValues[i + 1]);
		}
		return offer;
	}

	private static ImageReceived send(TestShare share, TestPhone phone, String id, byte[] bytes, String... fieldsAndValues) throws IOException {
		phone.chunks(phone.say(offer(id, bytes, fieldsAndValues)).accepted(id), bytes, TestPhone.CHUNK).await("received");
		return share.event(ImageReceived.class);
	}

	private static List<String> folders(JsonObject message) {
		JsonArray folders = message.getAsJsonArray("folders");
		List<String> names = new ArrayList<>();
		for (JsonElement name : folders) {
			names.add(name.getAsString());
		}
		return names;
	}

	@Test
	void thePhoneLearnsOfTheFoldersAndOfTheirChanges() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.connect("device-1")) {
			JsonObject welcome = phone.hello().expect("welcome");
			assertEquals("/sample/images", welcome.get("target").getAsString());
			assertEquals(FOLDERS, folders(welcome));
			share.share().folders(List.of("/a", "/b", "/a"));
			JsonObject target = phone.expect("target");
			assertEquals("/sample/images", target.get("target").getAsString());
			assertEquals(List.of("/sample/images", "/a", "/b"), folders(target));
			share.share().folders(List.of("/a", "/b"));
			share.share().target(Optional.of("/b"));
			assertEquals(List.of("/a", "/b"), folders(phone.expect("target")));
			share.share().target(Optional.empty());
			assertTrue(phone.expect("target").get("target").isJsonNull());
			share.share().folders(List.of());
			assertEquals(List.of(), folders(phone.expect("target")));
			phone.expectSilence();
		}
	}

	@Test
	void fiftyFoldersAreOfferedAndTheTargetIsAlwaysAmongThem() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			List<String> many = IntStream.range(0, 60).mapToObj(i -> "/sample/" + i).toList();
			share.share().folders(many);
			List<String> offered = folders(phone.expect("target"));
			assertEquals(50, offered.size());
			assertEquals("/sample/images", offered.get(0));
			assertEquals(many.subList(0, 49), offered.subList(1, 50));
			share.share().target(Optional.of("/sample/7"));
			assertEquals(many.subList(0, 50), folders(phone.expect("target")));
			phone.say(offer("transfer-1", Images.png(100, 1), "folder", "/sample/55")).expectError("unknown-folder", "transfer-1");
		}
	}

	@Test
	void aChosenFolderANoteAndAnAnswerComeWithTheImageAndSurvive() throws Exception {
		Path source = Files.write(Files.createTempDirectory(folder, "source").resolve("m.png"), Images.png(100, 7));
		SharedImage image;
		try (TestShare share = share(); TestPhone phone = share.phone("device-1").expectSilence()) {
			SharedImage mockup = share.share().send(source, "m.png", Optional.empty(), Set.of());
			phone.expect("image", mockup.id());
			image = send(share, phone, "transfer-1", Images.png(500, 1), "folder", "/sample/docs", "note", "  The\nbutton \uD83D\uDC69\u200D\uD83D\uDCBB\u202E is cut ",
					"answers", mockup.id()).image();
			assertEquals(new Enclosure(Optional.of("/sample/docs"), "The button \uD83D\uDC69\u200D\uD83D\uDCBB  is cut", Optional.of(mockup.id())), image.enclosure());
			share.share().saved(image.id(), "/sample/docs/a.png");
		}
		try (TestShare again = share()) {
			assertEquals(Optional.of(image.savedAs("/sample/docs/a.png")), again.share().image(image.id()));
		}
	}

	@Test
	void aFolderThatIsNotOfferedFailsTheTransferWithASentenceAndLeavesNothing() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			JsonObject error = phone.say(offer("transfer-1", Images.png(100, 1), "folder", "/other\u202E")).expectError("unknown-folder", "transfer-1");
			assertEquals("a.png was not taken: the folder /other cannot be chosen, or not any more. Choose another one, then send it again.", error.get("message").getAsString());
			assertEquals(List.of(), share.parts());
			assertEquals(Optional.of("/sample/docs"), send(share, phone, "transfer-1", Images.png(100, 1), "folder", "/sample/docs").image().enclosure().folder());
		}
	}

	@Test
	void whatIsNotSaidOrNotKnownIsIgnored() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			assertEquals(Enclosure.NONE, send(share, phone, "transfer-1", Images.png(100, 1)).image().enclosure());
			assertEquals(Enclosure.NONE, send(share, phone, "transfer-2", Images.png(100, 2), "note", " \n ", "answers", "../no such image").image().enclosure());
		}
	}

	@Test
	void aNoteIsCutButNotWithinACharacter() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			String note = "a".repeat(499) + "\uD83D\uDE00".repeat(10);
			assertEquals("a".repeat(499) + '\u2026', send(share, phone, "transfer-1", Images.png(100, 1), "note", note).image().enclosure().note());
			assertEquals(List.of(), share.errors());
		}
	}

	@Test
	void theSamePictureIsKeptAgainOnlyForAnotherWish() throws IOException {
		byte[] bytes = Images.png(100, 1);
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			SharedImage first = send(share, phone, "transfer-1", bytes).image();
			share.share().saved(first.id(), "/sample/images/a.png");
			phone.expect("saved", "transfer-1");
			ImageReceived there = send(share, phone, "transfer-2", bytes, "folder", "/sample/images");
			assertTrue(there.known());
			assertEquals(first.id(), there.image().id());
			for (String[] wish : List.of(new String[] { "folder", "/sample/docs" }, new String[] { "note", "what a picture" }, new String[] { "answers", first.id() })) {
				assertFalse(send(share, phone, "transfer-" + wish[0], bytes, wish).known(), wish[0]);
				ImageReceived same = send(share, phone, "transfer-again-" + wish[0], bytes, wish);
				assertTrue(same.known(), wish[0]);
				assertFalse(first.id().equals(same.image().id()), wish[0]);
			}
			assertEquals(4, share.share().images().size());
		}
	}

	@Test
	void aPhoneWhoseNameIsCutWithinACharacterMayStillSend() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.connect("device-1")) {
			phone.say("{\"type\":\"hello\",\"version\":1,\"device\":\"device-1\",\"secret\":\"" + share.link().secret() + "\",\"name\":\"" + "a".repeat(59) + "\\ud83d\\ude00x\"}")
					.expect("welcome");
			assertEquals("a".repeat(59) + '\u2026', send(share, phone, "transfer-1", Images.png(100, 1)).image().phone());
		}
	}
}
