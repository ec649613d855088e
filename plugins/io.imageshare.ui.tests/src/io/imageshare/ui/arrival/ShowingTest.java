package io.imageshare.ui.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.ui.preferences.Arriving;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** What has come is shown, opened and copied, and the user goes on typing where he was. */
@ExtendWith(Workbench.class)
class ShowingTest {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";
	private static int colour = 0xB00000;

	private final IEditorRegistry editors = PlatformUI.getWorkbench().getEditorRegistry();
	private IProject project;
	private WebPhone phone;

	@BeforeEach
	void begin() throws Exception {
		project = Workbench.project("site");
		Workbench.openRunning();
		phone = new WebPhone(Workbench.link(), "device-" + ++colour);
		editors.setDefaultEditor("*.png", TEXT_EDITOR);
	}

	@AfterEach
	void end() throws Exception {
		phone.close();
		editors.setDefaultEditor("*.png", null);
		Workbench.page().closeAllEditors(false);
	}

	private IFile send(String name) {
		String id = "transfer-" + ++colour;
		phone.send(id, name, Pictures.png(4, 6, colour));
		phone.savedPath(id);
		return project.getFile("images/" + name);
	}

	private static boolean isOpen(String name) {
		return Stream.of(Workbench.page().getEditorReferences()).anyMatch(editor -> editor.getTitle().equals(name));
	}

	@Test
	void whoTypesGoesOnTypingWhilePicturesAreOpenedAndShown() throws Exception {
		Editing readme = Editing.begin(project.getFile("README.md"), "|");
		StyledText widget = (StyledText) readme.editor().getAdapter(Control.class);
		widget.setFocus();
		Workbench.page().showView(ProjectExplorer.VIEW_ID, null, IWorkbenchPage.VIEW_CREATE);
		Stream.of(Arriving.OPEN, Arriving.SHOW, Arriving.INSERT).forEach(key -> Workbench.preferences().setValue(key, true));

		IFile one = send("one.png");
		IFile two = send("two.png");

		Pump.until("both are open", () -> isOpen("one.png") && isOpen("two.png"));
		CommonNavigator explorer = (CommonNavigator) Workbench.page().findView(ProjectExplorer.VIEW_ID);
		Pump.until("the last one is selected there", () -> explorer.getCommonViewer().getStructuredSelection().toList().contains(two));
		Pump.until("both are named", () -> readme.document().get().equals("![one](images/one.png)\n![two](images/two.png)"));
		assertTrue(one.exists());
		assertSame(readme.editor(), Workbench.page().getActivePart());
		assertSame(readme.editor(), Workbench.page().getActiveEditor());
		assertTrue(widget.isFocusControl(), "the keyboard is where it was");
		assertTrue(Workbench.page().isPartVisible(readme.editor()), "so is what is typed");
	}

	@Test
	void withoutATextInFrontThePictureComesToTheFront() throws Exception {
		Workbench.preferences().setValue(Arriving.OPEN, true);
		send("front.png");
		Pump.until("it is open", () -> isOpen("front.png"));
		Pump.until("it is in front", () -> Workbench.page().getActiveEditor() != null && Workbench.page().getActiveEditor().getTitle().equals("front.png"));
		assertEquals("Image Share", Workbench.page().getActivePart().getTitle());
	}

	@Test
	void allOfABatchAreOnTheClipboard() throws Exception {
		Workbench.preferences().setValue(Arriving.COPY, true);
		IFile one = send("one.png");
		IFile two = send("two.png");
		Pump.until("both are there", () -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			Object files = clipboard.getContents(FileTransfer.getInstance());
			clipboard.dispose();
			return files instanceof String[] paths && Stream.of(paths).toList().containsAll(Stream.of(one, two).map(file -> file.getLocation().toOSString()).toList());
		});
	}

	@Test
	void whatWaitedIsSavedInSilenceAndWhatTheUserAsksForIsNot() throws Exception {
		Workbench.preferences().setValue(Arriving.INSERT, true);
		Editing readme = Editing.begin(Workbench.project("zoo").getFile("README.md"), "|");
		project.close(null);
		Workbench.preferences().setValue("target.folder", "/site/images");
		phone.send("transfer-late", "late.png", Pictures.png(4, 6, ++colour));
		phone.await("waiting", WebPhone.isAbout("transfer-late"));
		project.open(null);
		phone.savedPath("transfer-late");
		send("next.png");
		readme.await("![next](../site/images/next.png)|");
	}

	@Test
	void aBatchIsSaidInTheViewWithOneClickToTakeItBack() throws Exception {
		IFile one = send("one.png");
		IFile two = send("two.png");
		Pump.until("the view says so", () -> Widgets.isShown("2 pictures from Phone device-" ));

		Widgets.all(Workbench.page().getWorkbenchWindow().getShell(), Link.class).filter(link -> link.getText().contains("\"undo\""))
				.findFirst().ifPresent(link -> {
					Event undo = new Event();
					undo.text = "undo";
					link.notifyListeners(SWT.Selection, undo);
				});

		Pump.until("both have gone", () -> !one.exists() && !two.exists());
		Pump.until("so has the sentence", () -> !Widgets.isShown("2 pictures from Phone device-"));
	}

	@Test
	void oneCommandSwitchesInsertingOnAndTheViewSaysSo() throws Exception {
		Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand("io.imageshare.ui.afterArrival");
		Parameterization what = new Parameterization(command.getParameter("io.imageshare.ui.afterArrival.what"), Arriving.INSERT);
		ParameterizedCommand insert = new ParameterizedCommand(command, new Parameterization[] { what });
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);

		handlers.executeCommand(insert, null);
		assertTrue(Arriving.inserts());
		Pump.until("the view says so", () -> Widgets.isShown("a reference is inserted at the caret"));
		handlers.executeCommand(insert, null);
		Pump.until("the view no longer says so", () -> !Widgets.isShown("a reference is inserted at the caret"));
	}
}
