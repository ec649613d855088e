package io.imageshare.ui.thumbnails;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;
import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.DecodeResult.Undecodable;
import io.imageshare.ui.decode.ImageDecoder;

/**
 * Makes thumbnails in a job, one after the other in the order in which they are wanted, from a file made before or out of the image. What is wanted no longer is
 * not begun, and stopped when it has begun.
 */
public final class Thumbnails {

	/** How many files are kept: as many as anybody scrolls through, some 20 MB. */
	private static final int FILES = 2000;
	/** Size in which thumbnails are kept, in pixels: enough for the largest tile at three device pixels a point. */
	private static final int KEPT_WIDTH = 288;
	private static final int KEPT_HEIGHT = 216;
	/** Some four pixels and more for each of a thumbnail, so that the mean of them is smooth. Lets the decoder leave out the others. */
	private static final DecodeOptions COARSE = DecodeOptions.coarse(4L * KEPT_WIDTH * KEPT_HEIGHT);

	/** What is to be seen now. */
	private record Wish(List<SharedImage> images, int width, int height) {
	}

	private final ThumbnailFiles files;
	private final BiConsumer<String, Pixels> made;
	private final Job job = Job.create(Messages.Thumbnails_job, this::run);
	private volatile Wish wish = new Wish(List.of(), 1, 1);
	/** The last one that was met to its end, so that a job which was asked for while it met that already does not do it again. On the job's thread. */
	private Wish met = wish;

	/**
	 * @param folder for the files; need not exist
	 * @param made is told of each thumbnail on the job's thread, by the identity of its image; null when it can never be made
	 */
	public Thumbnails(Path folder, BiConsumer<String, Pixels> made) {
		files = new ThumbnailFiles(folder, FILES);
		this.made = made;
		job.setSystem(true);
		// Somebody looks at the empty places. A job that decorates is put to sleep first, for as long as other jobs are many.
		job.setPriority(Job.SHORT);
	}

	/**
	 * These are wanted now, in this order, and no others. From any thread.
	 *
	 * @param width most pixels a thumbnail may have
	 * @param height most pixels a thumbnail may have
	 */
	public void want(List<SharedImage> images, int width, int height) {
		wish = new Wish(List.copyOf(images), width, height);
		if (!images.isEmpty()) {
			job.schedule();
		}
	}

	private IStatus run(IProgressMonitor monitor) {
		Wish now = wish;
		int next = now == met ? now.images().size() : 0;
		while (next < now.images().size() && !monitor.isCanceled()) {
			make(now.images().get(next++), now);
			if (wish != now) {
				now = wish;
				next = 0;
			}
		}
		if (next == now.images().size()) {
			met = now;
		}
		return Status.OK_STATUS;
	}

	private void make(SharedImage image, Wish now) {
		Optional<Pixels> kept = files.read(image.id());
		if (kept.isPresent()) {
			made.accept(image.id(), kept.get().within(now.width(), now.height()));
			return;
		}
		DecodeResult result = ImageDecoder.decode(image.file(), COARSE, () -> !wish.images().contains(image), unused -> { });
		if (result instanceof Decoded decoded) {
			Pixels pixels = decoded.picture().thumbnail(KEPT_WIDTH, KEPT_HEIGHT);
			files.write(image.id(), pixels);
			made.accept(image.id(), pixels.within(now.width(), now.height()));
		} else if (result instanceof Undecodable failure && failure.reason() != Reason.MISSING && failure.reason() != Reason.UNREADABLE) {
			// One that cannot be read has left the inbox in this moment, and may come back.
			made.accept(image.id(), null);
		}
	}
}
