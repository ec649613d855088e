package io.imageshare.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;
import io.imageshare.ui.view.ImageShareView;

/** What can be kept on phones, and how long that lasts. */
@ExtendWith(Workbench.class)
class KeepingTest {

	private static final String KEEP = "io.imageshare.ui.keepOnPhone";

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
	void aFileIsKeptWhileItsProjectIsClosedAndTheNextVersionArrivesAfterThat() throws Exception {
		IFile file = file("a.png", Pictures.png(31, 20, 0x123456));
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			live.keep(List.of(file.getFullPath()));
			String version = version(phone, 31);

			project.close(null);
			decideNowWhetherItIsGone();
			project.open(null);
			file.setContents(new ByteArrayInputStream(Pictures.png(32, 20, 0x123456)), true, false, null);

			assertEquals(version, version(phone, 32));
			assertTrue(live.isChosen(file.getFullPath()));
		}
	}

	@Test
	void aFileThatWasDeletedIsKeptNoLonger() throws Exception {
		IFile file = file("b.png", Pictures.png(31, 20, 0x123456));
		Workbench.openRunning();
		live.keep(List.of(file.getFullPath()));

		file.delete(true, null);
		decideNowWhetherItIsGone();

		assertEquals(List.of(), live.entries());
	}

	@Test
	void ofSelectedFilesThePicturesAreKept() throws Exception {
		IFile picture = file("c.png", Pictures.png(31, 20, 0x123456));
		IFile text = file("notes.txt", new byte[0]);
		Workbench.openRunning();
		CommonNavigator explorer = (CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID);
		try {
			StructuredSelection both = new StructuredSelection(List.of(picture, text));
			explorer.selectReveal(both);
			Pump.until("both are selected", () -> both.equals(explorer.getCommonViewer().getSelection()));

			explorer.getSite().getService(IHandlerService.class).executeCommand(KEEP, null);

			assertEquals(List.of(picture.getFullPath()), live.entries().stream().map(LiveEntry::path).toList());
		} finally {
			Workbench.page().hideView(explorer);
		}
	}

	@Test
	void aPictureIsOfferedToBeKeptOnceItIsInTheWorkspace(@TempDir Path folder) throws Exception {
		Workbench.openRunning();
		Workbench.share().remove(Workbench.share().images().stream().map(SharedImage::id).toList());
		ImageShareView view = (ImageShareView) Workbench.page().findView(ImageShareView.ID);
		Path outside = Files.write(folder.resolve("outside.png"), Pictures.png(33, 20, 0x123456));
		SharedImage image = Workbench.share().send(outside, "outside.png", Optional.empty(), List.of());
		Pump.until("it is in the gallery", () -> view.gallery().visible().size() == 1);
		Workbench.page().activate(view);
		view.gallery().show(image.id());
		Pump.until("it is selected, and can be sent but not kept", () -> isEnabled("io.imageshare.ui.sendAgain") && !isEnabled(KEEP));

		IFile file = file("inside.png", Pictures.png(34, 20, 0x123456));
		SharedImage inside = Workbench.share().send(file.getLocation().toPath(), "inside.png", Optional.of(file.getFullPath().toString()), List.of());
		Pump.until("it is in the gallery", () -> view.gallery().visible().size() == 2);
		view.gallery().show(inside.id());
		Pump.until("this one can be kept", () -> isEnabled(KEEP));
	}

	/** What this version has in common with the others on the phone, which also hears of what tests before have sent. */
	private static String version(WebPhone phone, int width) {
		return phone.await("image", message -> message.has("live") && message.get("name").getAsString().equals("a.png") && message.get("width").getAsInt() == width)
				.get("live").getAsString();
	}

	private static boolean isEnabled(String command) {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isEnabled();
	}

	/** It is looked at again after a while, by jobs that sleep until then. */
	private static void decideNowWhetherItIsGone() {
		List<Job> jobs = Arrays.stream(Job.getJobManager().find(null)).filter(job -> job.getName().equals(Messages.LiveJob_name))
				.filter(job -> !job.getClass().getPackage().equals(LiveFiles.class.getPackage())).toList();
		assertFalse(jobs.isEmpty());
		jobs.forEach(Job::wakeUp);
		Pump.until("they have looked", () -> jobs.stream().allMatch(job -> job.getState() == Job.NONE));
	}

	private IFile file(String name, byte[] content) throws Exception {
		IFile file = project.getFile(IPath.fromOSString(name));
		file.create(new ByteArrayInputStream(content), IResource.FORCE, null);
		return file;
	}
}
