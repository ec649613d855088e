package io.imageshare.core.workspace;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;

/** Where in the workspace the next image lands: the folder the user chose, or else the images folder of the first open project. */
public final class TargetFolder {

	/** The folder within a project while the user has chosen none. */
	public static final String DEFAULT_NAME = "images";

	private TargetFolder() {
	}

	/**
	 * @param chosen full path of the folder the user chose, or empty for none
	 * @return full path of a container in an open project; it need not exist yet
	 * @throws ProblemException when no project is open, or the chosen one is closed or gone
	 */
	public static IPath resolve(IWorkspaceRoot root, String chosen) throws ProblemException {
		if (!chosen.isBlank()) {
			IPath path = new Path(chosen).makeAbsolute();
			IProject project = path.segmentCount() == 0 ? null : root.getProject(path.segment(0));
			if (project == null || !project.isAccessible()) {
				throw new ProblemException(Problem.of(Kind.PROJECT_CLOSED, path.segmentCount() == 0 ? chosen : path.segment(0)));
			}
			return path;
		}
		return firstOpen(root).map(project -> project.getFullPath().append(DEFAULT_NAME))
				.orElseThrow(() -> new ProblemException(Problem.of(Kind.NO_PROJECT)));
	}

	/** By name, so that the answer does not depend on the order of creation. Names with a leading dot are of tools, not of people. */
	private static Optional<IProject> firstOpen(IWorkspaceRoot root) {
		return Stream.of(root.getProjects()).filter(IProject::isAccessible).filter(project -> !project.getName().startsWith("."))
				.min(Comparator.comparing(IProject::getName, String.CASE_INSENSITIVE_ORDER));
	}
}
