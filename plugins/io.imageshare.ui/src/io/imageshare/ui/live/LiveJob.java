package io.imageshare.ui.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.Messages;

/**
 * Sends files that have changed, once their writers pause: of a burst of writes the last counts, and of one that never ends a version goes now and then. A half-written
 * file is looked at again until it is whole, or until nobody has written it for a while.
 */
final class LiveJob extends Job {

	/** In milliseconds. */
	private static final int PAUSE = 60;
	private static final int LONGEST_WAIT = 500;
	private static final int STILL = 700;
	private static final int GIVEN_UP = 10_000;

	/**
	 * When a file changed, in milliseconds of the monotonic clock.
	 *
	 * @param first since it was last sent
	 * @param last the latest
	 */
	private record Change(long first, long last) {
	}

	private final ImageShare share;
	private final LiveFiles files;
	private final Map<IPath, Change> changes = new HashMap<>();

	LiveJob(ImageShare share, LiveFiles files) {
		super(Messages.LiveJob_name);
		this.share = share;
		this.files = files;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	/** From any thread; only posts. */
	void changed(IPath file) {
		long now = now();
		synchronized (changes) {
			changes.merge(file, new Change(now, now), (before, latest) -> new Change(before.first(), now));
		}
		schedule(PAUSE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Map<IPath, Change> waiting;
		synchronized (changes) {
			waiting = new HashMap<>(changes);
		}
		for (Map.Entry<IPath, Change> one : waiting.entrySet()) {
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			long now = now();
			boolean due = now - one.getValue().last() >= PAUSE || now - one.getValue().first() >= LONGEST_WAIT;
			if (due && isDone(one.getKey(), now - one.getValue().last())) {
				synchronized (changes) {
					// What changed meanwhile is sent again.
					changes.remove(one.getKey(), one.getValue());
				}
			}
		}
		synchronized (changes) {
			if (!changes.isEmpty()) {
				schedule(PAUSE);
			}
		}
		return Status.OK_STATUS;
	}

	/** @param still for how long nothing was heard of it */
	private boolean isDone(IPath path, long still) {
		IFile resource = ResourcesPlugin.getWorkspace().getRoot().getFile(path);
		Optional<LiveEntry> entry = files.find(path);
		if (entry.isEmpty() || resource.getLocation() == null) {
			return true;
		}
		Path file = resource.getLocation().toPath();
		try {
			if (still < STILL && !(Files.exists(file) && Wholeness.isWhole(file))) {
				return false;
			}
			String live = entry.get().liveOf(path);
			share.sendLive(live, file, path.lastSegment(), Optional.of(path.toString()), List.of());
			files.shown(live);
			return true;
		} catch (ProblemException | IOException e) {
			boolean given = still >= GIVEN_UP;
			if (given && Files.exists(file)) {
				share.log().warning(e.getMessage());
			}
			return given || !Files.exists(file) && still >= STILL;
		}
	}

	private static long now() {
		return System.nanoTime() / 1_000_000;
	}
}
