package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

import javax.imageio.ImageIO;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** What the canvas shows is what phones show, whoever moves it, and where they point is seen on it. */
@ExtendWith(Workbench.class)
class MirroringTest {

	private static final double NEAR = 3e-6;

	@TempDir
	Path folder;
	private GalleryInView gallery;

	@BeforeEach
	void aGallery() throws Exception {
		gallery = new GalleryInView(folder);
	}

	private SharedImage send(String name, byte[] bytes) throws Exception {
		return Workbench.share().send(Files.write(folder.resolve(name), bytes), name, Optional.empty(), List.of());
	}

	private SharedImage picture(int width, int height) throws Exception {
		SharedImage image = send(width + ".png", Pictures.png(width, height, 0x203040));
		Pump.until("it is on the canvas", () -> gallery.shows(width));
		GalleryInView.untilDecoded();
		return image;
	}

	private static Predicate<JsonObject> of(SharedImage image) {
		return message -> message.get("image").isJsonObject() && message.getAsJsonObject("image").get("id").getAsString().equals(image.id());
	}

	private static Predicate<JsonObject> at(double x, double y, double width) {
		return message -> message.get("image").isJsonObject() && near(message, "x", x) && near(message, "y", y) && near(message, "width", width);
	}

	private static boolean near(JsonObject message, String field, double fraction) {
		return Math.abs(message.get(field).getAsDouble() / 1e6 - fraction) < NEAR * Math.max(1, fraction);
	}

	private void look(WebPhone phone, SharedImage image, double x, double y, double width) {
		phone.look(image.id(), x, y, width);
	}

