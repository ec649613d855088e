package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.saving.Arrived;
import io.imageshare.ui.saving.SavingListener;
import io.imageshare.ui.testing.Hold;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;

/** Pictures on their way into a project that a job holds: what was asked for them before counts, whatever is tried meanwhile. */
@ExtendWith(Workbench.class)
class UnderWayTest {

	private static int colour = 0x740000;

	private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
	private final SavingListener listener = new SavingListener() {
		@Override
		public void arrived(List<Arrived> images) {
			arrived.addAll(images);
		}

		@Override
		public void takenBack(String image) {
			// no phone does here
		}
	};
	private IProject project;

	@BeforeEach
	void aProject() throws Exception {
		Workbench.openRunning();
		// what waits from tests before would be saved here
		Workbench.share().remove(Workbench.share().images().stream().map(SharedImage::id).toList());
		project = Workbench.project("site");
		Sharing.saveJob().addListener(listener);
	}

	@AfterEach
	void listenNoLonger() {
		Sharing.saveJob().removeListener(listener);
	}

	@Test
	void aPictureIsStillExpectedAndSavedOnceWhenItIsTriedAgainOnTheWay() throws Exception {
		try (Hold hold = new Hold("holds the project", project); WebPhone phone = new WebPhone(Workbench.link(), "device-u1")) {
			String id = sendToTheHeldProject(phone, "a.png");

			tryAgain();
			hold.release();

			assertEquals("/site/images/a.png", phone.savedPath(id));
			Pump.until("it has arrived", () -> !arrived.isEmpty());
			tryAgain();
			assertEquals(List.of(IPath.fromOSString("/site/images/a.png")), arrived.stream().map(Arrived::path).toList());
			assertFalse(project.getFile("images/a-2.png").exists());
		}
	}

	@Test
	void theFolderAndTheNameThatTheUserGaveAPictureHoldWhenItIsTriedAgainOnTheWay() throws Exception {
		try (Hold hold = new Hold("holds the project", project); WebPhone phone = new WebPhone(Workbench.link(), "device-u1")) {
			String id = sendToTheHeldProject(phone, "a.png");

			Sharing.saveJob().saveNow(image("a.png").id(), Optional.of(IPath.fromOSString("/site/shots")), Optional.of("login page"));
			tryAgain();
			hold.release();

			assertEquals("/site/shots/login page.png", phone.savedPath(id));
		}
	}

	@Test
	void aPictureThatComesWhenTheProjectHasBeenHeldForAWhileIsSaidToWaitToo() throws Exception {
		try (Hold hold = new Hold("holds the project", project); WebPhone phone = new WebPhone(Workbench.link(), "device-u1")) {
			sendToTheHeldProject(phone, "a.png");

			String second = send(phone, "b.png");

			assertEquals("folder-busy", phone.await("waiting", WebPhone.isAbout(second)).get("code").getAsString());
			hold.release();
			assertEquals("/site/images/b.png", phone.savedPath(second));
			Pump.until("nothing waits", () -> Sharing.saveJob().waiting().reasons().isEmpty());
		}
	}

	/** The phone is told that it waits once it has for a while. */
	private static String sendToTheHeldProject(WebPhone phone, String name) {
		String id = send(phone, name);
		assertEquals("folder-busy", phone.await("waiting", WebPhone.isAbout(id)).get("code").getAsString());
		return id;
	}

	private static String send(WebPhone phone, String name) {
		String id = "transfer-" + ++colour;
		phone.send(id, name, Pictures.png(4, 4, colour));
		return id;
	}

	/** As happens when projects come and go, each hour, and when something else was saved. */
	private static void tryAgain() {
		Sharing.saveJob().retry();
		Pump.until("what was asked is on its way", () -> Sharing.saveJob().getState() == Job.NONE);
	}

	private static SharedImage image(String name) {
		return Workbench.share().images().stream().filter(image -> image.name().equals(name)).findFirst().orElseThrow();
	}
}
