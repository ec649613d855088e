package io.imageshare.ui.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.log.LogEntry;
import io.imageshare.ui.gallery.RemoveOperation;
import io.imageshare.ui.preferences.Arriving;
import io.imageshare.ui.preferences.Saving;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;

/** Pictures from a phone are named in the text that is edited, and one step back takes both away. */
@ExtendWith(Workbench.class)
class InsertingTest {

	private static int colour = 0xA00000;

	private IProject project;
	private WebPhone phone;

	@BeforeEach
	void begin() throws Exception {
		project = Workbench.project("site");
		Workbench.openRunning();
		Workbench.preferences().setValue(Arriving.INSERT, true);
		phone = new WebPhone(Workbench.link(), "device-" + ++colour);
	}

	@AfterEach
	void end() throws Exception {
		phone.close();
		Workbench.page().closeAllEditors(false);
	}

	private String send(String name) {
		String id = "transfer-" + ++colour;
		phone.send(id, name, Pictures.png(4, 6, colour));
		phone.savedPath(id);
		return id;
	}

	private IFile image(String name) {
		return project.getFile("images/" + name);
	}

	private static String logged() {
		return Workbench.share().log().since(0).entries().stream().map(LogEntry::text).reduce("", (one, other) -> one + '\n' + other);
	}

	private static void awaitLog(String sentence) {
		Pump.until("the log says " + sentence + " but it says " + logged(), () -> logged().contains(sentence));
	}

	@Test
	void oneStepBackTakesTheReferenceAndTheFileAndOneStepForwardBringsBoth() throws Exception {
		Editing readme = Editing.begin(project.getFile("docs/README.md"), "See | for more.");
		String id = send("login page.png");
		readme.await("See ![login page](../images/login%20page.png)| for more.");
		assertTrue(image("login page.png").exists());

		readme.undo();
		readme.await("See | for more.");
		Pump.until("the file has gone", () -> !image("login page.png").exists());
		phone.await("undone", WebPhone.isAbout(id));
		assertFalse(readme.editor().isDirty(), "nothing is left to save");
		assertEquals(1, image("login page.png").getHistory(null).length, "it is in the local history");

		readme.redo();
		Pump.until("the reference is back", () -> readme.document().get().equals("See ![login page](../images/login%20page.png) for more."));
		Pump.until("the file is back", () -> image("login page.png").exists());
		Pump.until("the phone has its tick again", () -> phone.count("saved", WebPhone.isAbout(id)) == 2);

		readme.undo();
		Pump.until("both have gone again", () -> readme.document().get().equals("See  for more.") && !image("login page.png").exists());
	}

	@Test
	void whatIsTypedBeforeAndAfterItIsAStepOfItsOwn() throws Exception {
		Editing readme = Editing.begin(project.getFile("README.md"), "|");
		readme.type("ab");
		send("x.png");
		readme.await("ab![x](images/x.png)|");
		readme.type("cd");
		readme.await("ab![x](images/x.png)cd|");

		readme.undo();
		Pump.until("the last words have gone", () -> readme.document().get().equals("ab![x](images/x.png)"));
		assertTrue(image("x.png").exists());
		readme.undo();
		Pump.until("the picture has gone", () -> readme.document().get().equals("ab") && !image("x.png").exists());
		readme.undo();
		Pump.until("the first words have gone", () -> readme.document().get().isEmpty());
		readme.redo();
		readme.redo();
		readme.redo();
		Pump.until("everything is back", () -> readme.document().get().equals("ab![x](images/x.png)cd") && image("x.png").exists());
	}

	@Test
	void aBatchStandsInItsOrderAndIsOneStepInTheViewThatKeepsWhatWasTyped() throws Exception {
		Editing readme = Editing.begin(project.getFile("README.md"), "Now: |");
		for (int i = 1; i <= 3; i++) {
			send("p" + i + ".png");
		}
		readme.await("Now: ![p1](images/p1.png)\n![p2](images/p2.png)\n![p3](images/p3.png)|");
		readme.type(" and words");

		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		assertEquals("Save 3 Pictures", history.getUndoOperation(RemoveOperation.CONTEXT).getLabel());
		history.undo(RemoveOperation.CONTEXT, null, null);

		Pump.until("all have gone, but the text is " + readme.marked(), () -> readme.document().get().equals("Now:  and words"));
		Pump.until("so have the files", () -> !image("p1.png").exists() && !image("p2.png").exists() && !image("p3.png").exists());

		history.redo(RemoveOperation.CONTEXT, null, null);
		Pump.until("all are back, but the text is " + readme.marked(),
				() -> readme.document().get().equals("Now: ![p1](images/p1.png)\n![p2](images/p2.png)\n![p3](images/p3.png) and words"));
		Pump.until("so are the files", () -> image("p1.png").exists() && image("p2.png").exists() && image("p3.png").exists());
	}

