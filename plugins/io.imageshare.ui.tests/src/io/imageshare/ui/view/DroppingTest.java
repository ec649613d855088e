package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import io.imageshare.ui.testing.Mouse;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Pictures are dragged with a real pointer to the view, or to one phone in it. */
@ExtendWith(Workbench.class)
class DroppingTest {

	/** In a row, with the user interface at work between two of them. */
	private static final int LOOKS = 100;

	@TempDir
	Path folder;
	private Shell shell;
	private Point size;

	@BeforeEach
	void thePointerIsReal() throws Exception {
		Mouse.needed();
		shell = Workbench.page().getWorkbenchWindow().getShell();
		size = shell.getSize();
		shell.setSize(1500, 950);
		GalleryInView.setToggle("togglePanel", true);
	}

	@AfterEach
	void theWindowIsAsBefore() {
		if (shell != null) {
			shell.setSize(size);
		}
	}

	@Test
	void aFileDroppedOnAPhoneGoesToThatPhoneOnly() throws Exception {
		byte[] png = Pictures.png(40, 31, 0x00BB01);
		IFile file = file("one.png", png);
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone first = new WebPhone(Workbench.link(), "device-1"); WebPhone second = new WebPhone(Workbench.link(), "device-2")) {
			row("Phone device-1");
			hold(() -> inProjectExplorer(file), () -> Mouse.middle(row("Phone device-2")));
			Pump.until("the phone under the drag stands out", () -> !row("Phone device-2").getBackground().equals(row("Phone device-1").getBackground()));
			Mouse.drop();

			assertArrayEquals(png, second.fetch(announced(second, "one.png")));
			gallery.send(77);
			announced(first, "77.png");
			assertFalse(first.heard("image", message -> message.get("name").getAsString().equals("one.png")));
			Pump.until("the phone looks as before", () -> row("Phone device-2").getBackground().equals(row("Phone device-1").getBackground()));
		}
	}

	@Test
	void aFileDroppedOnTheCanvasGoesToEveryPhoneWithItsPathInTheWorkspace() throws Exception {
		IFile file = file("two.png", Pictures.png(41, 31, 0x00BB02));
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone first = new WebPhone(Workbench.link(), "device-1"); WebPhone second = new WebPhone(Workbench.link(), "device-2")) {
			hold(() -> inProjectExplorer(file), () -> Mouse.middle(gallery.view().canvas()));
			Mouse.drop();

			announced(first, "two.png");
			announced(second, "two.png");
			assertEquals("/sample/two.png", Workbench.share().images().get(0).workspacePath().orElseThrow());
		}
	}

	@Test
	void aFolderDroppedStandsForTheImagesInIt() throws Exception {
		IFile file = file("three.png", Pictures.png(42, 31, 0x00BB03));
		file.getProject().getFile("words.txt").create(new ByteArrayInputStream(new byte[] { 'x' }), true, null);
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			hold(() -> inProjectExplorer(file.getProject()), () -> Mouse.middle(gallery.view().canvas()));
			Mouse.drop();

			announced(phone, "three.png");
			assertEquals(1, Workbench.share().images().size());
		}
	}

	@Test
	void aPictureOfTheGalleryDroppedOnAPhoneGoesToItAgainAndOnTheViewNowhere() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			Workbench.project("sample");
			phone.send("dropping-a1", "came.png", Pictures.png(43, 31, 0x00BB04));
			phone.savedPath("dropping-a1");
			Pump.until("it is in the strip", () -> gallery.strip().getItemCount() == 1);
			Pump.until("the phone is listed", () -> Widgets.isShown("Phone device-1"));
			Workbench.page().activate(gallery.view());
			hold(() -> Mouse.middle(gallery.strip(), gallery.strip().tile(0)), () -> Mouse.middle(gallery.view().canvas()));
			Mouse.drop();
			hold(() -> Mouse.middle(gallery.strip(), gallery.strip().tile(0)), () -> Mouse.middle(row("Phone device-1")));
			Mouse.drop();
			Pump.until("it was sent once more", () -> Workbench.share().images().size() == 2);
		}
	}

	private static JsonObject announced(WebPhone phone, String name) {
		return phone.await("image", message -> message.get("name").getAsString().equals(name));
	}

	private CLabel row(String phone) {
		Pump.until(phone + " is listed", () -> Widgets.all(shell, CLabel.class).anyMatch(label -> phone.equals(label.getText()) && label.getSize().y > 0));
		return Widgets.all(shell, CLabel.class).filter(label -> phone.equals(label.getText())).findFirst().orElseThrow();
	}

	/** The window was made larger, phones came: nothing is dragged before all has found its place. */
	private static void hold(Callable<Point> from, Callable<Point> to) throws Exception {
		Point begin = settled(from);
		Mouse.hold(begin, settled(to));
	}

	private static Point settled(Callable<Point> place) throws Exception {
		Point[] last = { place.call() };
		int[] same = new int[1];
		Pump.until("it has found its place", () -> {
			try {
				Point now = place.call();
				same[0] = now.equals(last[0]) ? same[0] + 1 : 0;
				last[0] = now;
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
			return same[0] == LOOKS;
		});
		return last[0];
	}

	private static Point inProjectExplorer(Object element) throws Exception {
		CommonNavigator explorer = (CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID);
		explorer.selectReveal(new StructuredSelection(element));
		Pump.until("it is selected", () -> new StructuredSelection(element).equals(explorer.getCommonViewer().getSelection()));
		Tree tree = explorer.getCommonViewer().getTree();
		Pump.until("it has a place", () -> tree.getSelection().length == 1 && tree.getSelection()[0].getBounds().height > 0);
		return Mouse.middle(tree, tree.getSelection()[0].getBounds());
	}

	private static IFile file(String name, byte[] content) throws Exception {
		IFile file = Workbench.project("sample").getFile(name);
		file.create(new ByteArrayInputStream(content), true, null);
		return file;
	}
}
