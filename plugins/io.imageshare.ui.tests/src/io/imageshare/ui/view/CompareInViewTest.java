package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Orientation;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.compare.CompareFamily;
import io.imageshare.ui.compare.Comparison;
import io.imageshare.ui.compare.Mode;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Comparing pictures of the gallery in the view, by its commands. */
@ExtendWith(Workbench.class)
class CompareInViewTest {

	private static final String PREFIX = "io.imageshare.ui.";

	@TempDir
	Path folder;

	private GalleryInView gallery;

	@Test
	void exactlyTwoThatAreSelectedAreComparedAndTheOlderOneIsLeft() throws Exception {
		open(3);
		assertFalse(isEnabled("compareSelected"));
		gallery.click(1, 0);
		gallery.click(0, SWT.MOD1);
		Comparison comparison = compare("compareSelected");
		assertEquals(List.of("31.png", "32.png"), List.of(comparison.left().name(), comparison.right().name()));
		assertEquals(31, comparison.canvases().get(0).picture().width());
		assertEquals(32, comparison.canvases().get(1).picture().width());
		gallery.execute("compareSwap");
		assertEquals("32.png", comparison.left().name());
		assertEquals(32, comparison.canvases().get(0).picture().width());
		gallery.execute("compareClose");
		assertTrue(comparison.control().isDisposed());
		assertTrue(gallery.isSelected(31, 32));
		gallery.click(2, SWT.MOD1);
		assertFalse(isEnabled("compareSelected"));
	}

	@Test
	void commandsOfThePictureActOnBothAndEveryModeKeepsWhatIsSeen() throws Exception {
		open(2);
		Comparison comparison = compareBoth();
		ImageCanvas left = comparison.canvases().get(0);
		ImageCanvas right = comparison.canvases().get(1);
		assertTrue(comparison.canvases().contains(gallery.view().canvas()));
		gallery.execute("zoomActual");
		gallery.execute("zoomIn");
		gallery.execute("rotateRight");
		for (ImageCanvas canvas : List.of(left, right)) {
			assertEquals(Orientation.UPRIGHT.rotatedRight(), canvas.orientation());
			assertEquals(150, canvas.viewport().percent());
		}
		for (Mode mode : Mode.values()) {
			comparison.choose(mode);
			assertEquals(mode, comparison.mode());
			assertEquals(150, left.viewport().percent());
			assertEquals(Orientation.UPRIGHT.rotatedRight(), left.orientation());
		}
		gallery.execute("compareMode");
		assertEquals(Mode.SIDE_BY_SIDE, comparison.mode());
		right.zoomTo(400);
		assertEquals(400, left.viewport().percent());
	}

	@Test
	void theDifferenceSaysHowManyPixelsDifferAndThatDifferentSizesWereComparedWhereTheyOverlap() throws Exception {
		open(2);
		Comparison comparison = compareBoth();
		comparison.choose(Mode.DIFFERENCE);
		Pump.until("it says what differs", () -> Widgets.isShown("1,240 of 1,240 pixels differ (100 %)."));
		assertTrue(Widgets.isShown("Different sizes: 31 \u00D7 40 and 32 \u00D7 40; compared where they overlap."));
		comparison.tolerate(5);
		Pump.until("it tolerates a little", () -> Widgets.isShown("No pixel differs by more than 5."));
		comparison.choose(Mode.SWIPE);
		assertFalse(Widgets.isShown("No pixel differs"));
	}

	@Test
	void itClosesWhenOneOfTheTwoIsRemovedAndWhenAnotherPictureIsChosen() throws Exception {
		List<SharedImage> all = open(3);
		gallery.click(0, 0);
		gallery.click(1, SWT.MOD1);
		Comparison first = compare("compareSelected");
		Workbench.share().remove(List.of(all.get(0).id()));
		Pump.until("it has closed", () -> first.control().isDisposed());
		gallery.click(0, 0);
		gallery.click(1, SWT.MOD1);
		Comparison second = compare("compareSelected");
		gallery.click(0, 0);
		assertTrue(second.control().isDisposed());
		assertTrue(gallery.view().canvas().isVisible());
	}

