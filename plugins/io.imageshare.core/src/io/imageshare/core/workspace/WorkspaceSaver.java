package io.imageshare.core.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.MultiRule;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;

/**
 * Writes images into the workspace through its own interface, so that views show them without a refresh. To be called by jobs, never on the UI thread; several
 * may write at once.
 */
public final class WorkspaceSaver {

	private final IWorkspace workspace;
	private final Reservations reservations = new Reservations();

	public WorkspaceSaver(IWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Does several things with a project as one change of the workspace. Holds the project meanwhile, and waits for jobs that hold part of it: the folder itself
	 * would not do, since it may be deleted during the wait and its parents must then be created.
	 */
	public void batch(IProject project, ICoreRunnable work, IProgressMonitor monitor) throws CoreException {
		// A team provider may want more than the project held.
		workspace.run(work, MultiRule.combine(project, workspace.getRuleFactory().createRule(project.getFile("image"))), IWorkspace.AVOID_UPDATE, monitor);
	}

	/**
	 * Writes an image within a batch. Nothing half-written stays behind as a new file; what was written over may be half-written, and the caller's to put back.
	 *
	 * @throws ProblemException when it cannot be written; the image is as it was
	 */
	public IFile write(Draft draft, IProgressMonitor monitor) throws ProblemException {
		return write(draft, file -> {
			// the local history has it, as far as its settings allow
		}, monitor);
	}

	/**
	 * The same for an image that may be written over another file.
	 *
	 * @param overwriting is told of that file while it has its old content
	 */
	public IFile write(Draft draft, Overwriting overwriting, IProgressMonitor monitor) throws ProblemException {
		IContainer container = container(draft.folder());
		try {
			create(container);
			return write(draft, overwriting, container, monitor);
		} catch (CoreException e) {
			throw new ProblemException(Failures.of(draft, container, e), e);
		}
	}

	/**
	 * The folder of a path, or one that is there already and differs from it only by case: most desktops would not have both, and a project that is worked on by several
	 * people has to fit all of them.
	 */
	private IContainer container(IPath folder) {
		IContainer container = workspace.getRoot().getProject(folder.segment(0));
		for (String name : folder.removeFirstSegments(1).segments()) {
			IFolder next = container.getFolder(IPath.fromOSString(name));
			container = next.exists() ? next : variant(container, name).orElse(next);
		}
		return container;
	}

	private static Optional<IContainer> variant(IContainer parent, String name) {
		try {
			return parent.exists() ? Stream.of(parent.members()).filter(IContainer.class::isInstance).map(IContainer.class::cast)
					.filter(member -> plain(member.getName()).equals(plain(name))).findFirst() : Optional.empty();
		} catch (CoreException e) {
			// it is closed, or gone in this moment, and that is found out when the folder is made
			return Optional.empty();
		}
	}

	private static void create(IContainer container) throws CoreException {
		if (container instanceof IFolder folder) {
			if (folder.exists() && !folder.isLinked() && folder.getLocation() != null && !Files.isDirectory(folder.getLocation().toPath())) {
				// Somebody removed it outside of Eclipse.
				folder.refreshLocal(IResource.DEPTH_ONE, null);
			}
			if (!folder.exists()) {
				create(folder.getParent());
				// A folder that somebody made outside of Eclipse is taken over as it is.
				folder.create(IResource.FORCE, true, null);
			}
		}
	}

	private IFile write(Draft draft, Overwriting overwriting, IContainer container, IProgressMonitor monitor) throws CoreException, ProblemException {
		Map<String, String> present = new HashMap<>();
		for (IResource member : container.members()) {
			present.put(plain(member.getName()), member.getName());
		}
		IntFunction<String> names = draft.names().among(present.values());
		for (int number = 1;; number++) {
			String name = names.apply(number);
			IFile file = container.getFile(IPath.fromOSString(present.getOrDefault(plain(name), name)));
			if (reservations.reserve(file)) {
				try {
					boolean taken = present.containsKey(plain(name)) || existsOnDisk(file);
					if (!taken && created(draft, file, monitor)) {
						return file;
					}
					if (draft.clash() == Clash.SKIP) {
						throw new ProblemException(Problem.of(Kind.NAME_TAKEN, draft.image().name(), file.getFullPath()));
					}
					if (draft.clash() == Clash.OVERWRITE && !container.getFolder(IPath.fromOSString(name)).exists() && overwritten(draft, overwriting, file, monitor)) {
						return file;
					}
				} finally {
					reservations.release(file);
				}
			}
		}
	}

	/** Names that differ only by case are one file on most desktops. */
	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/** A file that the workspace does not know of yet is not ours to overwrite. */
	private static boolean existsOnDisk(IFile file) {
		return file.getLocation() != null && Files.exists(file.getLocation().toPath());
	}

	/** @return false when another program was quicker */
	private static boolean created(Draft draft, IFile file, IProgressMonitor monitor) throws CoreException {
		try (InputStream bytes = Files.newInputStream(draft.file())) {
			file.create(bytes, IResource.NONE, monitor);
			return true;
		} catch (IOException e) {
			throw failed(e);
		} catch (CoreException e) {
			if (isTaken(e)) {
				return false;
			}
			removeHalfWritten(file, e);
			throw e;
		}
	}

	/** What is there goes into the local history, also when it was changed outside of Eclipse. @return false when it has gone and another program was quicker */
	private static boolean overwritten(Draft draft, Overwriting overwriting, IFile file, IProgressMonitor monitor) throws CoreException {
		file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		if (!file.exists()) {
			return created(draft, file, monitor);
		}
		try (InputStream bytes = Files.newInputStream(draft.file())) {
			overwriting.before(file);
			file.setContents(bytes, IResource.KEEP_HISTORY, monitor);
			return true;
		} catch (IOException e) {
			throw failed(e);
		}
	}

	private static boolean isTaken(CoreException failure) {
		int code = failure.getStatus().getCode();
		return code == IResourceStatus.EXISTS_LOCAL || code == IResourceStatus.CASE_VARIANT_EXISTS || code == IResourceStatus.RESOURCE_EXISTS;
	}

	/** The workspace forgets a file whose writing failed, but what was written of it stays on disk. */
	private static void removeHalfWritten(IFile file, CoreException failure) {
		if (file.getLocation() == null) {
			return;
		}
		try {
			Files.deleteIfExists(file.getLocation().toPath());
		} catch (IOException e) {
			failure.addSuppressed(e);
		}
	}

	private static CoreException failed(IOException e) {
		return new CoreException(Status.error(e.getMessage(), e));
	}
}
