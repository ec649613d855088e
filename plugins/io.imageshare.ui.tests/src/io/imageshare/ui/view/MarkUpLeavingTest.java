package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.ui.markup.Drafts;
import io.imageshare.ui.testing.Dialogs;
import io.imageshare.ui.testing.Hold;
import io.imageshare.ui.testing.Mouse;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;

/** Marks that are not saved yet: what comes between, who leaves, and who comes back. */
@ExtendWith(Workbench.class)
class MarkUpLeavingTest {

	private static final int RED = 0xFFE5322D;

	@TempDir
	Path folder;

	private IProject project;

	@BeforeEach
	void openProject() throws Exception {
		Mouse.needed();
		project = Workbench.project("sample");
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
			assertEquals(1, view.leave().marks().size());
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
			assertEquals(RED, MarkUpInView.read(project.getFile("images/later-marked.png")).getRGB(100, 100));
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
}
