package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.google.gson.JsonObject;

import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.testing.Hold;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** What a phone sends lands in the workspace and on the canvas. */
@ExtendWith(Workbench.class)
class ReceivingTest {

	@Test
	void anImageLandsInTheFirstOpenProjectAndOnTheCanvas() throws Exception {
		IProject project = Workbench.project("beta");
		Workbench.project("zeta");
		byte[] png = Pictures.png(30, 50, 0x102030);
		ImageShareView view = openAndGet();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-a1", "Screenshot 1.png", png);

			assertEquals("/beta/images/Screenshot 1.png", phone.savedPath("transfer-a1"));
			IFile file = project.getFile("images/Screenshot 1.png");
			assertTrue(file.exists(), "known to the workspace without a refresh");
			assertArrayEquals(png, file.getContents().readAllBytes());
			Pump.until("the canvas shows it", () -> view.canvas().picture() != null && view.canvas().picture().width() == 30);
			Pump.until("the caption says what it is", () -> Widgets.isShown("30 \u00D7 50, PNG"));
			Pump.until("the log says so", () -> Widgets.isShown("Saved Screenshot 1.png as /beta/images/Screenshot 1.png."));
		}
	}

	@Test
	void aSecondImageOfTheSameNameGetsANumberAndTheFirstStays() throws Exception {
		IProject project = Workbench.project("sample");
		project.getFolder("images").create(true, true, null);
		project.getFile("images/IMAGE.PNG").create(new ByteArrayInputStream("mine".getBytes(StandardCharsets.UTF_8)), true, null);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-b1", "image.png", Pictures.png(5, 5, 0x000B01));
			phone.send("transfer-b2", "image.png", Pictures.png(5, 5, 0x000B02));

			assertEquals("/sample/images/image-2.png", phone.savedPath("transfer-b1"));
			assertEquals("/sample/images/image-3.png", phone.savedPath("transfer-b2"));
			assertEquals("mine", new String(project.getFile("images/IMAGE.PNG").getContents().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@Test
	void aFileThatEclipseDoesNotKnowYetIsNotOverwritten() throws Exception {
		IProject project = Workbench.project("sample");
		IFolder folder = project.getFolder("images");
		folder.create(true, true, null);
		Files.writeString(folder.getLocation().toPath().resolve("photo.png"), "not refreshed");
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-c1", "photo.png", Pictures.png(5, 5, 0x000C01));

			assertEquals("/sample/images/photo-2.png", phone.savedPath("transfer-c1"));
			assertEquals("not refreshed", Files.readString(folder.getLocation().toPath().resolve("photo.png")));
		}
	}

	@Test
	void withoutAProjectTheImageWaitsAndIsSavedAsSoonAsOneIsThere() throws Exception {
		byte[] png = Pictures.png(6, 6, 0x000D01);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-d1", "early.png", png);
			JsonObject waiting = phone.await("waiting", WebPhone.isAbout("transfer-d1"));
			assertEquals("no-project", waiting.get("code").getAsString());
			Pump.until("the view says so", () -> Widgets.isShown("waits in the inbox"));

			IProject project = Workbench.project("late");

			assertEquals("/late/images/early.png", phone.savedPath("transfer-d1"));
			assertArrayEquals(png, project.getFile("images/early.png").getContents().readAllBytes());
		}
	}

	@Test
	void aClosedProjectIsNamedAndTheImageIsSavedWhenItOpens() throws Exception {
		IProject project = Workbench.project("shut");
		Workbench.project("other");
		Workbench.preferences().setValue(ImageSharePreferences.TARGET_FOLDER, "/shut/pictures");
		project.close(null);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-e1", "shot.png", Pictures.png(6, 6, 0x000E01));
			String sentence = phone.await("waiting", WebPhone.isAbout("transfer-e1")).get("message").getAsString();
			assertTrue(sentence.contains("shut"), sentence);

			project.open(null);

			assertEquals("/shut/pictures/shot.png", phone.savedPath("transfer-e1"));
		}
	}

	@Test
	void theSameImageTwiceIsListedAndSavedOnce() throws Exception {
		IProject project = Workbench.project("sample");
		byte[] png = Pictures.png(6, 6, 0x000F01);
		Workbench.openRunning();
		int before = Workbench.share().images().size();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-f1", "one.png", png);
			assertEquals("/sample/images/one.png", phone.savedPath("transfer-f1"));
			phone.send("transfer-f2", "again.png", png);

			assertEquals("/sample/images/one.png", phone.savedPath("transfer-f2"));
			assertEquals(before + 1, Workbench.share().images().size());
			assertEquals(1, project.getFolder("images").members().length);
		}
	}

	@Test
	void aFileThatIsNoImageIsRefusedOnBothEndsAndLeavesNothing() throws Exception {
		IProject project = Workbench.project("sample");
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-g1", "notes.png", "These are only words.".getBytes(StandardCharsets.UTF_8));

			JsonObject error = phone.await("error", WebPhone.isAbout("transfer-g1"));
			assertEquals("not-an-image", error.get("code").getAsString());
			Pump.until("the view says so", () -> Widgets.isShown("notes.png is not an image."));
			assertFalse(project.getFolder("images").exists());
		}
	}

	@Test
	void savingWaitsForAJobThatHoldsTheFolderWhileTheUserInterfaceLives() throws Exception {
		IProject project = Workbench.project("sample");
		Workbench.openRunning();
		ISchedulingRule rule = ResourcesPlugin.getWorkspace().getRuleFactory().createRule(project);
		try (Hold hold = new Hold("holds the workspace", rule); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-h1", "held.png", Pictures.png(7, 7, 0x00FF01));
			phone.await("received", WebPhone.isAbout("transfer-h1"));
			Pump.until("the user interface shows it", () -> Widgets.isShown("held.png"));
			assertFalse(project.getFile(new Path("images/held.png")).exists());

			hold.release();

			assertEquals("/sample/images/held.png", phone.savedPath("transfer-h1"));
		}
	}

	private static ImageShareView openAndGet() throws Exception {
		Workbench.openRunning();
		return (ImageShareView) Workbench.page().findView(ImageShareView.ID);
	}
}