	@Test
	void phonesShowWhatTheCanvasShowsFromTheCommandOnAndNoLongerAfterIt() throws Exception {
		SharedImage first = picture(600, 400);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			gallery.execute("mirror");
			phone.await("mirror", of(first));
			assertTrue(gallery.view().isMirrored());
			Pump.until("the view says to whom", () -> Widgets.isShown("Mirrored on Phone device-1"));

			ImageCanvas canvas = gallery.view().canvas();
			canvas.show(canvas.viewport().showing(150, 300, 8));
			phone.await("mirror", at(0.25, 0.75, canvas.viewport().viewWidth() / (600 * 8.0)));

			SharedImage second = picture(601, 400);
			phone.await("mirror", of(second));
			gallery.view().gallery().previous();
			Pump.until("the phone is back at the first", () -> phone.last("mirror").filter(of(first)).isPresent());

			gallery.execute("mirror");
			phone.await("mirror", message -> message.get("image").isJsonNull());
			assertFalse(Widgets.isShown("Mirrored on"));
			try (WebPhone later = new WebPhone(Workbench.link(), "device-2")) {
				later.await("image", any -> true);
				assertFalse(later.heard("mirror", any -> true));
			}
		}
	}

	@Test
	void theCanvasFollowsAPhoneAndTellsTheOthersWhatThatOneShows() throws Exception {
		SharedImage image = picture(600, 400);
		try (WebPhone leader = new WebPhone(Workbench.link(), "device-1"); WebPhone other = new WebPhone(Workbench.link(), "device-2")) {
			gallery.execute("mirror");
			leader.await("mirror", of(image));
			other.await("mirror", of(image));
			ImageCanvas canvas = gallery.view().canvas();

			look(leader, image, 0.25, 0.75, 0.2);

			Pump.until("the canvas shows it", () -> Math.abs(canvas.viewport().imageX(canvas.viewport().viewWidth() / 2.0) - 150) < 1e-3);
			assertEquals(300, canvas.viewport().imageY(canvas.viewport().viewHeight() / 2.0), 1e-3);
			assertEquals(canvas.viewport().viewWidth() / (600 * 0.2), canvas.viewport().scale(), 1e-6);
			other.await("mirror", at(0.25, 0.75, 0.2));

			// at the upper edge the canvas can show less of it than a tall phone, which keeps its place all the same
			look(leader, image, 0.5, 0.02, 0.2);
			other.await("mirror", at(0.5, 0.02, 0.2));

			canvas.zoomIn();
			leader.await("mirror", message -> !at(1, 1, 1).test(message) && message.get("width").getAsDouble() < 200_000);
			assertFalse(leader.heard("mirror", at(0.25, 0.75, 0.2).or(at(0.5, 0.02, 0.2))), "who leads hears no echo");
		}
	}

	@Test
	void whereAPhoneShowsTheWholePictureTheCanvasDoesToo() throws Exception {
		SharedImage image = picture(300, 1200);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			gallery.execute("mirror");
			phone.await("mirror", of(image));
			ImageCanvas canvas = gallery.view().canvas();
			canvas.zoomTo(700);
			look(phone, image, 0.5, 0.5, 1.5);
			Pump.until("it is seen as a whole", canvas::isFitting);
		}
	}

	@Test
	void aTapOnAPhoneIsSeenOnTheCanvasForSomeSecondsWithItsName() throws Exception {
		SharedImage image = picture(600, 400);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1"); WebPhone other = new WebPhone(Workbench.link(), "device-2")) {
			ImageCanvas canvas = gallery.view().canvas();
			RGB plain = new RGB(0x20, 0x30, 0x40);
			Pump.until("the picture is seen", () -> colour(canvas, 0.25, 0.75).equals(plain) && colour(canvas, 0.75, 0.25).equals(plain));

			phone.point(image.id(), 0.25, 0.75);
			other.point(image.id(), 0.75, 0.25);

			Pump.until("both are seen, each in a colour of its own", () -> {
				RGB one = colour(canvas, 0.25, 0.75);
				RGB two = colour(canvas, 0.75, 0.25);
				return !one.equals(plain) && !two.equals(plain) && !one.equals(two);
			});
			Pump.until("they are seen no longer", () -> colour(canvas, 0.25, 0.75).equals(plain) && colour(canvas, 0.75, 0.25).equals(plain));
		}
	}

	@Test
	void whatIsOnNoCanvasIsShownOnPhonesAllTheSame() throws Exception {
		picture(600, 400);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			gallery.execute("mirror");
			byte[] damaged = Pictures.png(500, 300, 0x123456);
			Arrays.fill(damaged, 40, damaged.length, (byte) 7);
			SharedImage image = send("damaged.png", damaged);
			phone.await("mirror", of(image));
			Pump.until("a card says why it is not shown here", () -> gallery.view().canvas().picture() == null);
			look(phone, image, 0.1, 0.1, 0.1);
			SharedImage next = picture(601, 400);
			phone.await("mirror", of(next));
			assertTrue(gallery.view().canvas().isFitting());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tiff", "bmp" })
	void whatBrowsersDoNotShowComesAsAPngOfWhatTheCanvasShowsAndIsNoSecondPicture(String format) throws Exception {
		BufferedImage halves = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
		halves.createGraphics().fillRect(0, 0, 300, 400);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(halves, format, bytes));
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			picture(601, 400);
			gallery.execute("mirror");
			SharedImage image = send("halves." + format, bytes.toByteArray());
			JsonObject told = phone.await("mirror", of(image)).getAsJsonObject("image");
			assertEquals("halves." + format, told.get("name").getAsString());
			assertTrue(told.get("url").getAsString().endsWith("/halves.png"), told::toString);
			BufferedImage fetched = ImageIO.read(new ByteArrayInputStream(phone.fetch(told)));
			assertEquals(List.of(600, 400, 0xFFFFFFFF, 0xFF000000),
					List.of(fetched.getWidth(), fetched.getHeight(), fetched.getRGB(299, 200), fetched.getRGB(300, 200)));
			assertEquals(2, Workbench.share().images().size());
			look(phone, image, 0.25, 0.75, 0.2);
			ImageCanvas canvas = gallery.view().canvas();
			Pump.until("the canvas shows it", () -> Math.abs(canvas.viewport().imageX(canvas.viewport().viewWidth() / 2.0) - 150) < 1e-3);
		}
	}

	@Test
	void aLargePhotoThatBrowsersDoNotShowComesAsAJpegOfItsSize() throws Exception {
		BufferedImage noise = new BufferedImage(2000, 1500, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(1);
		for (int y = 0; y < 1500; y++) {
			noise.setRGB(0, y, 2000, 1, random.ints(2000).toArray(), 0, 2000);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(noise, "tiff", bytes));
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			gallery.execute("mirror");
			SharedImage image = send("photo.tif", bytes.toByteArray());
			JsonObject told = phone.await("mirror", of(image)).getAsJsonObject("image");
			assertTrue(told.get("url").getAsString().endsWith("/photo.jpg"), told::toString);
			BufferedImage fetched = ImageIO.read(new ByteArrayInputStream(phone.fetch(told)));
			assertEquals(List.of(2000, 1500), List.of(fetched.getWidth(), fetched.getHeight()));
		}
	}

	@Test
	void itEndsWithTheViewAndWithTheServer() throws Exception {
		SharedImage image = picture(600, 400);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			gallery.execute("mirror");
			phone.await("mirror", of(image));
			Workbench.closeView();
			phone.await("mirror", message -> message.get("image").isJsonNull());
		}
		ImageShareView again = Workbench.openView();
		assertFalse(again.isMirrored());
		again.mirror();
		Pump.until("it is said", () -> Widgets.isShown("Mirrored on every phone that connects"));
		Sharing.stopServer();
		Pump.until("it has ended", () -> !again.isMirrored() && !Widgets.isShown("Mirrored on"));
	}

	/** Of the place of a picture on the screen, a little beside the middle of what marks it. */
	private static RGB colour(ImageCanvas canvas, double x, double y) {
		double px = x * canvas.picture().width();
		double py = y * canvas.picture().height();
		return Widgets.colour(canvas, (int) canvas.projection().viewX(px, py), (int) canvas.projection().viewY(px, py));
	}
}
