package io.imageshare.core.workspace;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;

/** Finds the projects in which images can be saved. */
public final class TargetFolder {

	private TargetFolder() {
	}

	/**
	 * The path of a folder in an open project; it need not exist yet.
	 *
	 * @throws ProblemException when its project is closed or gone
	 */
	public static IPath resolve(IWorkspaceRoot root, String fullPath) throws ProblemException {
		project(root, fullPath);
		return new Path(fullPath).makeAbsolute();
	}

	/**
	 * The project of a full path.
	 *
	 * @throws ProblemException when it is closed or gone
	 */
	public static IProject project(IWorkspaceRoot root, String fullPath) throws ProblemException {
		IPath path = new Path(fullPath).makeAbsolute();
		return open(path.segmentCount() == 0 || !root.getWorkspace().validatePath(path.uptoSegment(1).toString(), IResource.PROJECT).isOK()
				? null : root.getProject(path.segment(0)), path.segmentCount() == 0 ? fullPath : path.segment(0));
	}

	/**
	 * The project of a name, or without one the first that is open.
	 *
	 * @throws ProblemException when it is closed or gone, or none is open
	 */
	public static IProject projectOrFirst(IWorkspaceRoot root, String name) throws ProblemException {
		if (!name.isEmpty()) {
			return project(root, name);
		}
		return firstOpen(root).orElseThrow(() -> new ProblemException(Problem.of(Kind.NO_PROJECT)));
	}

	private static IProject open(IProject project, String name) throws ProblemException {
		if (project == null || !project.isAccessible()) {
			throw new ProblemException(Problem.of(Kind.PROJECT_CLOSED, name));
		}
		return project;
	}

	/** By name, so that the answer does not depend on the order of creation. Names with a leading dot are of tools, not of people. */
	private static Optional<IProject> firstOpen(IWorkspaceRoot root) {
		return Stream.of(root.getProjects()).filter(IProject::isAccessible).filter(project -> !project.getName().startsWith("."))
				.min(Comparator.comparing(IProject::getName, String.CASE_INSENSITIVE_ORDER));
	}
}
