package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
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
