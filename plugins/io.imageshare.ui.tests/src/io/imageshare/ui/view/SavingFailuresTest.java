package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.preferences.Saving;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.SmallDisk;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Disks and folders that do not take a picture: both ends are told, and it is saved with one click once they do. Real disks, in linked folders. */
@ExtendWith(Workbench.class)
class SavingFailuresTest {

	private static int colour = 0x730000;

	@TempDir
	Path folder;
	private IFolder images;

	@BeforeEach
	void aProject() throws Exception {
		Workbench.openRunning();
		// what waits from tests before would be saved here
		Workbench.share().remove(Workbench.share().images().stream().map(SharedImage::id).toList());
		images = Workbench.project("site").getFolder("images");
		Workbench.leaveMetadata();
	}

	@Test
	void aFullDiskLeavesNoHalfFileAndTakesThePictureOnceThereIsRoom() throws Exception {
		try (SmallDisk disk = new SmallDisk(folder.resolve("disk")); WebPhone phone = new WebPhone(Workbench.link(), "device-f1")) {
			images.createLink(IPath.fromPath(disk.root()), IResource.NONE, null);
			disk.fill(40_000);
			byte[] picture = picture();

			phone.send("transfer-f1", "a.png", picture);

			awaitRefusal(phone, "transfer-f1", "disk-full", "Make room and save again.");
			try (var files = Files.list(disk.root())) {
				assertEquals(List.of("ballast"), files.map(file -> file.getFileName().toString()).toList());
			}
			disk.empty();
			saveNow();
			assertEquals("/site/images/a.png", phone.savedPath("transfer-f1"));
			assertArrayEquals(picture, Files.readAllBytes(disk.root().resolve("a.png")));
		}
	}

	@Test
	void aFileThatCannotBeWrittenOverSinceTheDiskIsFullHasItsContentAgain() throws Exception {
		Workbench.preferences().setValue(Saving.CLASH, "overwrite");
		try (SmallDisk disk = new SmallDisk(folder.resolve("disk")); WebPhone phone = new WebPhone(Workbench.link(), "device-f1")) {
			images.createLink(IPath.fromPath(disk.root()), IResource.NONE, null);
			byte[] before = Arrays.copyOf(picture(), 60_000);
			IFile file = images.getFile("a.png");
			file.create(new ByteArrayInputStream(before), IResource.NONE, null);
			disk.fill(80_000);
			byte[] picture = picture();

			phone.send("transfer-f4", "a.png", picture);

			awaitRefusal(phone, "transfer-f4", "disk-full", "Make room and save again.");
			assertArrayEquals(before, Files.readAllBytes(disk.root().resolve("a.png")));
			assertTrue(file.isSynchronized(IResource.DEPTH_ZERO));
			disk.empty();
			saveNow();
			assertEquals("/site/images/a.png", phone.savedPath("transfer-f4"));
			assertArrayEquals(picture, Files.readAllBytes(disk.root().resolve("a.png")));
		}
	}

	@Test
	void aDiskThatIsReadOnlyTakesThePictureOnceItIsNot() throws Exception {
		try (SmallDisk disk = new SmallDisk(folder.resolve("disk")); WebPhone phone = new WebPhone(Workbench.link(), "device-f1")) {
			images.createLink(IPath.fromPath(disk.root()), IResource.NONE, null);
			disk.setReadOnly(true);

			phone.send("transfer-f2", "b.png", picture());

			awaitRefusal(phone, "transfer-f2", "read-only", "read-only");
			disk.setReadOnly(false);
			saveNow();
			assertEquals("/site/images/b.png", phone.savedPath("transfer-f2"));
		}
	}

	@Test
	void aLinkedFolderThatCannotBeIsNamedAndTakesThePictureOnceItCanBeMade() throws Exception {
		Path inTheWay = Files.createFile(folder.resolve("gone"));
		images.createLink(IPath.fromPath(inTheWay.resolve("images")), IResource.ALLOW_MISSING_LOCAL, null);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-f1")) {
			phone.send("transfer-f3", "c.png", picture());

			awaitRefusal(phone, "transfer-f3", "folder-unusable", "Choose another folder in the Image Share view.");
			Files.delete(inTheWay);
			saveNow();
			assertEquals("/site/images/c.png", phone.savedPath("transfer-f3"));
			assertEquals(1, inTheWay.resolve("images").toFile().list().length);
		}
	}

	/** A hundred thousand bytes, no two pictures alike. */
	private static byte[] picture() {
		return Arrays.copyOf(Pictures.png(5, 5, ++colour), 100_000);
	}

	private static void awaitRefusal(WebPhone phone, String id, String code, String words) {
		assertEquals(code, phone.await("waiting", WebPhone.isAbout(id)).get("code").getAsString());
		Pump.until("the view says why", () -> Widgets.isShown(words) && isOffered());
	}

	private static void saveNow() {
		Widgets.press(Widgets.button("Save Now"));
	}

	private static boolean isOffered() {
		Shell window = Workbench.page().getWorkbenchWindow().getShell();
		return Widgets.all(window, Button.class).anyMatch(button -> button.getText().equals("Save Now"));
	}
}
