package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.ui.markup.Drafts;
import io.imageshare.ui.markup.model.Area;
import io.imageshare.ui.markup.model.Arrow;
import io.imageshare.ui.markup.model.Blur;
import io.imageshare.ui.markup.model.Box;
import io.imageshare.ui.markup.model.Document;
import io.imageshare.ui.markup.model.Mark;
import io.imageshare.ui.markup.model.Words;
import io.imageshare.ui.testing.Dialogs;
import io.imageshare.ui.testing.Hold;
import io.imageshare.ui.testing.Keyboard;
import io.imageshare.ui.testing.Mouse;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** From the command to a new file in the workspace or on a phone, by mouse and keys. */
@ExtendWith(Workbench.class)
class MarkUpTest {

	private static final String UNDO = "org.eclipse.ui.edit.undo";
	private static final String REDO = "org.eclipse.ui.edit.redo";
	private static final int RED = 0xFFE5322D;
	private static final RGB RED_SEEN = new RGB(0xE5, 0x32, 0x2D);

	@TempDir
	Path folder;

	private IProject project;

	@BeforeEach
	void openProject() throws Exception {
		Mouse.needed();
		project = Workbench.project("sample");
	}

	@Test
	void whatIsMarkedIsSavedAsANewPictureBesideTheOriginalWhichStaysAsItIs() throws Exception {
		byte[] png = Pictures.png(300, 200, 0x206040);
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			IFile original = view.receive(project, phone, "shot.png", png, 300);
			view.begin();
			view.use("Box");
			view.drag(60, 40, 200, 120);
			view.use("Blur");
			view.drag(220, 140, 280, 190);
			view.press("Save");
			IFile marked = project.getFile("images/shot-marked.png");
			Pump.until("the file is there", marked::exists);
			BufferedImage image = read(marked);
			assertEquals("300 x 200", image.getWidth() + " x " + image.getHeight());
			assertEquals(RED, image.getRGB(130, 40));
			assertEquals(0xFF206040, image.getRGB(130, 80));
			assertArrayEquals(png, bytes(original));
			Pump.until("the new picture is shown", () -> view.gallery.view().gallery().current().map(SharedImage::name).filter("shot-marked.png"::equals).isPresent());
			Pump.until("marking has ended", () -> !view.isActive());
			SharedImage made = view.gallery.view().gallery().current().orElseThrow();
			assertEquals(Direction.MADE, made.direction());
			Pump.until("it is known where it is", () -> Workbench.share().image(made.id()).orElseThrow().workspacePath().isPresent());
			assertEquals("/sample/images/shot-marked.png", Workbench.share().image(made.id()).orElseThrow().workspacePath().orElseThrow());
		}
	}

	@Test
	void aSecondOneGetsANumberAndACropIsAllThatIsLeft() throws Exception {
		project.getFolder("images").create(true, true, null);
		project.getFile("images/two-marked.png").create(new ByteArrayInputStream(new byte[] { 1 }), true, null);
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "two.png", Pictures.png(301, 200, 0x206041), 301);
			view.begin();
			view.use("Crop");
			view.drag(50, 40, 250, 140);
			view.press("Save");
			IFile marked = project.getFile("images/two-marked-2.png");
			Pump.until("the file is there", marked::exists);
			Pump.until("marking has ended", () -> !view.isActive());
			assertEquals(200, read(marked).getWidth(), 2);
			assertEquals(100, read(marked).getHeight(), 2);
		}
	}

	@Test
	void itGoesBackToThePhoneItCameFromAndToNoOther() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1");
				WebPhone other = new WebPhone(Workbench.link(), "device-2")) {
			view.receive(project, phone, "back.png", Pictures.png(302, 200, 0x206042), 302);
			view.begin();
			view.use("Arrow");
			view.drag(20, 100, 200, 100);
			view.press("Send to Phone device-1");
			JsonObject image = phone.await("image", message -> message.get("name").getAsString().equals("back-marked.png"));
			BufferedImage fetched = ImageIO.read(new ByteArrayInputStream(phone.fetch(image)));
			assertEquals(RED, fetched.getRGB(100, 100));
			Pump.until("marking has ended", () -> !view.isActive());
			SharedImage again = Workbench.share().send(view.gallery.view().gallery().current().orElseThrow().file(), "all.png", Optional.empty(), List.of());
			other.await("image", message -> message.get("name").getAsString().equals(again.name()));
			assertFalse(other.heard("image", message -> message.get("name").getAsString().equals("back-marked.png")));
		}
	}

	@Test
	void thePictureStaysWhereItIsOnTheScreenWhenTheToolsComeAndGo() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "still.png", Pictures.png(1303, 2200, 0x206143), 1303);
			assertTrue(view.canvas().isFitting());
			Point corner = view.place(0, 0);
			Point other = view.place(1303, 2200);
			view.begin();
			assertEquals(corner, view.place(0, 0));
			assertEquals(other, view.place(1303, 2200));
			view.press("Cancel");
			Pump.until("the tools are gone", () -> !view.isActive());
			assertEquals(corner, view.place(0, 0));
			assertEquals(other, view.place(1303, 2200));
			assertTrue(view.canvas().isFitting());
		}
	}

	@Test
	void everyStepIsUndoneAndRedoneByTheEditMenuAndByKeys() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "undo.png", Pictures.png(303, 200, 0x206043), 303);
			view.begin();
			view.use("Arrow");
			view.drag(20, 100, 200, 100);
			view.use("Blur");
			view.drag(20, 20, 100, 60);
			view.gallery.executeAny(UNDO);
			assertTrue(view.item("Undo").isEnabled());
			assertTrue(view.item("Redo").isEnabled());
			view.canvas().setFocus();
			Keyboard.press("ctrl+z");
			Pump.until("nothing is left to undo", () -> !view.item("Undo").isEnabled());
			assertFalse(view.item("Save").isEnabled());
			view.gallery.executeAny(REDO);
			view.canvas().setFocus();
			Keyboard.press("ctrl+shift+z");
			Pump.until("nothing is left to redo", () -> !view.item("Redo").isEnabled());
			Mouse.click(Mouse.middle(view.item("Undo").getParent(), view.item("Undo").getBounds()));
			Pump.until("it can be done again", () -> view.item("Redo").isEnabled());
			List<Mark> marks = leave(view).marks();
			assertEquals(1, marks.size());
			assertInstanceOf(Arrow.class, marks.get(0));
		}
	}

	@Test
	void aSelectedMarkIsMovedReshapedNudgedAndDeleted() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "shape.png", Pictures.png(304, 200, 0x206044), 304);
			view.begin();
			view.use("Blur");
			view.drag(40, 40, 100, 80);
			view.drag(70, 60, 90, 70);
			view.drag(120, 90, 150, 120);
			Keyboard.press("Right");
			Keyboard.press("shift+Down");
			view.use("Box");
			view.drag(200, 20, 280, 60);
			Keyboard.press("BackSpace");
			List<Mark> marks = leave(view).marks();
			assertEquals(1, marks.size());
			Area area = assertInstanceOf(Blur.class, marks.get(0)).area();
			assertEquals(61, area.left(), 2);
			assertEquals(60, area.top(), 2);
			assertEquals(151, area.right(), 3);
			assertEquals(130, area.bottom(), 3);
		}
	}

	@Test
	void escapeTakesADragBackAndShiftMakesSquares() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "escape.png", Pictures.png(305, 200, 0x206045), 305);
			view.begin();
			view.use("Box");
			Mouse.press(view.place(20, 20));
			Mouse.move(view.place(90, 60));
			Keyboard.press("Escape");
			Mouse.release();
			assertFalse(view.item("Undo").isEnabled());
			view.drag(40, 40, 120, 90);
			assertEquals(1, leave(view).marks().size());
		}
	}

	@Test
	void wordsAreTypedWhereTheyWillBe() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "words.png", Pictures.png(306, 200, 0x206046), 306);
			view.begin();
			view.use("Text");
			view.click(60, 80);
			Text field = Widgets.all(view.canvas(), Text.class).findFirst().orElseThrow();
			Keyboard.type("Here");
			Keyboard.press("Return");
			Pump.until("the words are taken over", field::isDisposed);
			Words words = assertInstanceOf(Words.class, leave(view).marks().get(0));
			assertEquals("Here", words.text());
			assertEquals(60, words.at().x(), 2);
			assertFalse(words.letters().steps().isEmpty());
		}
	}

	@Test
	void onATurnedPictureMarksAreWherePeopleSeeThem() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "turned.png", Pictures.png(307, 200, 0x206047), 307);
			view.begin();
			view.gallery.execute("rotateRight");
			view.gallery.execute("flipHorizontally");
			view.use("Box");
			view.drag(50, 30, 150, 90);
			Area area = assertInstanceOf(Box.class, leave(view).marks().get(0)).area();
			assertEquals(50, area.left(), 2);
			assertEquals(30, area.top(), 2);
			assertEquals(150, area.right(), 2);
			assertEquals(90, area.bottom(), 2);
		}
	}

	@Test
	void whatLeavesThePictureIsNotSeenAsItIsNotInTheFile() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "edge.png", Pictures.png(316, 200, 0x206056), 316);
			view.begin();
			RGB beside = view.colour(-20, 100);
			view.use("Arrow");
			view.drag(-40, 100, 100, 100);
			Pump.until("the arrow is seen", () -> view.colour(80, 100).equals(RED_SEEN));
			assertEquals(beside, view.colour(-20, 100));
			view.drag(200, 100, 200, 230);
			Pump.until("the other one is seen", () -> view.colour(200, 180).equals(RED_SEEN));
			assertEquals(beside, view.colour(200, 215));
		}
	}

	@Test
	void aPictureThatComesDoesNotPushTheMarkedOneAwayAndWhoeverGoesFindsTheMarksAgain() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "first.png", Pictures.png(308, 200, 0x206048), 308);
			view.begin();
			view.use("Arrow");
			view.drag(20, 100, 200, 100);
			phone.send("marking-second", "second.png", Pictures.png(309, 200, 0x206049));
			phone.savedPath("marking-second");
			Pump.until("it is a picture of the gallery", () -> view.gallery.view().gallery().size() == 2);
			assertTrue(view.gallery.shows(308));
			view.gallery.view().gallery().next();
			Pump.until("the other one is shown", () -> view.gallery.shows(309));
			assertFalse(view.isActive());
			view.gallery.view().gallery().previous();
			Pump.until("the marks are there again", view::isActive);
			assertTrue(view.item("Undo").isEnabled());
			assertEquals(1, leave(view).marks().size());
		}
	}

	@Test
	void withoutMarksItIsGivenUpWithoutAQuestion() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "none.png", Pictures.png(310, 200, 0x206050), 310);
			view.begin();
			assertFalse(view.item("Save").isEnabled());
			view.press("Cancel");
			assertFalse(view.isActive());
		}
	}

	@Test
	void givingUpMarksIsAskedAndWhoeverKeepsThemLosesNothing() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			IFile original = view.receive(project, phone, "given.png", Pictures.png(311, 200, 0x206051), 311);
			view.begin();
			view.use("Arrow");
			view.drag(20, 100, 200, 100);
			List<String> question = Dialogs.answerNext("Mark Up", "Cancel");
			view.press("Cancel");
			assertTrue(question.contains("Discard the marks on given.png?"), question::toString);
			assertTrue(view.isActive());
			assertTrue(view.item("Undo").isEnabled());
			question = Dialogs.answerNext("Mark Up", "Discard");
			view.press("Cancel");
			assertFalse(question.isEmpty());
			assertFalse(view.isActive());
			assertEquals(List.of(original), List.of(project.getFolder("images").members()));
			view.begin();
			assertFalse(view.item("Undo").isEnabled());
		}
	}

	@Test
	void marksAreThereAgainWhenTheViewIsClosedAndOpenedAndWhoeverLeavesEclipseIsAsked() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "later.png", Pictures.png(312, 200, 0x206052), 312);
			view.begin();
			view.use("Arrow");
			view.drag(20, 100, 200, 100);
			Workbench.closeView();
			List<String> question = Dialogs.answerNext("Mark Up", "Cancel");
			assertFalse(PlatformUI.getWorkbench().close());
			assertTrue(question.contains("Marks on later.png are not saved. They are lost when Eclipse exits."), question::toString);
			view.open();
			Pump.until("the marks are there again", view::isActive);
			view.press("Save");
			Pump.until("the file is there", project.getFile("images/later-marked.png")::exists);
			assertEquals(RED, read(project.getFile("images/later-marked.png")).getRGB(100, 100));
		}
	}

	@Test
	void whoeverClosesTheViewWhileTheFileIsWrittenIsNotAskedForItsMarksAgain() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "closed.png", Pictures.png(315, 200, 0x206055), 315);
			view.begin();
			view.use("Box");
			view.drag(60, 40, 200, 120);
			String image = view.gallery.view().gallery().current().orElseThrow().id();
			try (Hold hold = new Hold("holds the project", project)) {
				view.item("Save").notifyListeners(SWT.Selection, new Event());
				Workbench.closeView();
				assertTrue(Drafts.find(image).isPresent());
			}
			Pump.until("the file is there", project.getFile("images/closed-marked.png")::exists);
			Pump.until("the marks are forgotten", () -> Drafts.find(image).isEmpty());
		}
	}

	@Test
	void whatIsBlurredIsNotInTheFile() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "secret.png", stripes(), 313);
			view.begin();
			view.use("Blur");
			view.drag(100, 40, 220, 160);
			view.press("Save");
			IFile marked = project.getFile("images/secret-marked.png");
			Pump.until("the file is there", marked::exists);
			BufferedImage image = read(marked);
			for (int y = 42; y < 158; y++) {
				for (int x = 102; x < 218; x++) {
					int grey = image.getRGB(x, y) & 0xFF;
					assertTrue(grey > 64 && grey < 192, "at " + x + ", " + y + " it is " + grey);
				}
			}
			assertEquals(0xFFFFFFFF, image.getRGB(20, 20));
			assertEquals(0xFF000000, image.getRGB(21, 20));
		}
	}

	@Test
	void thePictureStaysWhereItIsWhileItIsMarked() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "still.png", Pictures.png(314, 200, 0x206054), 314);
			view.begin();
			Point before = view.place(100, 100);
			view.use("Box");
			view.drag(60, 40, 200, 120);
			view.use("Text");
			view.click(100, 150);
			Keyboard.type("Here");
			try (WebPhone other = new WebPhone(Workbench.link(), "device-2")) {
				Pump.until("the phone is listed", () -> Widgets.isShown("Phone device-2"));
				phone.close();
				Pump.until("it would go to others", () -> view.isOffered("Send to All Phones"));
			}
			assertEquals(before, view.place(100, 100));
		}
	}

	/** Black and white in turn, one pixel wide each. */
	private static byte[] stripes() throws Exception {
		BufferedImage image = new BufferedImage(313, 200, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < 200; y++) {
			for (int x = 0; x < 313; x += 2) {
				image.setRGB(x, y, 0xFFFFFF);
			}
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(image, "png", png);
		return png.toByteArray();
	}

	/** Closes the view; what was marked is put aside. */
	private static Document leave(MarkUpInView view) {
		SharedImage image = view.gallery.view().gallery().current().orElseThrow();
		Workbench.closeView();
		return view.marks(image).document();
	}

	private static byte[] bytes(IFile file) throws Exception {
		try (InputStream in = file.getContents()) {
			return in.readAllBytes();
		}
	}

	private static BufferedImage read(IFile file) throws Exception {
		return ImageIO.read(new ByteArrayInputStream(bytes(file)));
	}
}