	@Test
	void theStepOfTheViewIsAboutThoseThatAreLeft() throws Exception {
		Editing readme = Editing.begin(project.getFile("README.md"), "|");
		send("q1.png");
		send("q2.png");
		Pump.until("both are named", () -> readme.document().get().contains("q2"));
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		readme.undo();
		Pump.until("one has gone", () -> !image("q2.png").exists());
		assertEquals("Save q1.png", history.getUndoOperation(RemoveOperation.CONTEXT).getLabel());
		readme.undo();
		Pump.until("the other has gone", () -> !image("q1.png").exists());
		assertTrue(Stream.of(history.getUndoHistory(RemoveOperation.CONTEXT)).noneMatch(step -> step.getLabel().contains("q1.png")));
		readme.redo();
		Pump.until("it is back", () -> image("q1.png").exists());
		assertEquals("Save q1.png", history.getUndoOperation(RemoveOperation.CONTEXT).getLabel());
	}

	@Test
	void aFileThatWasChangedSinceStays() throws Exception {
		Editing readme = Editing.begin(project.getFile("README.md"), "|");
		send("mine.png");
		readme.await("![mine](images/mine.png)|");
		image("mine.png").setContents(new ByteArrayInputStream("edited".getBytes(StandardCharsets.UTF_8)), true, true, null);

		readme.undo();

		awaitLog("mine.png stays in the workspace, since it was changed there");
		assertTrue(image("mine.png").exists());
		assertEquals("", readme.document().get());
	}

	@Test
	void aFileThatWasWrittenOverComesBackAndGoesAgainHoweverLargeItIs() throws Exception {
		Editing readme = Editing.begin(project.getFile("README.md"), "|");
		send("first.png");
		readme.await("![first](images/first.png)|");
		byte[] large = new byte[3 << 20];
		new Random(1).nextBytes(large);
		image("first.png").setContents(new ByteArrayInputStream(large), true, true, null);
		Workbench.preferences().setValue(Saving.CLASH, "overwrite");
		send("first.png");
		readme.await("![first](images/first.png)\n![first](images/first.png)|");
		byte[] second = bytes("first.png");
		assertFalse(Arrays.equals(large, second), "it was written over");

		readme.undo();
		Pump.until("the large file is back", () -> Arrays.equals(large, bytes("first.png")));

		Workbench.preferences().setValue(Saving.CLASH, "number");
		readme.redo();
		Pump.until("the second is there again, under its name", () -> Arrays.equals(second, bytes("first.png")));
		assertEquals(1, project.getFolder("images").members().length);

		readme.undo();
		Pump.until("the large file is back again", () -> Arrays.equals(large, bytes("first.png")));
	}

