package io.imageshare.ui.hygiene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.gallery.SharedFiles;
import io.imageshare.ui.jobs.SendJob;
import io.imageshare.ui.preferences.Saving;
import io.imageshare.ui.testing.Hold;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Whether pictures that come say where and by which camera they were made, and how such a picture is taken back. */
class HygieneTest extends SavedPictures {

	/** Where team support keeps which provider a project has. */
	private static final QualifiedName PROVIDER = new QualifiedName("org.eclipse.team.core", "repository");

	@Test
	void inASharedProjectAPhotoSaysNothingOfItsCameraAndBothTheViewAndTheLogSaySo() throws Exception {
		IProject project = project();
		project.setPersistentProperty(PROVIDER, "org.eclipse.egit.core.GitProvider");
		byte[] photo = Pictures.photo(80, 60, 1);
		Workbench.openRunning();
		Pump.until("the view says what will be done", () -> Widgets.isShown("Location and camera data are removed."));
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			byte[] saved = saved(phone, "photo.jpg", photo);

			assertFalse(says(saved, Pictures.CAMERA));
			assertArrayEquals(pixels(photo), pixels(saved));
			assertEquals(6, orientation(saved), "it still says which side is up");
			Pump.until("the log says so", () -> Widgets.isShown("Removed from photo.jpg: camera data."));
			assertArrayEquals(photo, Files.readAllBytes(Workbench.share().images().get(Workbench.share().images().size() - 1).file()), "the inbox keeps what came");
			Pump.until("nothing is left behind", () -> prepared() == 0);
		}
	}

	@Test
	void aFolderOfAGitRepositoryIsSharedWithoutAnyTeamProvider() throws Exception {
		project();
		Files.createDirectory(folder.resolve(".git"));
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			assertFalse(says(saved(phone, "photo.jpg", Pictures.photo(80, 60, 2)), Pictures.CAMERA));
		}
	}

	@Test
	void inAProjectOfOnesOwnAPhotoStaysAsItCame() throws Exception {
		project();
		byte[] photo = Pictures.photo(80, 60, 3);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			assertArrayEquals(photo, saved(phone, "photo.jpg", photo));
			assertFalse(Widgets.isShown("Location and camera data are removed."));
		}
	}

	@ParameterizedTest
	@CsvSource({ "always,false,true", "never,true,false", "nonsense,true,true" })
	void whoWishesOtherwiseGetsThat(String when, boolean shared, boolean removed) throws Exception {
		IProject project = project();
		project.setPersistentProperty(PROVIDER, shared ? "any" : null);
		Workbench.preferences().setValue(Saving.METADATA, when);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			assertEquals(!removed, says(saved(phone, "photo.jpg", Pictures.photo(80, 60, 10 + when.length())), Pictures.CAMERA));
		}
	}

	@Test
	void whatAProjectSaysForItselfCounts() throws Exception {
		IProject project = project();
		Workbench.preferences().setValue(Saving.METADATA, "always");
		IEclipsePreferences own = new ProjectScope(project).getNode(ImageSharePlugin.ID);
		own.putBoolean(Saving.OWN, true);
		own.put(Saving.METADATA, "never");
		own.flush();
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			assertTrue(says(saved(phone, "photo.jpg", Pictures.photo(80, 60, 30)), Pictures.CAMERA));
		}
	}

	@Test
	void aDamagedPhotoIsSavedAsItCameAndTheLogWarns() throws Exception {
		project();
		Workbench.preferences().setValue(Saving.METADATA, "always");
		byte[] broken = Arrays.copyOf(Pictures.photo(80, 60, 40), 300);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			assertArrayEquals(broken, saved(phone, "broken.jpg", broken));
			Pump.until("the log says so", () -> Widgets.isShown("broken.jpg is damaged and was saved as it came"));
		}
	}

	@Test
	void thePhoneTakesBackWhatWasMadeOfItsPhoto() throws Exception {
		IProject project = project();
		Workbench.preferences().setValue(Saving.METADATA, "always");
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			saved(phone, "photo.jpg", Pictures.photo(80, 60, 50));

			phone.undo(transfer("photo.jpg"));

			phone.await("undone", WebPhone.isAbout(transfer("photo.jpg")));
			assertFalse(project.getFile("images/photo.jpg").exists());
		}
	}

	@Test
	void whatWasChangedAfterwardsIsNotTakenBackNotEvenWhenItIsAgainWhatCame() throws Exception {
		IProject project = project();
		Workbench.preferences().setValue(Saving.METADATA, "always");
		byte[] photo = Pictures.photo(80, 60, 60);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			saved(phone, "photo.jpg", photo);
			project.getFile("images/photo.jpg").setContents(new ByteArrayInputStream(photo), true, false, null);

			phone.undo(transfer("photo.jpg"));

			assertEquals("undo-failed", phone.await("error", WebPhone.isAbout(transfer("photo.jpg"))).get("code").getAsString());
			assertTrue(project.getFile("images/photo.jpg").exists());
		}
	}

	@Test
	void aPictureWrittenOverOneThatWasChangedIsTakenBackAsItCame() throws Exception {
		IProject project = project();
		Workbench.preferences().setValue(Saving.METADATA, "always");
		Workbench.preferences().setValue(Saving.CLASH, "overwrite");
		Workbench.preferences().setValue(Saving.NAME, "latest");
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			byte[] first = saved(phone, "photo.jpg", Pictures.photo(80, 60, 70));
			byte[] plain = encode(ImageIO.read(new ByteArrayInputStream(Pictures.photo(80, 60, 71))), "jpg");
			assertArrayEquals(plain, saved(phone, "plain.jpg", plain));

			phone.undo(transfer("plain.jpg"));

			phone.await("undone", WebPhone.isAbout(transfer("plain.jpg")));
			assertArrayEquals(first, Files.readAllBytes(project.getFile("images/latest.jpg").getLocation().toPath()));
			phone.undo(transfer("photo.jpg"));
			phone.await("undone", WebPhone.isAbout(transfer("photo.jpg")));
			assertFalse(project.getFile("images/latest.jpg").exists());
		}
	}

	@Test
	void whatWasRemovedFromAPhotoDoesNotGoToOtherPhonesOrProgramsEither() throws Exception {
		project();
		Workbench.preferences().setValue(Saving.METADATA, "always");
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1"); WebPhone other = new WebPhone(Workbench.link(), "device-2")) {
			byte[] saved = saved(phone, "photo.jpg", Pictures.photo(80, 60, 120));
			assertFalse(says(saved, Pictures.CAMERA));
			SharedImage image = Workbench.share().images().stream().filter(one -> one.name().equals("photo.jpg")).findFirst().orElseThrow();
			assertArrayEquals(saved, Files.readAllBytes(SharedFiles.onDisk(image)));

			SendJob.ofImages(List.of(image)).schedule();

			assertArrayEquals(saved, other.fetch(other.await("image", message -> true)));
		}
	}

	@Test
	void thePictureIsPreparedWhileSomethingElseHoldsTheProject() throws Exception {
		IProject project = project();
		Workbench.preferences().setValue(Saving.METADATA, "always");
		Workbench.openRunning();
		ISchedulingRule rule = ResourcesPlugin.getWorkspace().getRuleFactory().createRule(project);
		try (Hold hold = new Hold("holds the workspace", rule); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send(transfer("held.jpg"), "held.jpg", Pictures.photo(80, 60, 110));

			Pump.until("the file is ready to be copied", () -> prepared() == 1);
			assertFalse(project.getFile("images/held.jpg").exists());
			hold.release();

			assertFalse(says(read(phone, "held.jpg"), Pictures.CAMERA));
		}
	}
}
