package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.IPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;

/** Pictures that were saved are known where the user has moved them to. */
@ExtendWith(Workbench.class)
class MovedFilesTest {

	private static int colour = 0x750000;

	private IProject project;

	@BeforeEach
	void aProject() throws Exception {
		Workbench.openRunning();
		// what waits from tests before would be saved here
		Workbench.share().remove(Workbench.share().images().stream().map(SharedImage::id).toList());
		project = Workbench.project("site");
	}

	@Test
	void aPictureThatWasRenamedCanBeTakenBack() throws Exception {
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-m1")) {
			save(phone, "a.png");

			project.getFile("images/a.png").move(IPath.fromOSString("/site/images/login.png"), true, null);
			Pump.until("it is known there", () -> isKnownAt("/site/images/login.png"));
			Sharing.saveJob().undo(only());

			Pump.until("the image has gone", () -> Workbench.share().images().isEmpty());
			assertFalse(project.getFile("images/login.png").exists());
		}
	}

	@Test
	void picturesGoWithTheirFolderAndTheirProject() throws Exception {
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-m1")) {
			save(phone, "a.png");
			save(phone, "b.png");

			project.getFolder("images").move(IPath.fromOSString("/site/docs"), true, null);
			Pump.until("both are known there", () -> isKnownAt("/site/docs/a.png") && isKnownAt("/site/docs/b.png"));
			project.move(IPath.fromOSString("/page"), true, null);

			Pump.until("both are known there", () -> isKnownAt("/page/docs/a.png") && isKnownAt("/page/docs/b.png"));
		}
	}

	@Test
	void twoPicturesThatTakeEachOthersNamesInOneChangeAreNotMixedUp() throws Exception {
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-m1")) {
			save(phone, "a.png");
			save(phone, "b.png");

			project.getWorkspace().run(monitor -> {
				project.getFile("images/a.png").move(IPath.fromOSString("/site/images/c.png"), true, monitor);
				project.getFile("images/b.png").move(IPath.fromOSString("/site/images/a.png"), true, monitor);
				project.getFile("images/c.png").move(IPath.fromOSString("/site/images/b.png"), true, monitor);
			}, project, IWorkspace.AVOID_UPDATE, null);

			Pump.until("each is known under its new name", () -> List.of(path("a.png"), path("b.png")).equals(List.of("/site/images/b.png", "/site/images/a.png")));
		}
	}

	private static void save(WebPhone phone, String name) {
		String id = "transfer-" + ++colour;
		phone.send(id, name, Pictures.png(4, 4, colour));
		assertEquals("/site/images/" + name, phone.savedPath(id));
	}

	private static boolean isKnownAt(String path) {
		return Workbench.share().images().stream().map(SharedImage::workspacePath).anyMatch(Optional.of(path)::equals);
	}

	private static String path(String name) {
		return Workbench.share().images().stream().filter(image -> image.name().equals(name)).findFirst().flatMap(SharedImage::workspacePath).orElseThrow();
	}

	private static SharedImage only() {
		List<SharedImage> images = Workbench.share().images();
		assertEquals(1, images.size());
		return images.get(0);
	}
}
