package io.imageshare.ui.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Viewport;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;
import io.imageshare.ui.view.ImageShareView;

/** What is kept on phones as the rest of the workbench sees it: the view, editors, Project Explorer, and the next session. */
@ExtendWith(Workbench.class)
class LiveInWorkbenchTest {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

	private final LiveFiles live = LiveFiles.get();
	private IProject project;

	@BeforeEach
	void aProject() throws Exception {
		nothingIsKept();
		project = Workbench.project("sample");
	}

	@AfterEach
	void nothingIsKept() {
		live.end(live.entries().stream().map(LiveEntry::path).toList());
	}

	@Test
	void aNewVersionIsSeenInThePlaceOfTheOlderOneWithTheSameZoom() throws Exception {
		IFile file = file("a.png", Pictures.png(600, 800, 0x102030));
		ImageShareView view = open();
		live.keep(List.of(file.getFullPath()));
		untilShown(view, 600, 0x102030);
		ImageCanvas canvas = view.canvas();
		canvas.zoomTo(400);
		canvas.show(canvas.viewport().showing(200, 600, 4));
		Viewport before = canvas.viewport();

		write(file, Pictures.png(600, 800, 0x405060));

		untilShown(view, 600, 0x405060);
		assertEquals(before, canvas.viewport());

		write(file, Pictures.png(1200, 1600, 0x708090));

		untilShown(view, 1200, 0x708090);
		Viewport now = canvas.viewport();
		assertEquals(before.scale() / 2, now.scale(), 1e-9);
		assertEquals(400, now.imageX(now.viewWidth() / 2.0), 1e-6);
		assertEquals(1200, now.imageY(now.viewHeight() / 2.0), 1e-6);
	}

	@Test
	void whoLooksAtAnotherPictureGoesOnLookingAtItAndAllThatIsSelectedStaysSo() throws Exception {
		IFile file = file("b.png", Pictures.png(60, 80, 0x112233));
		ImageShareView view = open();
		Path other = Files.write(Files.createTempDirectory("image-share").resolve("other.png"), Pictures.png(71, 40, 0x332211));
		SharedImage mine = Workbench.share().send(other, "other.png", Optional.empty(), List.of());
		live.keep(List.of(file.getFullPath()));
		Pump.until("both are in the gallery", () -> view.gallery().visible().size() == 2);
		view.gallery().show(mine.id());
		untilShown(view, 71, 0x332211);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			write(file, Pictures.png(61, 80, 0x445566));
			phone.await("image", message -> message.get("width").getAsInt() == 61);
			Pump.until("the gallery has the new version", () -> view.gallery().visible().stream().anyMatch(image -> image.info().width() == 61));
			assertEquals(List.of(mine), view.gallery().selected());
			assertEquals(71, view.canvas().picture().width());

			view.gallery().selectAll();
			write(file, Pictures.png(62, 80, 0x556677));
			Pump.until("the gallery has the next version", () -> view.gallery().visible().stream().anyMatch(image -> image.info().width() == 62));
			assertEquals(2, view.gallery().selected().size());
			assertEquals(71, view.canvas().picture().width());
		}
	}

	@Test
	void whatAnEditorSavesIsOnThePhone() throws Exception {
		IFile file = file("drawing.svg", drawing(100).getBytes(StandardCharsets.UTF_8));
		open();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			live.keep(List.of(file.getFullPath()));
			phone.await("image", message -> message.get("size").getAsInt() == drawing(100).length());
			IEditorPart editor = IDE.openEditor(Workbench.page(), file, TEXT_EDITOR);
			try {
				StyledText text = (StyledText) editor.getAdapter(Control.class);
				text.setText(drawing(2000));
				Pump.until("the editor has changes", editor::isDirty);
				editor.doSave(null);
				byte[] fetched = phone.fetch(phone.await("image", message -> message.get("size").getAsInt() == drawing(2000).length()));
				assertArrayEquals(drawing(2000).getBytes(StandardCharsets.UTF_8), fetched);
			} finally {
				Workbench.page().closeEditor(editor, false);
			}
		}
	}

	@Test
	void aBadgeInProjectExplorerShowsWhatIsKept() throws Exception {
		IFile file = file("c.png", Pictures.png(60, 80, 0x665544));
		open();
		CommonNavigator explorer = (CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID);
		try {
			explorer.getCommonViewer().expandToLevel(file, 1);
			Pump.until("the file is listed", () -> item(explorer).findAny().isPresent());
			ImageData plain = item(explorer).findAny().orElseThrow().getImage().getImageData(100);

			live.keep(List.of(file.getFullPath()));

			Pump.until("it has a badge in its upper left corner", () -> differs(plain, explorer, 0, 0) && !differs(plain, explorer, plain.width / 2, plain.height / 2));

			live.end(List.of(file.getFullPath()));

			Pump.until("it has none any more", () -> !differs(plain, explorer, 0, 0));
		} finally {
			Workbench.page().hideView(explorer);
		}
	}

	@Test
	void theNextSessionKeepsWhatThisOneDid() throws Exception {
		IFile file = file("d with spaces.png", Pictures.png(60, 80, 0x776655));
		open();
		live.keep(List.of(file.getFullPath(), project.getFullPath()));

		((IPersistentPreferenceStore) Workbench.preferences()).save();

		Path state = ResourcesPlugin.getWorkspace().getRoot().getLocation().append(".metadata/.plugins/org.eclipse.core.runtime/.settings/io.imageshare.ui.prefs").toPath();
		assertTrue(Files.readString(state, StandardCharsets.ISO_8859_1).contains("/sample/d with spaces.png"), "it is on disk");
		assertEquals(live.entries(), LiveFiles.ofSession().entries());
	}

	private static ImageShareView open() throws Exception {
		Workbench.openRunning();
		Workbench.share().remove(Workbench.share().images().stream().map(SharedImage::id).toList());
		ImageShareView view = (ImageShareView) Workbench.page().findView(ImageShareView.ID);
		Pump.until("the gallery is empty", () -> view.gallery().visible().isEmpty());
		return view;
	}

	private static void untilShown(ImageShareView view, int width, int rgb) {
		Pump.until("this version is on the canvas",
				() -> view.canvas().picture() != null && view.canvas().picture().width() == width && (view.canvas().picture().argb(5, 5) & 0xFFFFFF) == rgb);
	}

	private IFile file(String name, byte[] content) throws Exception {
		IFile file = project.getFile(name);
		file.create(new ByteArrayInputStream(content), true, null);
		return file;
	}

	private static void write(IFile file, byte[] content) throws Exception {
		file.setContents(new ByteArrayInputStream(content), true, false, null);
	}

	private static String drawing(int width) {
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"50\"><rect width=\"40\" height=\"40\" fill=\"#369\"/></svg>\n";
	}

	private static Stream<TreeItem> item(CommonNavigator explorer) {
		return Stream.of(explorer.getCommonViewer().getTree().getItems()).flatMap(parent -> Stream.of(parent.getItems()))
				.filter(item -> item.getText().endsWith(".png") && item.getImage() != null);
	}

	/** Whether the quarter of the icon that begins there is another one. */
	private static boolean differs(ImageData plain, CommonNavigator explorer, int left, int top) {
		ImageData now = item(explorer).findAny().orElseThrow().getImage().getImageData(100);
		for (int y = top; y < top + plain.height / 2; y++) {
			for (int x = left; x < left + plain.width / 2; x++) {
				if (plain.getPixel(x, y) != now.getPixel(x, y)) {
					return true;
				}
			}
		}
		return false;
	}
}