	private byte[] bytes(String name) {
		try {
			return Files.readAllBytes(image(name).getLocation().toPath());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void whatThePhoneTakesBackIsTakenOutOfTheTextAsWell() throws Exception {
		Editing readme = Editing.begin(project.getFile("README.md"), "A| B");
		String id = send("slip.png");
		readme.await("A![slip](images/slip.png)| B");
		readme.select(0, 0);
		readme.type("> ");
		phone.undo(id);
		phone.await("undone", WebPhone.isAbout(id));
		Pump.until("the reference has gone", () -> readme.document().get().equals("> A B"));
	}

	@Test
	void theSamePictureAgainIsNamedAgainAndItsFileStaysWhenThatIsUndone() throws Exception {
		Editing readme = Editing.begin(project.getFile("README.md"), "|");
		byte[] png = Pictures.png(5, 5, ++colour);
		phone.send("again-0001", "same.png", png);
		phone.savedPath("again-0001");
		readme.await("![same](images/same.png)|");
		phone.send("again-0002", "same.png", png);
		readme.await("![same](images/same.png)\n![same](images/same.png)|");
		readme.undo();
		readme.await("![same](images/same.png)|");
		send("other.png");
		assertTrue(image("same.png").exists());
	}

	@Test
	void selectedWordsBecomeTheAlternativeTextAndNothingElseThatIsSelectedIsLost() throws Exception {
		Editing readme = Editing.begin(project.getFile("a.md"), "The |login page| here.");
		send("x.png");
		readme.await("The ![login page](images/x.png)| here.");
		readme.undo();
		Pump.until("the words are back", () -> readme.document().get().equals("The login page here."));
		Editing style = Editing.begin(project.getFile("css/a.css"), "body { background: |red|; }");
		send("y.png");
		style.await("body { background: redurl(\"../images/y.png\")|; }");
	}

	@Test
	void eachKindOfFileIsWrittenAsItsLanguageWantsIt() throws Exception {
		Editing page = Editing.begin(project.getFile("a.html"), "<p>|</p>");
		send("h.png");
		page.await("<p><img src=\"images/h.png\" alt=\"h\" width=\"4\" height=\"6\">|</p>");
		Editing doc = Editing.begin(project.getFile("a.adoc"), "Words.|");
		send("d.png");
		doc.await("Words.\n\nimage::images/d.png[d]|");
		Editing set = Editing.begin(project.getFile("set.adoc"), ":imagesdir: images\n\nWords.|");
		send("i.png");
		set.await(":imagesdir: images\n\nWords.\n\nimage::i.png[i]|");
		Editing java = Editing.begin(project.getFile("src/A.java"), "/** | */\nclass A {\n}\n");
		send("j.png");
		java.await("/** <img src=\"../images/j.png\" alt=\"j\">| */\nclass A {\n}\n");
		java.select(java.document().get().indexOf("}"), 0);
		send("k.png");
		java.await("/** <img src=\"../images/j.png\" alt=\"j\"> */\nclass A {\n../images/k.png|}\n");
	}

	@Test
	void whereNothingCanBeInsertedTheLogSaysSoAndTheFileIsThere() throws Exception {
		send("none.png");
		awaitLog("none.png was not inserted: no text editor is open.");
		assertTrue(image("none.png").exists());
		IFile file = project.getFile("locked.md");
		Editing locked = Editing.begin(file, "|");
		ResourceAttributes attributes = file.getResourceAttributes();
		attributes.setReadOnly(true);
		file.setResourceAttributes(attributes);
		try {
			send("ro.png");
			awaitLog("ro.png was not inserted: locked.md is read-only.");
			assertEquals("", locked.document().get());
		} finally {
			attributes.setReadOnly(false);
			file.setResourceAttributes(attributes);
		}
	}

	@Test
	void aTextInAnotherProjectNamesTheWayThereAndTheLogWarns() throws Exception {
		Editing readme = Editing.begin(Workbench.project("zoo").getFile("README.md"), "|");
		send("far.png");
		readme.await("![far](../site/images/far.png)|");
		awaitLog("They are in different projects");
	}

	@Test
	void theAlternativeTextCanBeTypedOverAndEnterLeadsBehindTheReference() throws Exception {
		Workbench.preferences().setValue(Arriving.SELECT_ALT, true);
		Editing readme = Editing.begin(project.getFile("README.md"), "A| B");
		StyledText widget = (StyledText) readme.editor().getAdapter(Control.class);
		widget.setFocus();
		Pump.until("the editor has the keyboard", widget::isFocusControl);
		send("x.png");
		Pump.until("the alternative text is selected", () -> widget.getSelectionText().equals("x"));

		widget.insert("The login page");
		Display display = widget.getDisplay();
		Event enter = new Event();
		enter.type = SWT.KeyDown;
		enter.character = SWT.CR;
		enter.keyCode = SWT.CR;
		display.post(enter);
		enter.type = SWT.KeyUp;
		display.post(enter);

		readme.await("A![The login page](images/x.png)| B");
	}

	@Test
	void withoutAnAlternativeTextItsPlaceIsEmpty() throws Exception {
		Workbench.preferences().setValue(Arriving.ALT, false);
		Editing readme = Editing.begin(project.getFile("README.md"), "|");
		send("x.png");
		readme.await("![](images/x.png)|");
	}
}
