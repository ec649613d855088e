package io.imageshare.ui.live;

import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.ui.ImageFileNames;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/** Hears of changes in the workspace and only posts. Looks at nothing but what is kept, so a change elsewhere costs no more than a look for each entry. */
final class LiveListener implements IResourceChangeListener {

	/** A build that cleans before it writes has this long, in milliseconds. */
	private static final int GONE_FOR_GOOD = 10_000;

	private final LiveFiles files;
	private final LiveJob job;

	LiveListener(LiveFiles files, LiveJob job) {
		this.files = files;
		this.job = job;
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		for (LiveEntry entry : files.entries()) {
			IResourceDelta delta = event.getDelta().findMember(entry.path());
			if (delta != null) {
				hear(entry, delta);
			}
		}
	}

	private void hear(LiveEntry entry, IResourceDelta delta) {
		if (delta.getKind() == IResourceDelta.REMOVED && (delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
			files.move(entry, delta.getMovedToPath());
			return;
		}
		try {
			delta.accept(changed -> {
				if (changed.getResource() instanceof IFile file && (file.getFullPath().equals(entry.path()) || ImageFileNames.isImage(file.getName()))) {
					hear(changed, file.getFullPath());
				}
				return true;
			});
		} catch (CoreException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
		if (delta.getKind() == IResourceDelta.REMOVED) {
			later(entry.path(), () -> files.end(List.of(entry.path())));
		}
	}

	private void hear(IResourceDelta delta, IPath path) {
		boolean content = (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
		if (delta.getKind() == IResourceDelta.ADDED || delta.getKind() == IResourceDelta.CHANGED && content) {
			job.changed(path);
		} else if (delta.getKind() == IResourceDelta.REMOVED) {
			files.find(path).filter(entry -> !entry.path().equals(path))
					.ifPresent(entry -> later(path, () -> files.endVersions(Set.of(entry.liveOf(path)))));
		}
	}

	private static void later(IPath path, Runnable end) {
		Job.createSystem(Messages.LiveJob_name, monitor -> {
			if (isGone(path)) {
				end.run();
			}
			return Status.OK_STATUS;
		}).schedule(GONE_FOR_GOOD);
	}

	/** What is in a closed project is only out of sight until that is opened again. */
	private static boolean isGone(IPath path) {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		IProject project = root.getProject(path.segment(0));
		return root.findMember(path) == null && (project.isOpen() || !project.exists());
	}
}
