package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.ui.markup.model.Area;
import io.imageshare.ui.markup.model.Arrow;
import io.imageshare.ui.markup.model.Blur;
import io.imageshare.ui.markup.model.Box;
import io.imageshare.ui.markup.model.Mark;
import io.imageshare.ui.markup.model.Words;
import io.imageshare.ui.testing.Keyboard;
import io.imageshare.ui.testing.Mouse;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Marks are made, changed, undone and seen, by mouse and keys. */
@ExtendWith(Workbench.class)
class MarkUpEditingTest {

	private static final String UNDO = "org.eclipse.ui.edit.undo";
	private static final String REDO = "org.eclipse.ui.edit.redo";
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
			List<Mark> marks = view.leave().marks();
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
			List<Mark> marks = view.leave().marks();
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
			assertEquals(1, view.leave().marks().size());
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
			Words words = assertInstanceOf(Words.class, view.leave().marks().get(0));
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
			Area area = assertInstanceOf(Box.class, view.leave().marks().get(0)).area();
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
}
