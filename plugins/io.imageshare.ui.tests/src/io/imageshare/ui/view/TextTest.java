package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.ui.SystemClipboard;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Texts go both ways, too. */
@ExtendWith(Workbench.class)
class TextTest {

	@TempDir
	Path folder;

	@Test
	void aTextThatIsPastedArrivesOnThePhone() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			SystemClipboard.put(Display.getCurrent(), "http://192.0.2.1:3000/log-in");
			gallery.executeAny("org.eclipse.ui.edit.paste");
			phone.await("text", message -> message.get("text").getAsString().equals("http://192.0.2.1:3000/log-in"));
		}
	}

	@Test
	void aTextThatIsTypedGoesToThePhonesThatAreTicked() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone one = new WebPhone(Workbench.link(), "device-1"); WebPhone two = new WebPhone(Workbench.link(), "device-2")) {
			Pump.until("both are connected", () -> Workbench.share().phones().size() == 2);
			NextDialog.answer("Send Text to Phone", dialog -> {
				assertFalse(Widgets.button(dialog, "&Send").isEnabled(), "there is nothing to send yet");
				Widgets.all(dialog, Text.class).findFirst().orElseThrow().setText("build 4711 is ready");
				Table phones = Widgets.all(dialog, Table.class).findFirst().orElseThrow();
				phones.getItem(0).setChecked(false);
				phones.notifyListeners(SWT.Selection, new Event());
			}, "&Send");
			gallery.execute("sendText");
			two.await("text", message -> message.get("text").getAsString().equals("build 4711 is ready"));
			Workbench.share().sendText("for all", List.of());
			one.await("text", message -> message.get("text").getAsString().equals("for all"));
			assertFalse(one.heard("text", message -> message.get("text").getAsString().equals("build 4711 is ready")));
		}
	}

	@Test
	void whatIsSelectedInAnEditorIsSentAsItIs() throws Exception {
		new GalleryInView(folder);
		IFile file = Workbench.project("sample").getFile("notes.txt");
		file.create(new ByteArrayInputStream("one\ntwo http://192.0.2.9/ three\n".getBytes(StandardCharsets.UTF_8)), true, null);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			ITextEditor editor = (ITextEditor) IDE.openEditor(Workbench.page(), file, "org.eclipse.ui.DefaultTextEditor");
			Workbench.page().activate(editor);
			Command command = editor.getSite().getService(ICommandService.class).getCommand("io.imageshare.ui.sendSelectedText");
			editor.selectAndReveal(0, 0);
			Pump.until("nothing is selected", () -> !command.isEnabled());
			editor.selectAndReveal(8, 17);
			Pump.until("something is", command::isEnabled);
			editor.getSite().getService(IHandlerService.class).executeCommand(command.getId(), null);
			phone.await("text", message -> message.get("text").getAsString().equals("http://192.0.2.9/"));
		} finally {
			Workbench.page().closeAllEditors(false);
		}
	}

	@Test
	void aTextFromThePhoneIsShownAndCanBeCopiedAndDismissed() throws Exception {
		new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.sayText("text-00001", "Look at <this> & https://example.org/a");
			Pump.until("it is shown", () -> Widgets.isShown("https://example.org/a"));
			follow("copy");
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				assertEquals("Look at <this> & https://example.org/a", clipboard.getContents(TextTransfer.getInstance()));
			} finally {
				clipboard.dispose();
			}
			follow("dismiss");
			Pump.until("it is gone", () -> !Widgets.isShown("Dismiss"));
		}
	}

	private static void follow(String action) {
		Event event = new Event();
		event.text = action;
		Widgets.all(Workbench.page().getWorkbenchWindow().getShell(), Link.class).filter(link -> link.getText().contains("\"" + action + "\"")).findFirst()
				.orElseThrow().notifyListeners(SWT.Selection, event);
	}
}
