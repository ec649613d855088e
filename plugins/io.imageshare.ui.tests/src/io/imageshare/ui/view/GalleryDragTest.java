package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.testing.Mouse;
import io.imageshare.ui.testing.OtherProgram;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;

/** Pictures are dragged out of the strip with the mouse of the display, and what lies below decides what becomes of them. */
@ExtendWith(Workbench.class)
class GalleryDragTest {

	/** Whether Eclipse copies or links files that are dropped on a folder; it asks until the user has chosen for good. */
	private static final String COPY_OR_LINK = "IMPORT_FILES_AND_FOLDERS_MODE";
	private static final IPreferenceStore IDE_PREFERENCES = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.eclipse.ui.ide");

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";
	private static final Point INTO_TEXT = new Point(20, 10);
	/** From the edge of Project Explorer into the editor area, in pixels. */
	private static final int BESIDE = 100;

	@TempDir
	Path folder;

	@TempDir
	Path program;

	@BeforeEach
	void copyWithoutAsking() {
		IDE_PREFERENCES.setValue(COPY_OR_LINK, "MOVE_COPY");
	}

	@AfterEach
	void tidyUp() {
		IDE_PREFERENCES.setToDefault(COPY_OR_LINK);
		Workbench.page().closeAllEditors(false);
	}

	@Test
	void droppedOnAFolderOfProjectExplorerPicturesAreCopiedThere() throws Exception {
		IProject project = Workbench.project("sample");
		IFolder docs = project.getFolder("docs");
		docs.create(true, true, null);
		GalleryInView gallery = new GalleryInView(folder);
		List<SharedImage> all = gallery.sendMany(2);
		IFile received = receive(gallery, "gallery-drag-a1", "shot.png", 41);
		gallery.click(1, 0);
		gallery.click(2, SWT.MOD1);

		Mouse.drag(tile(gallery, 2), item(docs));
		Pump.until("both are there", () -> docs.getFile("32.png").exists() && docs.getFile("shot.png").exists());
		assertArrayEquals(Files.readAllBytes(all.get(1).file()), Files.readAllBytes(docs.getFile("32.png").getLocation().toPath()));
		assertTrue(received.exists(), "What is in the workspace stays where it is.");
		assertTrue(Files.exists(all.get(1).file()), "The inbox keeps its file.");
		assertEquals(3, Workbench.share().images().size(), "Nothing is sent by that.");
	}

	@Test
	void droppedIntoATextItsPathIsInserted() throws Exception {
		IProject project = Workbench.project("sample");
		GalleryInView gallery = new GalleryInView(folder);
		receive(gallery, "gallery-drag-b1", "shot.png", 42);
		StyledText text = edit(project.getFile("notes.txt"));
		Mouse.drag(tile(gallery, 0), text.toDisplay(INTO_TEXT));
		Pump.until("the path is in the text, but that is " + text.getText(), () -> text.getText().contains("/sample/images/shot.png"));
		assertEquals(1, Workbench.page().getEditorReferences().length, "No other editor was opened.");
	}

	@Test
	void droppedIntoMarkdownItIsAnImageThere() throws Exception {
		IProject project = Workbench.project("sample");
		project.getFolder("docs").create(true, true, null);
		GalleryInView gallery = new GalleryInView(folder);
		receive(gallery, "gallery-drag-e1", "shot.png", 45);
		StyledText text = edit(project.getFile("docs/notes.md"));
		Mouse.drag(tile(gallery, 0), text.toDisplay(INTO_TEXT));
		Pump.until("the image is in the text, but that is " + text.getText(), () -> text.getText().contains("![shot.png](../images/shot.png)"));
	}

	@Test
	void droppedOnTheEmptyEditorAreaItsFileIsOpened() throws Exception {
		Workbench.project("sample");
		GalleryInView gallery = new GalleryInView(folder);
		receive(gallery, "gallery-drag-c1", "shot.png", 43);
		Tree explorer = explorer().getCommonViewer().getTree();
		Mouse.drag(tile(gallery, 0), explorer.toDisplay(explorer.getSize().x + BESIDE, BESIDE));
		Pump.until("it is open", () -> Workbench.page().getEditorReferences().length == 1 && Workbench.page().getEditorReferences()[0].getTitle().equals("shot.png"));
	}

	@Test
	void droppedOnAnotherProgramItGetsTheFilesToCopy() throws Exception {
		Workbench.project("sample");
		GalleryInView gallery = new GalleryInView(folder);
		List<SharedImage> all = gallery.sendMany(2);
		IFile received = receive(gallery, "gallery-drag-d1", "shot.png", 44);
		gallery.click(0, SWT.MOD1);
		// In the corner: of a window elsewhere the toolkit may go on believing that it is there, where it was made, and finds nothing below the drag.
		try (OtherProgram other = new OtherProgram(program, "0", "0", "200", "200")) {
			other.await("ready");
			Mouse.take(tile(gallery, 0));
			Mouse.carry(new Point(100, 100), place -> other.said("over " + place.x + " " + place.y));
			Mouse.drop();
			assertEquals(all.get(0).file() + " " + received.getLocation(), other.await("copy "));
		}
	}

	private static IFile receive(GalleryInView gallery, String transfer, String name, int width) throws Exception {
		try (WebPhone phone = WebPhone.another(Workbench.link())) {
			phone.send(transfer, name, Pictures.png(width, 30, 0x500000 + width));
			String path = phone.savedPath(transfer);
			Pump.until("it is on the canvas", () -> gallery.shows(width));
			return ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromOSString(path));
		}
	}

	private static Point tile(GalleryInView gallery, int index) {
		return middle(gallery.strip(), gallery.strip().tile(index));
	}

	private static StyledText edit(IFile file) throws Exception {
		file.create(new ByteArrayInputStream("\n\n\n".getBytes(StandardCharsets.UTF_8)), true, null);
		StyledText text = (StyledText) IDE.openEditor(Workbench.page(), file, TEXT_EDITOR).getAdapter(Control.class);
		Pump.until("the text is there", () -> text.getSize().y > INTO_TEXT.y);
		return text;
	}

	private static CommonNavigator explorer() throws Exception {
		return (CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID);
	}

	private static Point item(IResource resource) throws Exception {
		CommonNavigator explorer = explorer();
		explorer.getCommonViewer().expandAll();
		Pump.until("it is in the tree", () -> explorer.getCommonViewer().testFindItem(resource) instanceof TreeItem item && item.getBounds().height > 0);
		TreeItem item = (TreeItem) explorer.getCommonViewer().testFindItem(resource);
		return middle(item.getParent(), item.getBounds());
	}

	private static Point middle(Control control, Rectangle area) {
		return control.toDisplay(area.x + area.width / 2, area.y + area.height / 2);
	}
}
