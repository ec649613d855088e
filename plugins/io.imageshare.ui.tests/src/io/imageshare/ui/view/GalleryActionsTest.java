package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.part.ResourceTransfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.gallery.GalleryClipboard;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;

/** What can be done with the pictures that are selected in the gallery. */
@ExtendWith(Workbench.class)
class GalleryActionsTest {

	private static final String DELETE = "org.eclipse.ui.edit.delete";
	private static final String UNDO = "org.eclipse.ui.edit.undo";

	@TempDir
	Path folder;

	/** A picture from a phone, saved in the project. */
	private static IFile receive(GalleryInView gallery, IProject project, String transfer, String name, int width) throws Exception {
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send(transfer, name, Pictures.png(width, 30, 0x300000 + width));
			assertEquals("/" + project.getName() + "/images/" + name, phone.savedPath(transfer));
		}
		Pump.until("it is on the canvas", () -> gallery.shows(width));
		return project.getFile("images/" + name);
	}

	@Test
	void severalAreRemovedTogetherAndUndoBringsThemBackToTheirPlaces() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		List<SharedImage> all = gallery.sendMany(5);
		gallery.click(1, 0);
		gallery.click(3, SWT.MOD1);
		gallery.executeAny(DELETE);
		Pump.until("they are gone", () -> gallery.strip().getItemCount() == 3);
		assertEquals(List.of(all.get(0), all.get(2), all.get(4)), Workbench.share().images());
		gallery.executeAny(UNDO);
		Pump.until("they are back", () -> gallery.strip().getItemCount() == 5);
		assertEquals(all, Workbench.share().images());
		assertTrue(gallery.isSelected(32, 34));
		gallery.executeAny("org.eclipse.ui.edit.redo");
		Pump.until("they are gone again", () -> gallery.strip().getItemCount() == 3);
		gallery.executeAny(UNDO);
		Pump.until("they are back again", () -> gallery.strip().getItemCount() == 5);
	}

	@Test
	void removingAPictureLeavesItsFileInTheWorkspaceAlone() throws Exception {
		IProject project = Workbench.project("sample");
		GalleryInView gallery = new GalleryInView(folder);
		IFile file = receive(gallery, project, "actions-a1", "kept.png", 41);
		gallery.executeAny(DELETE);
		Pump.until("it is gone", () -> gallery.strip().getItemCount() == 0);
		assertEquals(List.of(), Workbench.share().images());
		assertTrue(file.exists());
		Pump.until("nothing is on the canvas", () -> gallery.view().canvas().picture() == null);
	}

	@Test
	void aPictureThatIsBroughtBackBeforeItWasSavedIsSaved() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("actions-b1", "waits.png", Pictures.png(42, 30, 0x300042));
			phone.await("waiting", WebPhone.isAbout("actions-b1"));
			Pump.until("it is shown", () -> gallery.shows(42));
			gallery.executeAny(DELETE);
			Pump.until("it is gone", () -> gallery.strip().getItemCount() == 0);
			IProject project = Workbench.project("late");
			gallery.executeAny(UNDO);
			assertEquals("/late/images/waits.png", phone.savedPath("actions-b1"));
			assertTrue(project.getFile("images/waits.png").exists());
		}
	}

	@Test
	void copyingPutsFilesPathsAndThePictureOnTheClipboard() throws Exception {
		IProject project = Workbench.project("sample");
		GalleryInView gallery = new GalleryInView(folder);
		IFile file = receive(gallery, project, "actions-c1", "a [1] (2).png", 43);
		gallery.executeAny("org.eclipse.ui.edit.copy");
		Pump.until("the picture is there", () -> pasted(ImageTransfer.getInstance()) != null);
		ImageData picture = assertInstanceOf(ImageData.class, pasted(ImageTransfer.getInstance()));
		assertEquals(43, picture.width);
		assertEquals(0x300000 + 43, rgb(picture));
		assertArrayEquals(new String[] { file.getLocation().toOSString() }, (String[]) pasted(FileTransfer.getInstance()));
		assertArrayEquals(new Object[] { file }, (Object[]) pasted(ResourceTransfer.getInstance()));
		assertEquals("/sample/images/a [1] (2).png", pasted(TextTransfer.getInstance()));
		gallery.copyAs("markdown");
		assertEquals("![a \\[1\\] (2).png](images/a%20[1]%20%282%29.png)", pasted(TextTransfer.getInstance()));
		assertNull(pasted(FileTransfer.getInstance()));
		gallery.copyAs("path");
		assertEquals("/sample/images/a [1] (2).png", pasted(TextTransfer.getInstance()));
	}

	@Test
	void severalAreCopiedAsFilesAlsoThoseThatAreNotInTheWorkspace() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		List<SharedImage> all = gallery.sendMany(2);
		gallery.executeAny("org.eclipse.ui.edit.selectAll");
		gallery.copyAs("file");
		assertArrayEquals(all.stream().map(image -> image.file().toString()).toArray(), (String[]) pasted(FileTransfer.getInstance()));
		assertNull(pasted(ResourceTransfer.getInstance()));
		gallery.copyAs("markdown");
		assertEquals("![31.png](" + all.get(0).file().toUri() + ")" + System.lineSeparator() + "![32.png](" + all.get(1).file().toUri() + ")",
				pasted(TextTransfer.getInstance()));
	}

	@Test
	void whatIsCopiedLaterStaysOnTheClipboardWhenAPictureThatWasCopiedBeforeIsDecodedAfterIt() throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		List<SharedImage> all = gallery.sendMany(2);
		CompletableFuture<Void> decoded = new CompletableFuture<>();
		JobChangeAdapter listener = new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getJob().getName().equals("Copying 31.png")) {
					Display.getDefault().asyncExec(() -> decoded.complete(null)); // Behind what the job has asked for.
				}
			}
		};
		Job.getJobManager().addJobChangeListener(listener);
		try {
			GalleryClipboard clipboard = new GalleryClipboard(Workbench.page().getWorkbenchWindow().getShell());
			clipboard.copy(all.subList(0, 1), GalleryClipboard.Form.ALL);
			clipboard.copy(all.subList(1, 2), GalleryClipboard.Form.PATH);
			Pump.await("the first one is decoded", decoded);
		} finally {
			Job.getJobManager().removeJobChangeListener(listener);
		}
		assertEquals(all.get(1).file().toString(), pasted(TextTransfer.getInstance()));
		assertNull(pasted(ImageTransfer.getInstance()));
	}

	@Test
	void aPictureThatCameGoesToThePhoneAsItCame() throws Exception {
		IProject project = Workbench.project("sample");
		GalleryInView gallery = new GalleryInView(folder);
		receive(gallery, project, "actions-d1", "again.png", 44);
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-2")) {
			gallery.execute("sendAgain");
			assertArrayEquals(Pictures.png(44, 30, 0x300000 + 44), phone.fetch(phone.await("image", message -> message.get("name").getAsString().equals("again.png"))));
		}
	}

	@Test
	void theFileOfAPictureIsSelectedInProjectExplorer() throws Exception {
		IProject project = Workbench.project("sample");
		GalleryInView gallery = new GalleryInView(folder);
		IFile file = receive(gallery, project, "actions-e1", "there.png", 45);
		gallery.execute("showInExplorer");
		CommonNavigator explorer = (CommonNavigator) Workbench.page().findView(ProjectExplorer.VIEW_ID);
		Pump.until("the file is selected", () -> new StructuredSelection(file).equals(explorer.getCommonViewer().getSelection()));
	}

	private static Object pasted(Transfer transfer) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			return clipboard.getContents(transfer);
		} finally {
			clipboard.dispose();
		}
	}

	private static int rgb(ImageData data) {
		RGB color = data.palette.getRGB(data.getPixel(5, 5));
		return color.red << 16 | color.green << 8 | color.blue;
	}
}
