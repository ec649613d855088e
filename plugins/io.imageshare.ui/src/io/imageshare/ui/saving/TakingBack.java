package io.imageshare.ui.saving;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.eclipse.osgi.util.NLS;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.naming.FileNames;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.Messages;

/**
 * Takes images out of the workspace and the inbox again, and brings them back, as the user wishes: one wish after the other, since the next one may undo the one
 * before.
 */
final class TakingBack extends Job {

	/** Writing an image takes about as long. */
	private static final long BEING_WRITTEN_MILLIS = 100;

	/** Images by their identity, with the paths of their files; to be brought back or to be taken out. */
	private record Wish(Map<String, IPath> images, boolean back) {
	}

	private final ImageShare share;
	private final SaveJob saving;
	private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();
	/** What is left of the wish that is being met. */
	private final Deque<String> left = new ArrayDeque<>();
	private Map<String, IPath> paths = Map.of();
	/** Images that were written over a file which has come back; it is theirs again when they are brought back, whatever is done about taken names by then. */
	private final Set<String> overwrote = new HashSet<>();

	TakingBack(ImageShare share, SaveJob saving) {
		super(Messages.SaveJob_name);
		this.share = share;
		this.saving = saving;
		setSystem(true);
	}

	void wish(Map<String, IPath> images, boolean back) {
		wishes.add(new Wish(Map.copyOf(images), back));
		schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		for (Wish wish = wishes.peek(); !left.isEmpty() || wish != null; wish = wishes.peek()) {
			if (left.isEmpty()) {
				wishes.remove();
				if (wish.back) {
					bringBack(wish.images);
				} else {
					paths = wish.images;
					left.addAll(paths.keySet());
				}
			} else if (!takeOut(monitor)) {
				schedule(BEING_WRITTEN_MILLIS);
				return Status.OK_STATUS;
			}
		}
		return Status.OK_STATUS;
	}

	/** All as one change of the workspace. @return false when an image is being written in this moment, and is to be taken out in the next */
	private boolean takeOut(IProgressMonitor monitor) {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		ISchedulingRule rule = MultiRule
				.combine(left.stream().map(share::image).flatMap(Optional::stream).map(Undo::rule).filter(Objects::nonNull).toArray(ISchedulingRule[]::new));
		try {
			workspace.run(progress -> {
				while (!left.isEmpty() && saving.underWay().withdraw(left.peek())) {
					String id = left.remove();
					share.image(id).ifPresentOrElse(image -> takeOut(image, progress), () -> share.log().warning(NLS.bind(Messages.TakingBack_removed, paths.get(id).lastSegment())));
				}
			}, rule, IWorkspace.AVOID_UPDATE, monitor);
		} catch (CoreException e) {
			share.log().error(e.getStatus().getMessage());
			left.clear();
		}
		return left.isEmpty();
	}

	private void takeOut(SharedImage image, IProgressMonitor monitor) {
		try {
			if (Undo.takeOut(image, monitor)) {
				overwrote.add(image.id());
			}
			saving.forget(List.of(image.id()));
			share.undone(image.id());
		} catch (ProblemException e) {
			share.log().warning(e.problem().message());
		}
	}

	private void bringBack(Map<String, IPath> images) {
		share.restore(images.keySet());
		images.forEach((id, path) -> {
			if (share.image(id).isPresent()) {
				Optional<String> name = Optional.of(FileNames.stem(path.lastSegment()));
				saving.request(new Request(id, false, Optional.of(path.removeLastSegments(1)), name, overwrote.remove(id)));
			} else {
				share.log().warning(NLS.bind(Messages.TakingBack_gone, path.lastSegment()));
			}
		});
	}
}
