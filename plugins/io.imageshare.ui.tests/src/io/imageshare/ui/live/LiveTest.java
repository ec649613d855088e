package io.imageshare.ui.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.google.gson.JsonObject;

import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** What is kept on a phone is there as it is in the workspace, whoever changed it. */
@ExtendWith(Workbench.class)
class LiveTest {

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
	void aFileChangedInTheWorkspaceTakesThePlaceOfItsLastVersion() throws Exception {
		IFile file = file("a.png", png(1));
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			live.keep(List.of(file.getFullPath()));
			JsonObject first = arrives(phone, png(1), "a.png");
			file.setContents(new ByteArrayInputStream(png(2)), true, false, null);
			JsonObject second = arrives(phone, png(2), "a.png");
			assertEquals(first.get("live"), second.get("live"));
			Pump.until("it is listed", () -> Widgets.isShown("Kept on phones"));
		}
	}

	@Test
	void aFileChangedByAnotherProgramArrivesAndTheWorkspaceLearnsOfIt() throws Exception {
		IFile file = file("b.png", png(1));
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			live.keep(List.of(file.getFullPath()));
			arrives(phone, png(1), "b.png");
			Files.write(file.getLocation().toPath(), png(3));
			arrives(phone, png(3), "b.png");
			Pump.until("the workspace knows it", () -> file.isSynchronized(0));
		}
	}

	@Test
	void ofABurstOfWritesTheLastArrivesAndOfTheOthersOnlyThoseAfterWhichTheWriterPaused() throws Exception {
		IFile file = file("c.png", png(1));
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			live.keep(List.of(file.getFullPath()));
			arrives(phone, png(1), "c.png");
			Pauses pauses = new Pauses();
			for (int i = 100; i < 150; i++) {
				// each is an operation of its own, of which the workspace tells
				file.setContents(new ByteArrayInputStream(png(i)), true, false, null);
				pauses.wrote();
			}
			arrives(phone, png(149), "c.png");
			long versions = phone.count("image", message -> message.get("name").getAsString().equals("c.png"));
			// the first and the last go in any case
			assertTrue(versions <= 2 + pauses.most(), versions + " versions, " + pauses.most() + " pauses");
		}
	}

	@Test
	void ofWhatOneOperationWritesAgainAndAgainTheLastArrives() throws Exception {
		IFile file = file("g.png", png(1));
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			live.keep(List.of(file.getFullPath()));
			arrives(phone, png(1), "g.png");
			project.getWorkspace().run(monitor -> {
				for (int i = 100; i < 150; i++) {
					file.setContents(new ByteArrayInputStream(png(i)), true, false, monitor);
				}
			}, project, IWorkspace.AVOID_UPDATE, null);
			arrives(phone, png(149), "g.png");
		}
	}

	@Test
	void ofAFileThatIsStillBeingWrittenOnlyTheWholeArrives() throws Exception {
		IFile file = file("d.png", png(1));
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			live.keep(List.of(file.getFullPath()));
			arrives(phone, png(1), "d.png");
			byte[] whole = png(4);
			try (OutputStream out = Files.newOutputStream(file.getLocation().toPath())) {
				out.write(Arrays.copyOf(whole, whole.length - 12));
				out.flush();
				Pump.until("the half was noticed", () -> file.isSynchronized(0) && file.getLocation().toFile().length() == whole.length - 12);
				out.write(whole, whole.length - 12, 12);
			}
			arrives(phone, whole, "d.png");
			assertEquals(2, phone.count("image", message -> message.get("name").getAsString().equals("d.png")));
		}
	}

	@Test
	void inAFolderEachImageThatChangesArrivesAlsoOneThatIsNew() throws Exception {
		IFolder folder = project.getFolder("drawings");
		folder.create(true, true, null);
		folder.getFile("old.png").create(new ByteArrayInputStream(png(1)), true, null);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			live.keep(List.of(folder.getFullPath()));
			untilWatched();
			folder.getFile("old.png").setContents(new ByteArrayInputStream(png(5)), true, false, null);
			arrives(phone, png(5), "old.png");
			Files.write(folder.getLocation().toPath().resolve("new.png"), png(6));
			arrives(phone, png(6), "new.png");
		}
	}

	@Test
	void aRenamedFileIsKeptUnderItsNewNameAndOneThatIsKeptNoLongerEnds() throws Exception {
		IFile file = file("e.png", png(1));
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			live.keep(List.of(file.getFullPath()));
			JsonObject first = arrives(phone, png(1), "e.png");
			file.move(IPath.fromPortableString("/sample/f.png"), true, null);
			IFile moved = project.getFile("f.png");
			Pump.until("it is followed", () -> live.isChosen(moved.getFullPath()));
			moved.setContents(new ByteArrayInputStream(png(7)), true, false, null);
			assertEquals(first.get("live"), arrives(phone, png(7), "f.png").get("live"));
			live.end(List.of(moved.getFullPath()));
			phone.await("live", message -> message.get("ended").getAsBoolean() && message.get("live").equals(first.get("live")));
			Pump.until("nothing is listed", () -> !Widgets.isShown("Kept on phones"));
		}
	}

	/** The first look that ends may have begun before the folder was named. */
	private static void untilWatched() {
		AtomicInteger looks = new AtomicInteger();
		IJobChangeListener listener = new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getJob().getClass().getSimpleName().equals("LiveWatch")) {
					looks.incrementAndGet();
				}
			}
		};
		Job.getJobManager().addJobChangeListener(listener);
		try {
			Pump.until("the files were looked at twice", () -> looks.get() >= 2);
		} finally {
			Job.getJobManager().removeJobChangeListener(listener);
		}
	}

	/** How often a writer may have paused long enough for a version to go: measured, since a busy machine makes pauses of its own. In milliseconds. */
	private static final class Pauses {

		private static final long PAUSE = 60;
		private static final long LONGEST_WAIT = 500;

		private final long begin = System.nanoTime();
		private long before = begin;
		private long last = begin;
		private long pauses;

		/** A write has ended. From one notice to the next it is at most as long as both writes and what was between them. */
		void wrote() {
			long now = System.nanoTime();
			pauses += (now - before) / 1_000_000 / PAUSE;
			before = last;
			last = now;
		}

		long most() {
			return pauses + (last - begin) / 1_000_000 / LONGEST_WAIT;
		}
	}

	/** Each version has a width of its own. */
	private static JsonObject arrives(WebPhone phone, byte[] content, String name) {
		int width = ByteBuffer.wrap(content).getInt(16);
		JsonObject image = phone.await("image", message -> message.get("name").getAsString().equals(name) && message.get("width").getAsInt() == width);
		assertArrayEquals(content, phone.fetch(image));
		return image;
	}

	private IFile file(String name, byte[] content) throws Exception {
		IFile file = project.getFile(name);
		file.create(new ByteArrayInputStream(content), true, null);
		return file;
	}

	private static byte[] png(int version) {
		return Pictures.png(24 + version, 24, 0x500000 + version);
	}
}
