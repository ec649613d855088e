package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.ui.testing.Mouse;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;

/** Where the tools for marking have their place from. */
@ExtendWith(Workbench.class)
class MarkUpRoomTest {

	@TempDir
	Path folder;

	@Test
	void inANarrowViewTheToolsTakeTheirHeightFromWhatIsBelowThePicture() throws Exception {
		Mouse.needed();
		IProject project = Workbench.project("sample");
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			Shell window = Workbench.page().getWorkbenchWindow().getShell();
			Point size = window.getSize();
			window.setSize(440, 800);
			try {
				Pump.until("it is narrow", () -> view.canvas().getSize().x < 400);
				view.receive(project, phone, "narrow.png", Pictures.png(1304, 2200, 0x206144), 1304);
				Point corner = view.place(0, 0);
				Point other = view.place(1304, 2200);
				view.begin();
				Pump.until("all of the picture is in sight", () -> view.canvas().getSize().y >= view.canvas().toControl(other).y);
				assertEquals(corner, view.place(0, 0));
				assertEquals(other, view.place(1304, 2200));
				view.press("Cancel");
				Pump.until("the tools are gone", () -> !view.isActive());
				Pump.until("the picture is where it was", () -> view.place(0, 0).equals(corner) && view.canvas().isFitting());
			} finally {
				window.setSize(size);
			}
		}
	}
}
