package io.imageshare.ui.jobs;

import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.core.inbox.FileNames;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.workspace.TargetFolder;
import io.imageshare.core.workspace.WorkspaceSaver;
import io.imageshare.ui.Messages;
import io.imageshare.ui.preferences.ImageSharePreferences;

/** Saves received images into the workspace, one after the other. An image that cannot be saved stays in the inbox; both ends are told why. */
final class SaveJob extends Job {

	private final ImageShare share;
	private final WorkspaceSaver saver = new WorkspaceSaver(ResourcesPlugin.getWorkspace());
	private final Queue<String> requested = new ConcurrentLinkedQueue<>();
	/** What was tried in vain since it was last tried with success; on the job's thread. */
	private final Set<String> failed = new HashSet<>();

	SaveJob(ImageShare share) {
		super(Messages.SaveJob_name);
		this.share = share;
		setSystem(true);
	}

	/** From any thread. An image that is in the workspace already is only said to be there. */
	void save(SharedImage image) {
		requested.add(image.id());
		schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		boolean saved = false;
		for (String id = requested.poll(); id != null; id = requested.poll()) {
			if (monitor.isCanceled()) {
				// The workbench is closing; the image is in the inbox and is saved after the next start.
				return Status.CANCEL_STATUS;
			}
			Optional<SharedImage> image = share.image(id);
			if (image.isPresent()) {
				saved |= saveNow(image.get(), monitor);
			}
		}
		if (saved) {
			retry();
		}
		return Status.OK_STATUS;
	}

	/** What kept an image from being saved, a full disk or a folder that was read-only, may be over now that another one could be. */
	private void retry() {
		share.images().stream().filter(SharedImage::isWaiting).filter(image -> failed.remove(image.id())).forEach(this::save);
	}

	/** @return whether a file was written */
	private boolean saveNow(SharedImage image, IProgressMonitor monitor) {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		if (image.workspacePath().filter(path -> root.exists(IPath.fromOSString(path))).isPresent()) {
			share.saved(image.id(), image.workspacePath().get());
			return false;
		}
		try {
			IPath folder = TargetFolder.resolve(root, ImageSharePreferences.targetFolder());
			IPath saved = saver.save(image, folder, number -> FileNames.numbered(image.name(), number), monitor);
			share.saved(image.id(), saved.toString());
			return true;
		} catch (ProblemException e) {
			failed.add(image.id());
			share.waiting(image.id(), e.problem());
			return false;
		}
	}
}
