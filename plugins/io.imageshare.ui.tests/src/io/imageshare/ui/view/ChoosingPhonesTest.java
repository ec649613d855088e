package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Whom a selection goes to, and what counts as one. */
@ExtendWith(Workbench.class)
class ChoosingPhonesTest {

	private static final String SEND = "io.imageshare.ui.sendToPhone";

	@TempDir
	Path folder;

	@Test
	void theMenuNamesThePhonesThatAreConnected() throws Exception {
		IFile file = file("menu.png", Pictures.png(30, 20, 0x00CC01));
		Workbench.openRunning();
		CommonNavigator explorer = select(file);
		assertEquals(List.of("No Phone Is Connected", "Every Phone That Connects"), offered(explorer));
		try (WebPhone first = new WebPhone(Workbench.link(), "device-1"); WebPhone second = new WebPhone(Workbench.link(), "device-2")) {
			Pump.until("both are connected", () -> Workbench.share().phones().size() == 2);
			assertEquals(List.of("All Phones", "Phone device-1", "Phone device-2", "Choose Phones\u2026"), offered(explorer));
		}
	}

	@Test
	void aPhoneThatWasChosenGetsItAndNoOther() throws Exception {
		byte[] png = Pictures.png(31, 20, 0x00CC02);
		IFile file = file("chosen.png", png);
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone first = new WebPhone(Workbench.link(), "device-1"); WebPhone second = new WebPhone(Workbench.link(), "device-2")) {
			send(select(file), Map.of(SEND + ".device", "device-2"));
			assertArrayEquals(png, second.fetch(second.await("image", message -> message.get("name").getAsString().equals("chosen.png"))));
			gallery.send(78);
			first.await("image", message -> message.get("name").getAsString().equals("78.png"));
			assertFalse(first.heard("image", message -> message.get("name").getAsString().equals("chosen.png")));
		}
	}

	@Test
	void severalPhonesCanBeChosenAndTheOthersGetNothing() throws Exception {
		IFile file = file("several.png", Pictures.png(34, 20, 0x00CC05));
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone first = new WebPhone(Workbench.link(), "device-1"); WebPhone second = new WebPhone(Workbench.link(), "device-2");
				WebPhone third = new WebPhone(Workbench.link(), "device-3")) {
			Pump.until("all are connected", () -> Workbench.share().phones().size() == 3);
			NextDialog.answer("Choose Phones", dialog -> {
				Table phones = Widgets.all(dialog, Table.class).findFirst().orElseThrow();
				for (int i : new int[] { 0, 2 }) {
					Event ticked = new Event();
					ticked.item = phones.getItem(i);
					ticked.detail = SWT.CHECK;
					phones.getItem(i).setChecked(true);
					phones.notifyListeners(SWT.Selection, ticked);
				}
			}, "OK");
			send(select(file), Map.of(SEND + ".device", "choose"));
			for (WebPhone chosen : List.of(first, third)) {
				chosen.await("image", message -> message.get("name").getAsString().equals("several.png"));
			}
			gallery.send(79);
			second.await("image", message -> message.get("name").getAsString().equals("79.png"));
			assertFalse(second.heard("image", message -> message.get("name").getAsString().equals("several.png")));
		}
	}

	@Test
	void amongManyFilesTheImagesGoAndFoldersStandForTheImagesInThem() throws Exception {
		IFile image = file("among.png", Pictures.png(32, 20, 0x00CC03));
		IFile words = image.getProject().getFile("words.txt");
		words.create(new ByteArrayInputStream(new byte[] { 'x' }), true, null);
		new GalleryInView(folder);
		send(select(image, words), Map.of());
		Pump.until("the image is sent", () -> Workbench.share().images().size() == 1);
		IFolder drawings = image.getProject().getFolder("drawings");
		drawings.create(true, true, null);
		drawings.getFile("within.png").create(new ByteArrayInputStream(Pictures.png(33, 20, 0x00CC04)), true, null);
		send(select(drawings), Map.of());
		Pump.until("the image in the folder is sent", () -> Workbench.share().images().size() == 2);
		select(words);
		Pump.until("words are nothing to send", () -> !command().isEnabled());
	}

	@Test
	void theImageInATextEditorIsSent() throws Exception {
		IFile svg = file("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>".getBytes(StandardCharsets.UTF_8));
		new GalleryInView(folder);
		IWorkbenchPart editor = IDE.openEditor(Workbench.page(), svg, "org.eclipse.ui.DefaultTextEditor");
		Workbench.page().activate(editor);
		send(editor, Map.of());
		Pump.until("it is sent", () -> Workbench.share().images().size() == 1);
		assertEquals("/sample/drawing.svg", Workbench.share().images().get(0).workspacePath().orElseThrow());
		Workbench.page().closeAllEditors(false);
	}

	private static void send(IWorkbenchPart part, Map<String, String> parameters) throws Exception {
		Pump.until("there is something to send", () -> command().isEnabled());
		part.getSite().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command(), parameters), null);
	}

	private static Command command() {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(SEND);
	}

	private static CommonNavigator select(Object... elements) throws Exception {
		CommonNavigator explorer = (CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID);
		explorer.selectReveal(new StructuredSelection(elements));
		Pump.until("they are selected", () -> new StructuredSelection(elements).equals(explorer.getCommonViewer().getSelection()));
		return explorer;
	}

	/** What the context menu offers below "Send to Phone". */
	private static List<String> offered(CommonNavigator explorer) {
		Menu menu = explorer.getCommonViewer().getTree().getMenu();
		menu.notifyListeners(SWT.Show, null);
		try {
			MenuItem send = Stream.of(menu.getItems()).filter(item -> item.getText().equals("Send to Phone")).findFirst().orElseThrow();
			send.getMenu().notifyListeners(SWT.Show, null);
			List<String> texts = Stream.of(send.getMenu().getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
					.map(item -> item.getText().replace("&", "").split("\t")[0]).toList();
			assertTrue(Stream.of(send.getMenu().getItems()).skip(1).allMatch(MenuItem::isEnabled));
			send.getMenu().notifyListeners(SWT.Hide, null);
			return texts;
		} finally {
			menu.notifyListeners(SWT.Hide, null);
		}
	}

	private static IFile file(String name, byte[] content) throws Exception {
		IFile file = Workbench.project("sample").getFile(name);
		file.create(new ByteArrayInputStream(content), true, null);
		return file;
	}
}
