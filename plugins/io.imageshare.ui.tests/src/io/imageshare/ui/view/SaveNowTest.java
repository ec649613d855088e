package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.ui.preferences.Saving;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Pictures of the gallery that wait in the inbox, saved from there. */
@ExtendWith(Workbench.class)
class SaveNowTest {

	@TempDir
	Path folder;

	@Test
	void theContextMenuSavesTheSelectedPictureThatWaitsAndNoOther() throws Exception {
		IProject project = Workbench.project("site");
		Workbench.preferences().setValue(Saving.ASK, true);
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-sn")) {
			waits(phone, "save-now-1", "a.png", 51);
			waits(phone, "save-now-2", "b.png", 52);
			Pump.until("both are in the strip", () -> gallery.strip().getItemCount() == 2 && gallery.shows(52));
			gallery.click(0, 0);
			Pump.until("the first is on the canvas", () -> gallery.shows(51));
			assertTrue(menu(gallery).contains("Save Now"), menu(gallery).toString());

			NextDialog.answer("Name Picture", dialog -> Widgets.all(dialog, Text.class).findFirst().orElseThrow().setText("first"), "OK");
			gallery.execute("saveNow");

			assertEquals("/site/images/first.png", phone.savedPath("save-now-1"));
			assertFalse(project.getFile("images/b.png").exists());
			Pump.until("there is nothing to save of it any more", () -> !menu(gallery).contains("Save Now"));
			gallery.click(1, 0);
			Pump.until("the other still waits", () -> menu(gallery).contains("Save Now"));
		}
	}

	private static void waits(WebPhone phone, String id, String name, int width) {
		phone.send(id, name, Pictures.png(width, 30, 0x660000 + width));
		phone.await("waiting", WebPhone.isAbout(id));
	}

	private static List<String> menu(GalleryInView gallery) {
		Menu menu = gallery.strip().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		List<String> labels = Stream.of(menu.getItems()).map(item -> item.getText().replaceAll("\t.*", "").replace("&", "")).toList();
		menu.notifyListeners(SWT.Hide, new Event());
		return labels;
	}
}
