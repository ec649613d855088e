package io.imageshare.ui.saving;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceRuleFactory;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.MultiRule;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;

/**
 * Takes the file of an image out of the workspace again, into the local history, as long as it is the one that was written; what it was written over comes back. To be
 * called by jobs.
 */
final class Undo {

	private Undo() {
	}

	/** What must be held while that is done; null when there is no file. */
	static ISchedulingRule rule(SharedImage image) {
		IResourceRuleFactory rules = ResourcesPlugin.getWorkspace().getRuleFactory();
		return file(image).map(file -> MultiRule.combine(rules.deleteRule(file), rules.modifyRule(file))).orElse(null);
	}

	private static Optional<IFile> file(SharedImage image) {
		return image.workspacePath().map(IPath::fromOSString).filter(path -> path.segmentCount() > 1).map(ResourcesPlugin.getWorkspace().getRoot()::getFile);
	}

	/**
	 * @return whether there is a file again that the image was written over
	 * @throws ProblemException when the file was changed since, or cannot be removed; it is then as it was
	 */
	static boolean takeOut(SharedImage image, IProgressMonitor monitor) throws ProblemException {
		Optional<IFile> file = file(image);
		if (file.isEmpty()) {
			return false;
		}
		AtomicBoolean restored = new AtomicBoolean();
		try {
			ResourcesPlugin.getWorkspace().run(progress -> restored.set(takeOut(image, file.get(), progress)), rule(image), IWorkspace.AVOID_UPDATE, monitor);
			return restored.get();
		} catch (CoreException e) {
			throw e.getStatus().getException() instanceof ProblemException changed ? changed
					: new ProblemException(Problem.of(Kind.UNDO_FAILED, image.name(), e.getStatus().getMessage()), e);
		}
	}

	private static boolean takeOut(SharedImage image, IFile file, IProgressMonitor monitor) throws CoreException {
		file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		if (!file.exists()) {
			return false;
		}
		if (!Written.isStill(file, image)) {
			ProblemException changed = new ProblemException(Problem.of(Kind.UNDO_CHANGED, image.name()));
			throw new CoreException(Status.error(changed.getMessage(), changed));
		}
		if (Overwritten.restore(file, monitor)) {
			return true;
		}
		file.delete(IResource.KEEP_HISTORY, monitor);
		return false;
	}
}
