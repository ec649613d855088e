package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.preferences.Limit;
import io.imageshare.ui.preferences.Saving;
import io.imageshare.ui.testing.Hold;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Pictures that cannot be saved at once: what the view says, and the ways out. */
@ExtendWith(Workbench.class)
class WaitingTest {

	private static final int MANY = 1000;

	private static int colour = 0x620000;

	@Test
	void aPictureThatWaitsForANameIsGivenOneInADialogThatTheUserOpens() throws Exception {
		Workbench.project("site");
		Workbench.preferences().setValue(Saving.ASK, true);
		open();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-w1")) {
			String id = send(phone, "a.png");
			assertEquals("name-wanted", phone.await("waiting", WebPhone.isAbout(id)).get("code").getAsString());
			Pump.until("the view says so", () -> Widgets.isShown("a.png waits for a name"));

			answerNextDialog("login page");
			press("Name\u2026");

			assertEquals("/site/images/login page.png", phone.savedPath(id));
			Pump.until("the note is gone", () -> !isOffered("Name\u2026"));
		}
	}

	@Test
	void aNameThatIsTakenIsLeftAloneWhenThePreferencesSaySoAndAnotherOneCanBeGiven() throws Exception {
		IProject project = Workbench.project("site");
		Workbench.preferences().setValue(Saving.CLASH, "skip");
		open();
		project.getFolder("images").create(true, true, null);
		IFile mine = project.getFile("images/a.png");
		mine.create(new ByteArrayInputStream("mine".getBytes(StandardCharsets.UTF_8)), true, null);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-w1")) {
			String id = send(phone, "a.png");
			Pump.until("the view says so", () -> Widgets.isShown("/site/images/a.png is already there"));

			answerNextDialog("b");
			press("Name\u2026");

			assertEquals("/site/images/b.png", phone.savedPath(id));
			assertEquals("mine", new String(mine.getContents().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@Test
	void whateverIsInTheWayOfAFolderIsNamedAndSavingAgainIsOneClick() throws Exception {
		IProject project = Workbench.project("site");
		open();
		IFile file = project.getFile("images");
		file.create(new ByteArrayInputStream(new byte[0]), true, null);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-w1")) {
			String id = send(phone, "a.png");
			Pump.until("the view says so", () -> Widgets.isShown("Choose another folder in the Image Share view.") && isOffered("Save Now"));

			file.delete(true, null);
			press("Save Now");

			assertEquals("/site/images/a.png", phone.savedPath(id));
		}
	}

	@Test
	void aJobThatHoldsTheProjectIsNamedWhileTheUserInterfaceLivesAndAnotherProjectTakesThePictureAtOnce() throws Exception {
		IProject held = Workbench.project("held");
		Workbench.project("other");
		open();
		try (Hold hold = new Hold("holds the project", held); WebPhone phone = new WebPhone(Workbench.link(), "device-w1")) {
			String id = send(phone, "a.png");
			Pump.until("the view names the job", () -> Widgets.isShown("a.png waits for \u201Cholds the project\u201D"));

			ImageSharePreferences.setTargetProject("other");

			assertEquals("/other/images/a.png", phone.savedPath(id));
			hold.release();
			String second = send(phone, "b.png");
			phone.savedPath(second);
			assertFalse(held.getFile(new Path("images/a.png")).exists(), "it is not saved twice");
		}
	}

	@Test
	void aJobThatHasTheWholeWorkspaceIsNamedWithoutAdviceThatWouldNotHelp() throws Exception {
		Workbench.project("site");
		open();
		try (Hold hold = new Hold("has everything", ResourcesPlugin.getWorkspace().getRoot()); WebPhone phone = new WebPhone(Workbench.link(), "device-w1")) {
			String id = send(phone, "a.png");
			assertEquals("folder-busy", phone.await("waiting", WebPhone.isAbout(id)).get("code").getAsString());
			Pump.until("the note names the job", () -> isNoted("a.png waits for \u201Chas everything\u201D, which is using the whole workspace"));
			assertFalse(isOffered("Choose Folder\u2026") || isOffered("Save Now"));

			hold.release();

			assertEquals("/site/images/a.png", phone.savedPath(id));
			Pump.until("the note is gone", () -> !isNoted("has everything"));
		}
	}

	@Test
	void aThousandPicturesInOneFolderAreOneChangeOfTheWorkspaceAndNoneIsMissing() throws Exception {
		IProject project = Workbench.project("many");
		Workbench.preferences().setValue(Limit.IMAGES_PER_MINUTE.key(), Limit.IMAGES_PER_MINUTE.most());
		open();
		Workbench.settingsTakenOver();
		project.getFolder("images").create(true, true, null);
		List<Integer> changes = new CopyOnWriteArrayList<>();
		IResourceChangeListener listener = event -> {
			if (event.getDelta().findMember(project.getFolder("images").getFullPath()) != null) {
				changes.add(event.getDelta().findMember(project.getFolder("images").getFullPath()).getAffectedChildren().length);
			}
		};
		ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
		try (Hold hold = new Hold("holds the project", project); WebPhone phone = new WebPhone(Workbench.link(), "device-w2")) {
			Set<ByteBuffer> sent = new HashSet<>();
			for (int i = 0; i < MANY; i++) {
				sent.add(sendOneOfMany(phone, i));
			}
			Pump.until("all have come", () -> images().filter(SharedImage::isWaiting).count() == MANY);

			hold.release();
			Pump.until("all are saved", () -> images().noneMatch(SharedImage::isWaiting));

			assertEquals(MANY, images().map(image -> image.workspacePath().get().toLowerCase()).distinct().count());
			assertEquals(sent, contents(project));
			assertEquals(MANY, Arrays.stream(project.getFolder("images").members()).filter(IResource::exists).count());
			Pump.until("the changes are told", () -> changes.stream().mapToInt(Integer::intValue).sum() == MANY);
			assertTrue(changes.size() <= 3, "those that came before the job was held up, those meanwhile, and the rest: " + changes);
		} finally {
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
		}
	}

	@Test
	void aThousandPicturesThatFourPhonesCallTheSameAreAllThereAsTheyCameWhileNothingHoldsTheProject() throws Exception {
		IProject project = Workbench.project("many");
		Workbench.preferences().setValue(Limit.IMAGES_PER_MINUTE.key(), Limit.IMAGES_PER_MINUTE.most());
		open();
		Workbench.settingsTakenOver();
		Set<ByteBuffer> sent = new HashSet<>();
		try (WebPhone one = phone(3); WebPhone two = phone(4); WebPhone three = phone(5); WebPhone four = phone(6)) {
			List<WebPhone> phones = List.of(one, two, three, four);
			for (int i = 0; i < MANY; i++) {
				sent.add(sendOneOfMany(phones.get(i % phones.size()), i / 2));
			}

			Pump.until("all are saved", () -> images().filter(image -> !image.isWaiting()).count() == MANY);
			assertEquals(sent, contents(project));
		}
	}

	private static WebPhone phone(int number) throws Exception {
		return new WebPhone(Workbench.link(), "device-w" + number);
	}

	/** Half of them have a name that differs from that of the others only by case. */
	private static ByteBuffer sendOneOfMany(WebPhone phone, int number) {
		byte[] picture = Pictures.png(4, 4, ++colour);
		phone.send("transfer-" + colour, number % 2 == 0 ? "image.png" : "IMAGE.PNG", picture);
		return ByteBuffer.wrap(picture);
	}

	private static Set<ByteBuffer> contents(IProject project) throws Exception {
		Set<ByteBuffer> contents = new HashSet<>();
		for (IResource file : project.getFolder("images").members()) {
			assertTrue(contents.add(ByteBuffer.wrap(Files.readAllBytes(file.getLocation().toPath()))), "none is there twice");
		}
		return contents;
	}

	@Test
	void thePhoneTakesBackWhatWasNotChangedSince() throws Exception {
		IProject project = Workbench.project("site");
		open();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-w1")) {
			String one = send(phone, "one.png");
			String two = send(phone, "two.png");
			phone.savedPath(one);
			phone.savedPath(two);
			IFile changed = project.getFile("images/two.png");
			changed.setContents(new ByteArrayInputStream("edited".getBytes(StandardCharsets.UTF_8)), true, true, null);
			images().filter(image -> image.name().equals("one.png")).forEach(Sharing.saveJob()::undo);
			images().filter(image -> image.name().equals("two.png")).forEach(Sharing.saveJob()::undo);

			IFile gone = project.getFile("images/one.png");
			Pump.until("the file has gone", () -> !gone.exists());
			assertEquals(1, gone.getHistory(null).length, "it is in the local history");
			Pump.until("so has the image", () -> images().noneMatch(image -> image.name().equals("one.png")));
			assertEquals("edited", new String(changed.getContents().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static Stream<SharedImage> images() {
		return Workbench.share().images().stream();
	}

	/** Begins with nothing that waits from tests before. */
	private static void open() throws Exception {
		Workbench.openRunning();
		Workbench.share().remove(images().map(SharedImage::id).toList());
	}

	private static String send(WebPhone phone, String name) {
		String id = "transfer-" + ++colour;
		phone.send(id, name, Pictures.png(4, 4, colour));
		return id;
	}

	/** The log says what is the matter a moment before the note offers the way out. */
	private static void press(String label) {
		Pump.until("the note offers " + label, () -> isOffered(label));
		Widgets.press(Widgets.button(label));
	}

	private static boolean isOffered(String label) {
		Shell window = Workbench.page().getWorkbenchWindow().getShell();
		return Widgets.all(window, Button.class).anyMatch(button -> button.getText().equals(label));
	}

	/** Unlike the log, the note forgets. */
	private static boolean isNoted(String text) {
		return Widgets.all(Workbench.page().getWorkbenchWindow().getShell(), Label.class).anyMatch(label -> label.getText().contains(text));
	}

	/** Types into the dialog that opens next, and accepts it. */
	private static void answerNextDialog(String text) {
		Display display = Display.getCurrent();
		display.timerExec(20, new Runnable() {
			@Override
			public void run() {
				Shell dialog = Arrays.stream(display.getShells()).filter(shell -> shell.getText().equals("Name Picture")).findFirst().orElse(null);
				if (dialog == null) {
					display.timerExec(20, this);
					return;
				}
				Widgets.all(dialog, Text.class).findFirst().orElseThrow().setText(text);
				Widgets.button(dialog, "OK").notifyListeners(SWT.Selection, new Event());
			}
		});
	}
}
