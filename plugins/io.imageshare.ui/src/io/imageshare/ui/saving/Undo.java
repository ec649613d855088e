package io.imageshare.ui.saving;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;

/** Takes the file of an image out of the workspace again, into the local history, as long as it is the one that was written. To be called by jobs. */
final class Undo {

	private Undo() {
	}

	/** @throws ProblemException when the file was changed since, or cannot be removed; it is then as it was */
	static void delete(SharedImage image, IProgressMonitor monitor) throws ProblemException {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		Optional<IFile> file = image.workspacePath().map(IPath::fromOSString).filter(path -> path.segmentCount() > 1).map(root::getFile);
		if (file.isEmpty()) {
			return;
		}
		try {
			root.getWorkspace().run(progress -> delete(image, file.get(), progress), root.getWorkspace().getRuleFactory().deleteRule(file.get()), IWorkspace.AVOID_UPDATE,
					monitor);
		} catch (CoreException e) {
			throw e.getStatus().getException() instanceof ProblemException changed ? changed
					: new ProblemException(Problem.of(Kind.UNDO_FAILED, image.name(), e.getStatus().getMessage()), e);
		}
	}

	private static void delete(SharedImage image, IFile file, IProgressMonitor monitor) throws CoreException {
		file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		if (!file.exists()) {
			return;
		}
		if (!Written.isStill(file, image)) {
			ProblemException changed = new ProblemException(Problem.of(Kind.UNDO_CHANGED, image.name()));
			throw new CoreException(Status.error(changed.getMessage(), changed));
		}
		file.delete(IResource.KEEP_HISTORY, monitor);
	}
}
