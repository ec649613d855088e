package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import io.imageshare.core.model.Glance;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.testing.Encoded;
import io.imageshare.core.testing.HttpReply;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** What browsers do not show is shown by something that stands for it, and kept as what it is. */
@ExtendWith(NoThreadsLeft.class)
class RenditionsTest {

	private static final Glance WHOLE = new Glance(0.5, 0.5, 1, 0, 0, false);
	private static final byte[] SHOWN = Images.png(300, 7);

	@TempDir
	Path folder;

	/** What was rendered, in this order. */
	private final List<String> rendered = new CopyOnWriteArrayList<>();

	private TestShare share(Renderer renderer) throws IOException {
		return new TestShare(folder.resolve("state"), renderer);
	}

	private boolean render(Path image, ImageFormat format, Path rendition) throws IOException {
		rendered.add(format + " " + image.getFileName());
		Files.write(rendition, SHOWN);
		return true;
	}

	private static byte[] bmp(int width) throws IOException {
		return Encoded.of("bmp", BufferedImage.TYPE_INT_RGB, width, 20);
	}

	private Path file(byte[] bytes) throws IOException {
		return Files.write(folder.resolve("source"), bytes);
	}

	private SharedImage send(TestShare share, byte[] bytes) throws IOException, ProblemException {
		return share.share().send(file(bytes), "a b.bmp", Optional.empty(), Set.of());
	}

	private SharedImage sendLive(TestShare share, byte[] bytes) throws IOException, ProblemException {
		return share.share().sendLive("/p/a.bmp", file(bytes), "a b.bmp", Optional.of("/p/a.bmp"), Set.of());
	}

	private static HttpReply get(TestShare share, String url) throws IOException {
		try (RawClient client = new RawClient(share.port())) {
			return client.request("GET " + url).reply();
		}
	}

	private static String shownUrl(SharedImage image) {
		return "/image/" + image.id() + "/shown/a%20b.png";
	}

	@Test
	void phonesAreToldOfTheImageAndShowItsRenditionAndKeepTheImage() throws Exception {
		try (TestShare share = share(this::render); TestPhone phone = share.phone("device-1").expectSilence()) {
			byte[] bytes = bmp(30);
			SharedImage image = send(share, bytes);
			JsonObject told = phone.expect("image", image.id());
			assertEquals(List.of("a b.bmp", "image/bmp", bytes.length, 30),
					List.of(told.get("name").getAsString(), told.get("mime").getAsString(), told.get("size").getAsInt(), told.get("width").getAsInt()));
			assertEquals(shownUrl(image), told.get("url").getAsString());

			HttpReply shown = get(share, shownUrl(image));
			assertEquals("image/png", shown.header("content-type"));
			assertArrayEquals(SHOWN, shown.body());

			HttpReply kept = get(share, shownUrl(image) + "?download");
			assertEquals(List.of("image/bmp", "attachment; filename*=UTF-8''a%20b.bmp"), List.of(kept.header("content-type"), kept.header("content-disposition")));
			assertArrayEquals(bytes, kept.body());
			assertTrue(!shown.header("etag").equals(kept.header("etag")));
		}
	}

	@Test
	void whatBrowsersShowIsNotRendered() throws Exception {
		try (TestShare share = share(this::render); TestPhone phone = share.phone("device-1").expectSilence()) {
			SharedImage image = send(share, Images.png(100, 1));
			assertEquals("/image/" + image.id() + "/a%20b.png", phone.expect("image").get("url").getAsString());
			assertEquals(List.of(), rendered);
			assertEquals(404, get(share, shownUrl(image)).status());
		}
	}

	@Test
	void itIsMadeOnceForAllSendingAndAlsoAfterARestart() throws Exception {
		SharedImage image;
		try (TestShare share = share(this::render)) {
			image = send(share, bmp(30));
			assertEquals(image.file(), send(share, bmp(30)).file());
		}
		try (TestShare share = share(this::render)) {
			send(share, bmp(30));
			assertArrayEquals(SHOWN, get(share, shownUrl(image)).body());
		}
		assertEquals(List.of("BMP a b.bmp"), rendered);
	}