	@Test
	void aPictureThatComesMeanwhileIsMarkedAndDoesNotPushItAway() throws Exception {
		Workbench.project("sample");
		open(2);
		Comparison comparison = compareBoth();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("compare-a1", "later.png", Pictures.png(60, 30, 0x500001));
			phone.savedPath("compare-a1");
		}
		Pump.until("it is marked as new", () -> gallery.strip().getItemCount() == 3 && gallery.strip().getItem(2).fresh());
		assertFalse(comparison.control().isDisposed());
	}

	@Test
	void thePreviousOneIsThatOfTheSamePhone() throws Exception {
		Workbench.project("sample");
		open(1);
		assertFalse(isEnabled("comparePrevious"));
		try (WebPhone one = new WebPhone(Workbench.link(), "device-1"); WebPhone other = new WebPhone(Workbench.link(), "device-2")) {
			receive(one, "compare-b1", "first.png", 51);
			receive(other, "compare-b2", "other.png", 52);
			assertFalse(isEnabled("comparePrevious"));
			receive(one, "compare-b3", "second.png", 53);
		}
		Comparison comparison = compare("comparePrevious");
		assertEquals(List.of("first.png", "second.png"), List.of(comparison.left().name(), comparison.right().name()));
	}

	@Test
	void theVersionInTheWorkspaceIsOfferedOnlyOnceItIsAnother() throws Exception {
		IProject project = Workbench.project("sample");
		open(1);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			receive(phone, "compare-c1", "shot.png", 54);
			assertEquals("/sample/images/shot.png", phone.savedPath("compare-c1"));
		}
		IFile file = project.getFile("images/shot.png");
		Pump.until("it is known where it is", () -> gallery.view().gallery().current().orElseThrow().workspacePath().isPresent());
		assertFalse(isEnabled("compareWorkspace"));
		file.setContents(new ByteArrayInputStream(Pictures.png(54, 30, 0xABCDEF)), true, false, null);
		Comparison comparison = compare("compareWorkspace");
		assertEquals("/sample/images/shot.png", comparison.right().name());
		assertEquals(0xABCDEF, comparison.canvases().get(1).picture().argb(0, 0) & 0xFFFFFF);
		gallery.execute("compareClose");
		file.delete(true, null);
		Pump.until("it is not offered any more", () -> !isEnabled("compareWorkspace"));
	}

	@Test
	void whereOneCannotBeShownTheyStandSideBySideAndItSaysWhy() throws Exception {
		open(1);
		Path broken = Files.write(folder.resolve("broken.png"), Arrays.copyOf(Pictures.png(40, 40, 0x112233), 60));
		Workbench.share().send(broken, "broken.png", Optional.empty(), List.of());
		Pump.until("both are there", () -> gallery.strip().getItemCount() == 2);
		gallery.click(0, 0);
		gallery.click(1, SWT.MOD1);
		gallery.execute("compareSelected");
		Comparison comparison = gallery.view().comparing().open().orElseThrow();
		comparison.choose(Mode.DIFFERENCE);
		ImageCanvas right = comparison.canvases().get(1);
		Pump.until("it says why", () -> right.picture() == null && right.getMessage().contains("The file is damaged."));
		Pump.until("the other one is there", () -> comparison.canvases().get(0).picture() != null);
		assertEquals(Mode.SIDE_BY_SIDE, comparison.mode());
		assertTrue(right.isVisible());
	}

	@Test
	void photosOfTwelveMegapixelsAreThereCoarselyAtOnceAndLeavingEndsTheWork() throws Exception {
		open(0);
		for (int i = 1; i <= 2; i++) {
			Path photo = Files.write(folder.resolve("photo" + i + ".jpg"), Pictures.cameraJpeg(i));
			Workbench.share().send(photo, "photo" + i + ".jpg", Optional.empty(), List.of());
		}
		Pump.until("both are there", () -> gallery.strip().getItemCount() == 2);
		GalleryInView.untilDecoded();
		gallery.click(0, 0);
		gallery.click(1, SWT.MOD1);
		gallery.execute("compareSelected");
		Comparison comparison = gallery.view().comparing().open().orElseThrow();
		Picture coarse = comparison.canvases().get(0).picture();
		assertNotNull(coarse, "no event was processed in between");
		assertTrue(coarse.isReduced());
		Pump.until("both are whole", comparison::isWhole);
		comparison.choose(Mode.DIFFERENCE);
		assertSame(Mode.DIFFERENCE, comparison.mode());
		Pump.until("what differs is known", () -> Widgets.isShown(" of 12,192,768 pixels differ "));
		comparison.tolerate(1);
		gallery.execute("compareClose");
		Pump.until("no job is left", () -> Job.getJobManager().find(CompareFamily.INSTANCE).length == 0);
	}

	private List<SharedImage> open(int count) throws Exception {
		gallery = new GalleryInView(folder);
		return count == 0 ? List.of() : gallery.sendMany(count);
	}

	private Comparison compareBoth() throws Exception {
		gallery.click(0, 0);
		gallery.click(1, SWT.MOD1);
		return compare("compareSelected");
	}

	private Comparison compare(String command) throws Exception {
		gallery.execute(command);
		Comparison comparison = gallery.view().comparing().open().orElseThrow();
		Pump.until("both are decoded", comparison::isWhole);
		return comparison;
	}

	private void receive(WebPhone phone, String transfer, String name, int width) {
		phone.send(transfer, name, Pictures.png(width, 30, 0x510000 + width));
		Pump.until("it is on the canvas", () -> gallery.shows(width));
	}

	private static boolean isEnabled(String command) {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(PREFIX + command).isEnabled();
	}
}
