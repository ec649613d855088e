package io.imageshare.ui.hygiene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Random;

import javax.imageio.ImageIO;

import org.eclipse.core.resources.IProject;
import org.junit.jupiter.api.Test;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.ui.preferences.Saving;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Pictures that come are made smaller, turned and packed as the user wishes. */
class RewritingTest extends SavedPictures {

	@Test
	void aPhotoIsReducedUprightAndItsNameSaysItsNewSize() throws Exception {
		IProject project = project();
		Workbench.preferences().setValue(Saving.LONGEST_SIDE, 100);
		Workbench.preferences().setValue(Saving.NAME, "{name}-{width}x{height}");
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			byte[] saved = saved(phone, "photo.jpg", Pictures.photo(400, 300, 80));

			assertTrue(project.getFile("images/photo-75x100.jpg").exists());
			assertEquals(new ImageInfo(ImageFormat.JPEG, 75, 100), info(saved));
			assertFalse(says(saved, Pictures.CAMERA));
			assertEquals(1, orientation(saved));
			Pump.until("the log says so", () -> Widgets.isShown("photo.jpg was reduced to 75 \u00D7 100 pixels."));
		}
	}

	@Test
	void aPictureThatIsSmallEnoughIsNotTouched() throws Exception {
		project();
		Workbench.preferences().setValue(Saving.LONGEST_SIDE, 400);
		byte[] photo = Pictures.photo(400, 300, 90);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			assertArrayEquals(photo, saved(phone, "photo.jpg", photo));
		}
	}

	@Test
	void aReducedPngKeepsWhatShinesThrough() throws Exception {
		project();
		Workbench.preferences().setValue(Saving.LONGEST_SIDE, 50);
		BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
		for (int x = 0; x < 200; x++) {
			for (int y = 0; y < 100; y++) {
				image.setRGB(x, y, x < 100 ? 0x80FF0000 : 0xFF00FF00);
			}
		}
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			BufferedImage saved = ImageIO.read(new ByteArrayInputStream(saved(phone, "glass.png", encode(image, "png"))));

			assertEquals(50, saved.getWidth());
			assertEquals(25, saved.getHeight());
			assertEquals(0x80FF0000, saved.getRGB(10, 10));
			assertEquals(0xFF00FF00, saved.getRGB(40, 10));
		}
	}

	@Test
	void aPictureThatCannotBeWrittenAnewIsSavedAsItCameAndTheLogWarns() throws Exception {
		project();
		Workbench.preferences().setValue(Saving.LONGEST_SIDE, 50);
		byte[] gif = encode(new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_INDEXED), "gif");
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			assertArrayEquals(gif, saved(phone, "film.gif", gif));
			Pump.until("the log says so", () -> Widgets.isShown("this GIF file cannot be written anew"));
		}
	}

	@Test
	void aPhotoIsTurnedUprightAtItsFullSize() throws Exception {
		project();
		Workbench.preferences().setValue(Saving.UPRIGHT, true);
		byte[] photo = Pictures.photo(80, 60, 100);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			byte[] saved = saved(phone, "photo.jpg", photo);

			assertEquals(1, orientation(saved));
			BufferedImage upright = ImageIO.read(new ByteArrayInputStream(saved));
			BufferedImage stored = ImageIO.read(new ByteArrayInputStream(photo));
			assertEquals(stored.getHeight(), upright.getWidth());
			int difference = 0;
			for (int x = 0; x < 80; x++) {
				for (int y = 0; y < 60; y++) {
					difference = Math.max(difference, Math.abs((stored.getRGB(x, y) & 0xFF) - (upright.getRGB(59 - y, x) & 0xFF)));
				}
			}
			assertTrue(difference < 40, "the picture is the same, compressed once more: " + difference);
		}
	}

	@Test
	void aPngIsPackedBetterAndEveryPixelStays() throws Exception {
		project();
		Workbench.preferences().setValue(Saving.SHRINK_PNG, true);
		byte[] png = Pictures.png(300, 500, 0x40B0C0);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			byte[] saved = saved(phone, "shot.png", png);

			assertTrue(saved.length < png.length);
			assertArrayEquals(pixels(png), pixels(saved));
			Pump.until("the log says so", () -> Widgets.isShown("shot.png was packed better"));
		}
	}

	@Test
	void theLogWarnsOfALargeFile() throws Exception {
		project();
		Workbench.preferences().setValue(Saving.WARN_MEGABYTES, 1);
		BufferedImage noise = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
		noise.setRGB(0, 0, 800, 600, new Random(3).ints(480_000).toArray(), 0, 800);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			saved(phone, "small.png", Pictures.png(9, 9, 0x123456));
			saved(phone, "large.png", encode(noise, "png"));

			Pump.until("the log says so", () -> Widgets.isShown("large.png has 1.4 MB in the workspace, more than 1 MB."));
			assertFalse(Widgets.isShown("small.png has"));
		}
	}
}