	@Test
	void itGoesAndComesBackWithTheImage() throws Exception {
		try (TestShare share = share(this::render)) {
			SharedImage image = send(share, bmp(30));
			share.share().remove(List.of(image.id()));
			assertEquals(404, get(share, shownUrl(image)).status());
			share.share().restore(List.of(image.id()));
			assertArrayEquals(SHOWN, get(share, shownUrl(image)).body());
		}
	}

	@Test
	void ofWhatChangesEachVersionHasItsOwn() throws Exception {
		try (TestShare share = share(this::render); TestPhone phone = share.phone("device-1").expectSilence()) {
			SharedImage first = sendLive(share, bmp(30));
			assertEquals(shownUrl(first), phone.expect("image", first.id()).get("url").getAsString());
			SharedImage second = sendLive(share, bmp(31));
			assertEquals(shownUrl(second), phone.expect("image", second.id()).get("url").getAsString());
			sendLive(share, bmp(31));
			assertEquals(2, rendered.size());
			assertArrayEquals(SHOWN, get(share, shownUrl(first)).body());
		}
	}

	@Test
	void whereNoneCanBeMadePhonesGetTheImageAndAFaultIsNamed() throws Exception {
		Renderer full = (image, format, rendition) -> {
			rendered.add(image.getFileName().toString());
			throw new IOException("No space left on device");
		};
		try (TestShare share = share(full); TestPhone phone = share.phone("device-1").expectSilence()) {
			SharedImage image = send(share, bmp(30));
			assertEquals("/image/" + image.id() + "/a%20b.bmp", phone.expect("image").get("url").getAsString());
			send(share, bmp(30));
			assertEquals(1, rendered.size());
			assertEquals(1, share.log().stream().filter(line -> line.contains("a b.bmp") && line.contains("No space left on device")).count());
			assertEquals(Set.of("a b.bmp", "entry.json"), names(image.file().getParent()));
		}
		try (TestShare share = share(Renderer.NONE); TestPhone phone = share.phone("device-1").expectSilence()) {
			SharedImage image = send(share, bmp(31));
			assertEquals("/image/" + image.id() + "/a%20b.bmp", phone.expect("image").get("url").getAsString());
		}
	}

	private static Set<String> names(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
		}
	}

	@Test
	void whatIsMirroredIsShownOnceItIsRenderedAndMeanwhileOnlyTheLatestIsWaitedFor() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		Renderer slow = (image, format, rendition) -> {
			begun.countDown();
			try {
				go.await();
			} catch (InterruptedException e) {
				throw new IOException(e);
			}
			return render(image, format, rendition);
		};
		try (TestShare share = share(slow); TestPhone phone = share.phone("device-1").expectSilence()) {
			List<SharedImage> images = new ArrayList<>();
			for (int width = 30; width < 34; width++) {
				images.add(share.share().make(file(bmp(width)), width + ".bmp"));
			}
			SharedImage plain = share.share().make(file(Images.png(100, 1)), "plain.png");
			share.share().mirror(plain, WHOLE);
			assertEquals(plain.id(), phone.expect("mirror").getAsJsonObject("image").get("id").getAsString());
			for (SharedImage image : images) {
				share.share().mirror(image, WHOLE);
				begun.await();
			}
			phone.expectSilence();
			go.countDown();
			JsonObject told = phone.expect("mirror").getAsJsonObject("image");
			assertEquals("/image/" + images.get(3).id() + "/shown/33.png", told.get("url").getAsString());
			assertArrayEquals(SHOWN, get(share, told.get("url").getAsString()).body());
			assertEquals(List.of("BMP 30.bmp", "BMP 33.bmp"), rendered);
			assertEquals(List.of(), share.errors());
		}
	}
}
