package io.imageshare.ui.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ResourceTransfer;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.SystemClipboard;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.ImageDecoder;

/** Puts pictures on the clipboard, in the form that is asked for. On the UI thread; what must be decoded first comes there when a job has done so. */
public final class GalleryClipboard {

	/** What is put there. */
	public enum Form {
		/** Everything that the place where it is pasted may want: the files, their paths and, of a single picture, its pixels. */
		ALL,
		/** The pixels of the first picture. */
		IMAGE,
		/** The files, also as workspace files when all of them are such. */
		FILE,
		/** A path in each line. */
		PATH,
		/** An image of Markdown in each line. */
		MARKDOWN
	}

	/** How often something was copied. */
	private static int copies;

	private final Control owner;

	/** @param owner whose life limits that of this */
	public GalleryClipboard(Control owner) {
		this.owner = owner;
	}

	/** Does nothing without images. */
	public void copy(List<SharedImage> images, Form form) {
		if (images.isEmpty()) {
			return;
		}
		copies++;
		Map<Transfer, Object> contents = new LinkedHashMap<>();
		if (form == Form.FILE || form == Form.ALL) {
			addFiles(images, contents);
		}
		if (form == Form.PATH || form == Form.ALL) {
			contents.put(TextTransfer.getInstance(), SharedFiles.paths(images));
		}
		if (form == Form.MARKDOWN) {
			contents.put(TextTransfer.getInstance(), SharedFiles.markdown(images));
		}
		if (form == Form.IMAGE || form == Form.ALL && images.size() == 1) {
			decode(images.get(0), contents);
		} else {
			put(contents);
		}
	}

	private static void addFiles(List<SharedImage> images, Map<Transfer, Object> contents) {
		List<IFile> files = SharedFiles.inWorkspace(images);
		if (files.size() == images.size()) {
			contents.put(ResourceTransfer.getInstance(), files.toArray(IResource[]::new));
		}
		contents.put(FileTransfer.getInstance(), SharedFiles.onDisk(images));
	}

	/** A picture that cannot be shown has no pixels to copy; what else there is of it is copied all the same. Unless something else was copied meanwhile. */
	private void decode(SharedImage image, Map<Transfer, Object> contents) {
		int copy = copies;
		IJobFunction decoding = monitor -> {
			if (ImageDecoder.decode(image.file(), DecodeOptions.whole(), monitor::isCanceled, unused -> { }) instanceof Decoded decoded) {
				contents.put(ImageTransfer.getInstance(), decoded.picture().pixels().toImageData());
			}
			UiThread.post(owner, () -> {
				if (copy == copies) {
					put(contents);
				}
			});
			return contents.isEmpty() ? undecodable(image) : Status.OK_STATUS;
		};
		Job.create(NLS.bind(Messages.GalleryClipboard_job, image.name()), decoding).schedule();
	}

	private static IStatus undecodable(SharedImage image) {
		return new Status(IStatus.WARNING, ImageSharePlugin.ID, NLS.bind(Messages.GalleryClipboard_undecodable, image.name()));
	}

	private void put(Map<Transfer, Object> contents) {
		if (!contents.isEmpty()) {
			SystemClipboard.put(owner.getDisplay(), contents);
		}
	}
}
