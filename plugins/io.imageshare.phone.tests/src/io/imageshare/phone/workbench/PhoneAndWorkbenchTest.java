package io.imageshare.phone.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;
import io.imageshare.ui.view.ImageShareView;

/** The main job, end to end: the page in Chromium on one side, the workbench on the other, and what lies in the workspace compared with what was sent. */
@ExtendWith(Workbench.class)
class PhoneAndWorkbenchTest {

	@TempDir
	Path camera;

	@Test
	void aScreenshotAndAPhotoLandInTheWorkspaceByteForByte() throws Exception {
		IProject project = Workbench.project("sample");
		Workbench.leaveMetadata();
		String link = Workbench.openRunning().url();
		try (BrowserPhone phone = new BrowserPhone(link)) {
			Path screenshot = camera.resolve("Screenshot_20261123.png");
			phone.screenshot(screenshot);
			Path photo = Files.write(camera.resolve("IMG_0001.jpg"), Pictures.cameraJpeg(1));

			phone.choose(screenshot, photo);

			assertTrue(phone.row("Screenshot_20261123.png", "saved").contains("/sample/images/Screenshot_20261123.png"));
			assertTrue(phone.row("IMG_0001.jpg", "saved").contains("/sample/images/IMG_0001.jpg"));
			assertSame(screenshot, project.getFile("images/Screenshot_20261123.png"));
			assertSame(photo, project.getFile("images/IMG_0001.jpg"));
			Pump.until("the canvas shows the photo upright", () -> {
				ImageShareView view = (ImageShareView) Workbench.page().findView(ImageShareView.ID);
				return view.canvas().picture() != null && view.canvas().picture().width() == 3024 && view.canvas().picture().height() == 4032;
			});
		}
	}

	@Test
	void aWorkspaceImageSentFromProjectExplorerIsShownOnThePhone() throws Exception {
		byte[] png = Pictures.png(1170, 2532, 0x3366CC);
		IFile file = Workbench.project("sample").getFile("mock-up.png");
		file.create(new ByteArrayInputStream(png), true, null);
		String link = Workbench.openRunning().url();
		try (BrowserPhone phone = new BrowserPhone(link)) {
			CommonNavigator explorer = (CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID);
			explorer.selectReveal(new StructuredSelection(file));
			Pump.until("the file is selected", () -> new StructuredSelection(file).equals(explorer.getCommonViewer().getSelection()));

			explorer.getSite().getService(IHandlerService.class).executeCommand("io.imageshare.ui.sendToPhone", null);

			phone.shows("mock-up.png");
			assertEquals(sha256(png), phone.download("mock-up.png"));
			Pump.until("the log says that it is on the screen", () -> Widgets.texts().stream().anyMatch(text -> text.contains(" shows mock-up.png")));
		}
	}

	@Test
	void aFileThatIsNoImageIsRefusedInWordsAndTheNextOneGoesThrough() throws Exception {
		IProject project = Workbench.project("sample");
		String link = Workbench.openRunning().url();
		try (BrowserPhone phone = new BrowserPhone(link)) {
			Path words = Files.writeString(camera.resolve("fake.png"), "Only words.", StandardCharsets.UTF_8);
			phone.choose(words);
			assertTrue(phone.row("fake.png", "failed").contains("not a picture"));

			Path real = Files.write(camera.resolve("real.png"), Pictures.png(20, 20, 0x123456));
			phone.choose(real);

			phone.row("real.png", "saved");
			assertEquals(1, project.getFolder("images").members().length);
		}
	}

	@Test
	void withoutAProjectThePhoneSaysThatThePictureWaits() throws Exception {
		String link = Workbench.openRunning().url();
		try (BrowserPhone phone = new BrowserPhone(link)) {
			Path early = Files.write(camera.resolve("early.png"), Pictures.png(21, 20, 0x654321));
			phone.choose(early);
			phone.row("early.png", "waiting");

			Workbench.project("late");

			assertTrue(phone.row("early.png", "saved").contains("/late/images/early.png"));
		}
	}

	@Test
	void aPhoneThatAsksIsLetInByAButtonBesideTheDigitsThatItShows() throws Exception {
		IProject project = Workbench.project("sample");
		String address = Workbench.openRunning().address();
		try (BrowserPhone phone = BrowserPhone.visiting(address)) {
			String digits = phone.ask();
			Pump.until("the view shows the same digits", () -> Widgets.texts().contains(digits));
			Pump.until("the answer can be given", () -> Widgets.button("Allow Once").isEnabled());

			Widgets.press(Widgets.button("Allow Once"));

			phone.awaitConnected();
			phone.choose(Files.write(camera.resolve("asked.png"), Pictures.png(22, 20, 0x2468AC)));
			phone.row("asked.png", "saved");
			assertTrue(project.getFile("images/asked.png").exists());
		}
	}

	private static void assertSame(Path sent, IFile saved) throws Exception {
		assertArrayEquals(Files.readAllBytes(sent), saved.getContents().readAllBytes(), saved.getName());
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}
}
