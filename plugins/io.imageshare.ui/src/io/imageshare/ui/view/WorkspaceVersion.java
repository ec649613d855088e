package io.imageshare.ui.view;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Widget;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.gallery.SharedFiles;

/**
 * Whether the file in the workspace from which an image was sent, or as which it was saved, has other bytes by now. A job compares them whenever another image is asked
 * about, and when the file changes. UI thread only, but for the job; ends with its owner.
 */
final class WorkspaceVersion {

	private final Widget owner;
	private final Runnable changed;
	private final Job job = new Job(Messages.Compare_job) {
		@Override
		protected IStatus run(IProgressMonitor monitor) {
			compare();
			return Status.OK_STATUS;
		}
	};
	private volatile Optional<SharedImage> image = Optional.empty();
	private Optional<IFile> differing = Optional.empty();

	/** @param changed runs on the UI thread when there is another answer */
	WorkspaceVersion(Widget owner, Runnable changed) {
		this.owner = owner;
		this.changed = changed;
		job.setSystem(true);
		job.setPriority(Job.DECORATE);
		IResourceChangeListener listener = this::resourceChanged;
		ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
		owner.addDisposeListener(event -> {
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
			job.cancel();
		});
	}

	/** Asks about this image from now on. */
	void ask(Optional<SharedImage> now) {
		if (!now.equals(image)) {
			image = now;
			differing = Optional.empty();
			if (path().isPresent()) {
				job.schedule();
			}
		}
	}

	/** The file, if it is known by now to have other bytes. */
	Optional<IFile> differing() {
		return differing;
	}

	private Optional<IPath> path() {
		return image.flatMap(SharedImage::workspacePath).map(IPath::fromOSString);
	}

	/** On any thread. */
	private void resourceChanged(IResourceChangeEvent event) {
		IResourceDelta delta = event.getDelta();
		if (delta != null && path().filter(path -> delta.findMember(path) != null).isPresent()) {
			job.schedule();
		}
	}

	/** In the job. */
	private void compare() {
		Optional<SharedImage> asked = image;
		Optional<IFile> found = asked.flatMap(one -> SharedFiles.inWorkspace(one).filter(file -> differs(one, file)));
		UiThread.post(owner, () -> {
			if (asked.equals(image) && !found.equals(differing)) {
				differing = found;
				changed.run();
			}
		});
	}

	private static boolean differs(SharedImage image, IFile file) {
		IPath location = file.getLocation();
		try {
			return location != null && Files.mismatch(image.file(), location.toPath()) >= 0;
		} catch (IOException e) {
			// what cannot be read cannot be shown either
			return false;
		}
	}
}
