package io.imageshare.ui.hygiene;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.QualifiedName;

import io.imageshare.core.naming.GitBranch;

/** Whether others get what is put into a project. */
public final class SharedProject {

	/**
	 * What the platform's team support keeps with a project that has a provider, EGit's among them. Read here and not through that support, which need not be
	 * installed, and which would remember that a project has none.
	 */
	private static final QualifiedName PROVIDER = new QualifiedName("org.eclipse.team.core", "repository");

	private SharedProject() {
	}

	/** Whether a project has a team provider, or is in a Git repository, which many use without one. Touches the disk. */
	public static boolean is(IProject project) {
		return hasProvider(project) || location(project).flatMap(GitBranch::repository).isPresent();
	}

	private static boolean hasProvider(IProject project) {
		try {
			return project.isAccessible() && project.getPersistentProperty(PROVIDER) != null;
		} catch (CoreException e) {
			// closed or deleted meanwhile
			return false;
		}
	}

	private static Optional<Path> location(IProject project) {
		return Optional.ofNullable(project.getLocation()).map(IPath::toPath);
	}
}
