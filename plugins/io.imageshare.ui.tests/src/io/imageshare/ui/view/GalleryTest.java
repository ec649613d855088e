package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.strip.StripItem;
import io.imageshare.ui.strip.StripItem.Mark;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;

/** The strip of what came and went, in the view. */
@ExtendWith(Workbench.class)
class GalleryTest {

	@TempDir
	Path folder;

	@Test
	void aTileSaysNameAndWhichWayAndWhenAndFromWhichPhone() throws Exception {
		Workbench.project("sample");
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("gallery-a1", "shot.png", Pictures.png(30, 50, 0x200001));
			phone.savedPath("gallery-a1");
			gallery.send(31);
			Pump.until("both are there", () -> gallery.strip().getItemCount() == 2 && gallery.strip().getItem(0).toolTip().contains("/sample/images/shot.png"));
			StripItem came = gallery.strip().getItem(0);
			assertEquals("shot.png", came.name());
			assertEquals(Mark.CAME, came.mark());
			assertTrue(came.detail().contains("Phone device-1"), came.detail());
			assertTrue(came.toolTip().contains("30 \u00D7 50"), came.toolTip());
			assertEquals(Mark.WENT, gallery.strip().getItem(1).mark());
		}
	}

	@Test
	void theSelectionFollowsTheCanvasAndTheCanvasFollowsTheSelection() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		gallery.sendMany(4);
		assertTrue(gallery.isSelected(34));
		gallery.click(1, 0);
		Pump.until("what was clicked is on the canvas", () -> gallery.shows(32));
		gallery.view().gallery().previous();
		assertTrue(gallery.isSelected(31));
		Pump.until("the previous one is on the canvas", () -> gallery.shows(31));
		gallery.key(SWT.END);
		Pump.until("the last is on the canvas", () -> gallery.shows(34));
		gallery.click(2, SWT.MOD1);
		gallery.click(0, SWT.SHIFT);
		assertTrue(gallery.isSelected(31, 32, 33));
		gallery.click(1, SWT.MOD1);
		assertTrue(gallery.isSelected(31, 33));
	}

	@Test
	void theNeighboursAreOnTheCanvasTheMomentTheyAreWanted() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		gallery.sendMany(5);
		for (int width : new int[] { 31, 32 }) {
			GalleryInView.untilDecoded();
			gallery.view().gallery().next();
			assertTrue(gallery.shows(width), "no event was processed in between: " + width);
		}
		GalleryInView.untilDecoded();
		gallery.view().gallery().previous();
		assertTrue(gallery.shows(31));
	}

	@Test
	void aPictureOnItsWayHasATileThatIsReplacedByIt() throws Exception {
		Workbench.project("sample");
		GalleryInView gallery = new GalleryInView(folder);
		byte[] photo = Pictures.cameraJpeg(3);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.begin("gallery-b1", "photo.jpg", photo, photo.length / 2);
			Pump.until("a tile says how much has come", () -> gallery.strip().getItemCount() == 1 && isHalf(gallery.strip().getItem(0)));
			assertEquals("photo.jpg", gallery.strip().getItem(0).name());
			gallery.click(0, 0);
			assertEquals(List.of(), gallery.view().gallery().selected());

			phone.go("gallery-b1", photo, photo.length / 2, photo.length);
			Pump.until("the picture is in its place", () -> gallery.strip().getItemCount() == 1 && gallery.strip().getItem(0).percent() == StripItem.WHOLE);
			Pump.until("it is on the canvas", () -> gallery.shows(3024));
			phone.savedPath("gallery-b1");
		}
	}

	@Test
	void theTileOfAPictureThatIsGivenUpGoes() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.begin("gallery-c1", "photo.jpg", new byte[1000], 0);
			Pump.until("there is a tile", () -> gallery.strip().getItemCount() == 1);
			phone.cancel("gallery-c1");
			Pump.until("the tile has gone", () -> gallery.strip().getItemCount() == 0);
		}
	}

	@Test
	void aPictureThatComesWhileAnOlderOneIsLookedAtIsMarkedUntilItIsSeen() throws Exception {
		IProject project = Workbench.project("sample");
		GalleryInView gallery = new GalleryInView(folder);
		gallery.sendMany(2);
		gallery.click(0, 0);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("gallery-d1", "later.png", Pictures.png(60, 30, 0x200002));
			phone.savedPath("gallery-d1");
		}
		Pump.until("it is marked as new", () -> gallery.strip().getItemCount() == 3 && gallery.strip().getItem(2).fresh());
		assertTrue(gallery.isSelected(31));
		gallery.click(2, 0);
		assertFalse(gallery.strip().getItem(2).fresh());
		assertTrue(project.getFile("images/later.png").exists());
	}

	@Test
	void theBoxFiltersWhileTypingAndHidingItEndsThat() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		gallery.sendMany(3);
		gallery.executeAny("org.eclipse.ui.edit.findReplace");
		assertTrue(gallery.view().strip().filterBox().isVisible());
		gallery.view().strip().filterBox().setText("32 went");
		assertEquals(1, gallery.strip().getItemCount());
		gallery.view().strip().filterBox().setText("no such picture");
		assertEquals(0, gallery.strip().getItemCount());
		assertEquals("No picture matches \u201Cno such picture\u201D.", gallery.strip().getMessage());
		GalleryInView.setToggle("toggleFilter", false);
		assertFalse(gallery.view().strip().filterBox().isVisible());
		assertEquals(3, gallery.strip().getItemCount());
	}

	@Test
	void whetherItIsShownAndItsOrderAreRemembered() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		gallery.sendMany(2);
		assertTrue(gallery.strip().isVisible());
		GalleryInView.setToggle("toggleGallery", false);
		GalleryInView.setToggle("newestFirst", true);
		assertFalse(gallery.strip().isVisible());
		Workbench.closeView();
		ImageShareView again = Workbench.openView();
		try {
			assertFalse(again.strip().strip().isVisible());
			assertEquals("32.png", again.strip().strip().getItem(0).name());
		} finally {
			GalleryInView.setToggle("toggleGallery", true);
			GalleryInView.setToggle("newestFirst", false);
		}
		assertEquals("31.png", again.strip().strip().getItem(0).name());
		assertTrue(again.strip().strip().isVisible());
	}

	@Test
	void ofAThousandPicturesOnlyThoseInSightAreEverDecoded() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		Workbench.closeView();
		for (int i = 0; i < 1000; i++) {
			Path file = Files.write(folder.resolve(i + ".png"), Pictures.png(1 + i % 40, 1 + i / 40, i));
			Workbench.share().send(file, i + ".png", Optional.empty(), List.of());
		}
		List<SharedImage> images = Workbench.share().images();
		ImageShareView view = Workbench.openView();
		Pump.until("the last has a thumbnail", () -> Files.exists(thumbnail(images.get(999))));
		Pump.until("so have all in sight", () -> view.strip().strip().deviceImages() >= inSight(view));
		view.strip().strip().setFocus();
		int before = thumbnails(images);
		assertTrue(before <= inSight(view) + 2, "made: " + before);
		assertTrue(Files.notExists(thumbnail(images.get(0))));

		view.gallery().show(images.get(0).id());
		Pump.until("the first has a thumbnail", () -> Files.exists(thumbnail(images.get(0))));
		Pump.until("so have all in sight", () -> thumbnails(images) >= before + inSight(view));
		assertTrue(thumbnails(images) <= before + inSight(view) + 2, "made: " + thumbnails(images));
		assertTrue(Files.notExists(thumbnail(images.get(500))));
		assertTrue(view.strip().strip().deviceImages() <= 48);
		Workbench.share().remove(images.stream().map(SharedImage::id).toList());
		Pump.until("the strip is empty", () -> gallery.view() != view && view.strip().strip().getItemCount() == 0);
	}

	@Test
	void aThumbnailIsUprightAndSmall() throws Exception {
		Workbench.project("sample");
		new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("gallery-e1", "photo.jpg", Pictures.cameraJpeg(4));
			phone.savedPath("gallery-e1");
		}
		SharedImage image = Workbench.share().images().get(0);
		Pump.until("there is a thumbnail", () -> Files.exists(thumbnail(image)));
		assertEquals(162, ImageIO.read(thumbnail(image).toFile()).getWidth());
		assertEquals(216, ImageIO.read(thumbnail(image).toFile()).getHeight());
	}

	/** Rounded down, so an odd byte makes it one less. */
	private static boolean isHalf(StripItem item) {
		return item.percent() == 49 || item.percent() == 50;
	}

	/** How many fit in whole; two more may be seen in part. */
	private static int inSight(ImageShareView view) {
		int pitch = view.strip().strip().tile(1).x - view.strip().strip().tile(0).x;
		return view.strip().strip().getClientArea().width / pitch;
	}

	private static int thumbnails(List<SharedImage> images) {
		return (int) images.stream().filter(image -> Files.exists(thumbnail(image))).count();
	}

	private static Path thumbnail(SharedImage image) {
		return ImageSharePlugin.instance().getStateLocation().append("thumbnails").append(image.id() + ".png").toPath();
	}
}
