package io.imageshare.core.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;

/** Writes images into the workspace through its own interface, so that views show them without a refresh. To be called by a job, never on the UI thread. */
public final class WorkspaceSaver {

	private final IWorkspace workspace;

	public WorkspaceSaver(IWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Saves an image under its own name, or with a number where that is taken. Holds the project meanwhile, and waits for jobs that hold part of it: the folder
	 * itself would not do, since it may be deleted during the wait and its parents must then be created. Nothing half-written stays behind.
	 *
	 * @param folder full path of a container in an open project; created when missing
	 * @param numbered the image's name with the given number, for the second and further files that want it
	 * @return full path of the file
	 * @throws ProblemException when it cannot be written; the image is as it was
	 */
	public IPath save(SharedImage image, IPath folder, IntFunction<String> numbered, IProgressMonitor monitor) throws ProblemException {
		IContainer container = container(folder);
		IPath[] saved = new IPath[1];
		try {
			workspace.run(progress -> {
				create(container);
				saved[0] = write(image, container, numbered, progress).getFullPath();
			}, container.getProject(), IWorkspace.AVOID_UPDATE, monitor);
		} catch (CoreException e) {
			throw new ProblemException(Problem.of(Kind.SAVE_FAILED, image.name(), folder, e.getStatus().getMessage()), e);
		}
		return saved[0];
	}

	private IContainer container(IPath folder) {
		IWorkspaceRoot root = workspace.getRoot();
		return folder.segmentCount() == 1 ? root.getProject(folder.segment(0)) : root.getFolder(folder);
	}

	private static void create(IContainer container) throws CoreException {
		if (container instanceof IFolder folder && !folder.exists()) {
			create(folder.getParent());
			// A folder that somebody made outside of Eclipse is taken over as it is.
			folder.create(IResource.FORCE, true, null);
		}
	}

	private static IFile write(SharedImage image, IContainer container, IntFunction<String> numbered, IProgressMonitor monitor) throws CoreException {
		Set<String> taken = new HashSet<>();
		for (IResource member : container.members()) {
			// Names that differ only by case are one file on most desktops.
			taken.add(member.getName().toLowerCase(Locale.ROOT));
		}
		String name = IntStream.iterate(1, number -> number + 1).mapToObj(number -> number == 1 ? image.name() : numbered.apply(number))
				.filter(candidate -> !taken.contains(candidate.toLowerCase(Locale.ROOT)) && !existsOnDisk(container, candidate)).findFirst().orElseThrow();
		IFile file = container.getFile(IPath.fromOSString(name));
		try (InputStream bytes = Files.newInputStream(image.file())) {
			file.create(bytes, IResource.NONE, monitor);
			return file;
		} catch (IOException e) {
			throw failed(e);
		} catch (CoreException e) {
			removeHalfWritten(file, e);
			throw e;
		}
	}

	/** A file that the workspace does not know of yet is not ours to overwrite. */
	private static boolean existsOnDisk(IContainer container, String name) {
		IPath location = container.getLocation();
		return location != null && Files.exists(location.append(name).toPath());
	}

	/** The workspace forgets a file whose writing failed, but what was written of it stays on disk. Unless somebody else's file was in the way: that is not ours. */
	private static void removeHalfWritten(IFile file, CoreException failure) {
		int code = failure.getStatus().getCode();
		if (code == IResourceStatus.EXISTS_LOCAL || code == IResourceStatus.CASE_VARIANT_EXISTS || file.getLocation() == null) {
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
