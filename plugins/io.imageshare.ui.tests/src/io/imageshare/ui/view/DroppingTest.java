package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
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
import io.imageshare.ui.testing.OtherProgram;
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
	@TempDir
	Path program;
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
		Mouse.drop();
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
			row("Phone device-2");
			Point from = inProjectExplorer(file);
			Mouse.hold(from, Mouse.middle(row("Phone device-2")));
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
			row("Phone device-2");
			drag(inProjectExplorer(file), gallery.view().canvas());

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
			row("Phone device-1");
			drag(inProjectExplorer(file.getProject()), gallery.view().canvas());

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
			settle();
			drag(Mouse.middle(gallery.strip(), gallery.strip().tile(0)), gallery.view().canvas());
			assertEquals(1, Workbench.share().images().size());
			drag(Mouse.middle(gallery.strip(), gallery.strip().tile(0)), row("Phone device-1"));
			Pump.until("it was sent once more", () -> Workbench.share().images().size() == 2);
		}
	}

	@Test
	void aFileOfTheDesktopDroppedOnAPhoneGoesToThatPhoneOnly() throws Exception {
		byte[] png = Pictures.png(44, 31, 0x00BB05);
		Path file = Files.write(folder.resolve("desktop.png"), png);
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone first = new WebPhone(Workbench.link(), "device-1"); WebPhone second = new WebPhone(Workbench.link(), "device-2")) {
			row("Phone device-1");
			dragFromDesktop(row("Phone device-2"), file);
			assertArrayEquals(png, second.fetch(announced(second, "desktop.png")));
			gallery.send(78);
			announced(first, "78.png");
			assertFalse(first.heard("image", message -> message.get("name").getAsString().equals("desktop.png")));
		}
	}

	@Test
	void ofAFolderOfTheDesktopDroppedOnTheViewAllImagesGo() throws Exception {
		Path album = Files.createDirectory(folder.resolve("album"));
		Files.write(album.resolve("a.png"), Pictures.png(45, 31, 0x00BB06));
		Files.write(album.resolve("b.png"), Pictures.png(46, 31, 0x00BB07));
		Files.writeString(album.resolve("words.txt"), "x");
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			row("Phone device-1");
			dragFromDesktop(gallery.view().canvas(), album);
			announced(phone, "a.png");
			announced(phone, "b.png");
			assertEquals(2, Workbench.share().images().size());
		}
	}

	@Test
	void pixelsThatAnotherProgramHasCopiedArePasted() throws Exception {
		Path file = Files.write(folder.resolve("copied.png"), Pictures.png(47, 31, 0x00BB08));
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1"); OtherProgram other = new OtherProgram(program, "copy", file.toString())) {
			other.await("ready");
			gallery.executeAny("org.eclipse.ui.edit.paste");
			JsonObject image = phone.await("image", any -> true);
			BufferedImage pasted = ImageIO.read(new ByteArrayInputStream(phone.fetch(image)));
			assertEquals("47 x 31", pasted.getWidth() + " x " + pasted.getHeight());
			assertEquals(0xFF00BB08, pasted.getRGB(20, 20));
		}
	}

	private static JsonObject announced(WebPhone phone, String name) {
		return phone.await("image", message -> message.get("name").getAsString().equals(name));
	}

	private CLabel row(String phone) {
		Pump.until(phone + " is listed", () -> Widgets.all(shell, CLabel.class).anyMatch(label -> phone.equals(label.getText()) && label.getSize().y > 0));
		return Widgets.all(shell, CLabel.class).filter(label -> phone.equals(label.getText())).findFirst().orElseThrow();
	}

	private static void drag(Point from, Control to) {
		Mouse.hold(from, Mouse.middle(to));
		Mouse.drop();
	}

	private void dragFromDesktop(Control to, Path file) throws Exception {
		try (OtherProgram desktop = new OtherProgram(program, "200", "500", "200", "200", file.toString())) {
			desktop.await("ready");
			settle();
			Mouse.take(new Point(300, 600), () -> desktop.said("dragging"));
			Mouse.carry(Mouse.middle(to));
			Mouse.drop();
			desktop.await("copied");
		}
	}

	/** Where it is in the tree, once everything has found its place: the window was made larger, phones came. */
	private static Point inProjectExplorer(Object element) throws Exception {
		CommonNavigator explorer = (CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID);
		explorer.selectReveal(new StructuredSelection(element));
		Tree tree = explorer.getCommonViewer().getTree();
		Pump.until("it is selected", () -> new StructuredSelection(element).equals(explorer.getCommonViewer().getSelection()) && tree.getSelection().length == 1);
		settle();
		Pump.until("it has a place", () -> tree.getSelection()[0].getBounds().height > 0);
		return Mouse.middle(tree, tree.getSelection()[0].getBounds());
	}

	/** Until no widget of the window is laid out any more. */
	private static void settle() {
		int[] still = new int[1];
		Listener moved = event -> still[0] = 0;
		Display display = Display.getCurrent();
		display.addFilter(SWT.Resize, moved);
		display.addFilter(SWT.Move, moved);
		Pump.until("everything has found its place", () -> ++still[0] > LOOKS);
		display.removeFilter(SWT.Resize, moved);
		display.removeFilter(SWT.Move, moved);
	}

	private static IFile file(String name, byte[] content) throws Exception {
		IFile file = Workbench.project("sample").getFile(name);
		file.create(new ByteArrayInputStream(content), true, null);
		return file;
	}
}
