package io.imageshare.ui.saving;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/** Follows the files of images where the user renames or moves them within the workspace, so that they still can be found, compared and taken back. */
public final class MovedFiles extends Job implements IResourceChangeListener {

	private final ImageShare share;
	/** Old paths and new ones, of one change of the workspace each. */
	private final Queue<Map<IPath, IPath>> moves = new ConcurrentLinkedQueue<>();

	public MovedFiles(ImageShare share) {
		super(Messages.SaveJob_name);
		this.share = share;
		setSystem(true);
	}

	/** Follows from now on. */
	public void begin() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
	}

	public void end() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
		cancel();
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		Map<IPath, IPath> moved = new HashMap<>();
		try {
			event.getDelta().accept(delta -> {
				if (delta.getResource().getType() == IResource.FILE && (delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
					moved.put(delta.getFullPath(), delta.getMovedToPath());
				}
				return true;
			});
		} catch (CoreException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
		if (!moved.isEmpty()) {
			moves.add(moved);
			schedule();
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		for (Map<IPath, IPath> moved = moves.poll(); moved != null && !monitor.isCanceled(); moved = moves.poll()) {
			for (SharedImage image : share.images()) {
				IPath to = image.workspacePath().map(IPath::fromOSString).map(moved::get).orElse(null);
				if (to != null) {
					share.moved(image.id(), to.toString());
				}
			}
		}
		return Status.OK_STATUS;
	}
}
