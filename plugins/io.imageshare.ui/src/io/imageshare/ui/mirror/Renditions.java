package io.imageshare.ui.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.canvas.Picture;

/**
 * Files that phones show in the place of pictures that browsers cannot show, or of an icon of several sizes might show another one of. Made of what the canvas shows, one
 * by one in a job; the last few are kept, for who steps back and forth, until the canvas is disposed. On the UI thread, but for the job.
 */
public final class Renditions {

	private static final Set<ImageFormat> NOT_SHOWN_BY_BROWSERS = Set.of(ImageFormat.TIFF, ImageFormat.BMP, ImageFormat.ICO, ImageFormat.HEIC);
	private static final int KEPT = 8;

	private final ImageShare share;
	private final Control owner;
	private final Runnable ready;
	/** By identity of the image, the one asked for last at the end; empty for one that could not be made. Guarded by itself, as is what follows. */
	private final Map<String, Optional<Path>> files = new LinkedHashMap<>(16, 0.75f, true);
	private boolean closed;
	private String making = "";

	/** @param ready runs when {@link #isReady} says something else than before */
	public Renditions(ImageShare share, Control owner, Runnable ready) {
		this.share = share;
		this.owner = owner;
		this.ready = ready;
		owner.addDisposeListener(event -> close());
	}

	/** Whether phones can be told of an image: it needs nothing in its place, or has it. What cannot be made is not waited for. */
	public boolean isReady(SharedImage image, Picture picture) {
		if (!isNeeded(image)) {
			return true;
		}
		synchronized (files) {
			if (files.get(image.id()) != null) {
				return true;
			}
		}
		if (!making.equals(image.id())) {
			making = image.id();
			make(image, picture);
		}
		return false;
	}

	/** Whether browsers need something in the place of this. */
	public static boolean isNeeded(SharedImage image) {
		return NOT_SHOWN_BY_BROWSERS.contains(image.info().format());
	}

	private void make(SharedImage image, Picture picture) {
		Job job = Job.createSystem(NLS.bind(Messages.Renditions_job, image.name()), monitor -> {
			keep(image, write(image, picture));
			UiThread.post(owner, () -> {
				making = making.equals(image.id()) ? "" : making;
				ready.run();
			});
			return (IStatus) Status.OK_STATUS;
		});
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	private Optional<Path> write(SharedImage image, Picture picture) {
		Optional<Path> file = Optional.empty();
		try {
			file = Optional.of(Files.createTempFile("image-share", null));
			Rendition.write(picture, file.get());
			share.lendRendition(image, file.get());
			return file;
		} catch (IOException | ProblemException | OutOfMemoryError e) {
			// the phone says that it cannot show the picture, and the canvas goes on
			ImageSharePlugin.log(NLS.bind(Messages.Renditions_failed, image.name()), e);
			file.ifPresent(Renditions::delete);
			return Optional.empty();
		}
	}

	private void keep(SharedImage image, Optional<Path> file) {
		List<Path> over = new ArrayList<>();
		synchronized (files) {
			if (closed) {
				file.ifPresent(over::add);
			} else {
				files.put(image.id(), file);
				Iterator<Optional<Path>> eldest = files.values().iterator();
				while (files.size() > KEPT) {
					eldest.next().ifPresent(over::add);
					eldest.remove();
				}
			}
		}
		over.forEach(Renditions::delete);
	}

	private void close() {
		List<Path> over;
		synchronized (files) {
			closed = true;
			over = files.values().stream().flatMap(Optional::stream).toList();
			files.clear();
		}
		over.forEach(Renditions::delete);
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			// Windows does not let go of what a phone is fetching; it stays in the folder for such files
			file.toFile().deleteOnExit();
		}
	}
}
