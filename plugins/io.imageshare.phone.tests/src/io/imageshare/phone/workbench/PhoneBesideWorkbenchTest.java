package io.imageshare.phone.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;
import io.imageshare.ui.view.ImageShareView;

/** What is done on the page in Chromium, seen in the workbench, and the other way round. */
@ExtendWith(Workbench.class)
class PhoneBesideWorkbenchTest {

	private static final String COMMANDS = "io.imageshare.ui.";

	@TempDir
	Path folder;
	private IProject project;
	private ImageShareView view;
	private String link;

	@BeforeEach
	void aProjectAndNoPictures() throws Exception {
		project = Workbench.project("sample");
		link = Workbench.openRunning().url();
		view = (ImageShareView) Workbench.page().findView(ImageShareView.ID);
		Workbench.share().remove(Workbench.share().images().stream().map(SharedImage::id).toList());
		Pump.until("the gallery is empty", () -> view.gallery().visible().isEmpty());
	}

	@Test
	void aPictureLandsInTheFolderThatThePhoneChooses() throws Exception {
		Workbench.project("other");
		try (BrowserPhone phone = new BrowserPhone(link)) {
			phone.says("/sample/images");
			phone.chooseFolder("/other/images");
			byte[] bytes = Pictures.png(30, 20, 0x100001);
			phone.choose(Files.write(folder.resolve("there.png"), bytes));

			assertTrue(phone.row("there.png", "saved").contains("/other/images/there.png"));
			IFile file = Workbench.share().images().get(0).workspacePath().map(IPath::fromOSString).map(project.getWorkspace().getRoot()::getFile).orElseThrow();
			assertArrayEquals(bytes, file.getContents().readAllBytes());
			assertEquals("", ImageSharePreferences.targetFolder(), "the computer's own choice stays");
		}
	}

	@Test
	void undoOnThePhoneTakesTheFileOutOfTheWorkspaceAgain() throws Exception {
		try (BrowserPhone phone = new BrowserPhone(link)) {
			phone.choose(Files.write(folder.resolve("back.png"), Pictures.png(31, 20, 0x100002)));
			phone.row("back.png", "saved");
			IFile file = project.getFile("images/back.png");
			assertTrue(file.exists());

			phone.press("back.png", "Undo");

			Pump.until("the file has gone", () -> !file.exists());
			Pump.until("so has the picture", () -> view.gallery().visible().isEmpty());
			phone.row("back.png", "undone", "cancelled");
		}
	}

	@Test
	void aNewVersionOfWhatIsKeptOnThePhoneIsThereInThePlaceOfTheOldOne() throws Exception {
		IFile file = project.getFile("mock-up.png");
		file.create(new ByteArrayInputStream(Pictures.png(300, 200, 0x100003)), true, null);
		try (BrowserPhone phone = new BrowserPhone(link)) {
			keep(file);
			assertEquals(1, phone.pictures("mock-up.png", 300));

			file.setContents(new ByteArrayInputStream(Pictures.png(320, 200, 0x100004)), true, false, null);

			assertEquals(1, phone.pictures("mock-up.png", 320));
		} finally {
			keep(file);
		}
	}

	@Test
	void aTiffThatIsSentIsSeenOnThePhoneWhichKeepsTheFileItself() throws Exception {
		BufferedImage scan = new BufferedImage(340, 200, BufferedImage.TYPE_INT_RGB);
		Path file = folder.resolve("scan.tif");
		assertTrue(ImageIO.write(scan, "tiff", file.toFile()));
		try (BrowserPhone phone = new BrowserPhone(link)) {
			SharedImage image = Workbench.share().send(file, "scan.tif", Optional.empty(), List.of());
			assertEquals(1, phone.pictures("scan.tif", 340));
			assertEquals(image.sha256(), phone.download("scan.tif"));
		}
	}

	@Test
	void aTextGoesEachWay() throws Exception {
		try (BrowserPhone phone = new BrowserPhone(link)) {
			phone.write("192.0.2.1:8080 is up");
			Pump.until("the view shows it", () -> Widgets.isShown("192.0.2.1:8080 is up"));

			Workbench.share().sendText("https://example.org/from-the-computer", List.of());
			phone.says("https://example.org/from-the-computer");
		}
	}

	@Test
	void theZoomIsLinkedBothWaysAndATapOnThePhoneIsAPointerOnTheCanvas() throws Exception {
		Path file = Files.write(folder.resolve("screen.png"), Pictures.png(1170, 2000, 0x305070));
		SharedImage image = Workbench.share().send(file, "screen.png", Optional.empty(), List.of());
		ImageCanvas canvas = view.canvas();
		Pump.until("it is on the canvas", () -> canvas.picture() != null && canvas.picture().width() == 1170);
		try (BrowserPhone phone = new BrowserPhone(link)) {
			execute("mirror");
			String whole = phone.awaitViewed("screen.png", "");

			canvas.zoomTo(200);
			String near = phone.awaitViewed("screen.png", whole);

			double scale = canvas.viewport().scale();
			phone.key("+");
			String nearer = phone.awaitViewed("screen.png", near);
			Pump.until("the canvas shows all that is on the tall screen of the phone", () -> canvas.viewport().scale() < scale);

			double led = canvas.viewport().scale();
			phone.key("+");
			phone.awaitViewed("screen.png", nearer);
			Pump.until("the canvas follows", () -> canvas.viewport().scale() > led * 1.4);

			phone.tap(195, 420);
			Pump.until("a pointer is there", () -> Widgets.isShown(" points at pixel "));
			assertEquals(image.id(), view.gallery().current().orElseThrow().id());

			execute("mirror");
			phone.awaitMirrorOver();
		}
	}

	private void execute(String command) throws Exception {
		Workbench.page().activate(view);
		view.getSite().getService(IHandlerService.class).executeCommand(COMMANDS + command, null);
	}

	private static void keep(IFile file) throws Exception {
		CommonNavigator explorer = (CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID);
		explorer.selectReveal(new StructuredSelection(file));
		Pump.until("the file is selected", () -> new StructuredSelection(file).equals(explorer.getCommonViewer().getSelection()));
		explorer.getSite().getService(IHandlerService.class).executeCommand(COMMANDS + "keepOnPhone", null);
	}
}
