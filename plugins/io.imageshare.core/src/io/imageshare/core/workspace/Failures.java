package io.imageshare.core.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;

import io.imageshare.core.model.ByteSize;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;

/** Says why a file could not be written, and the way out, as well as the file system lets it be known. */
final class Failures {

	private Failures() {
	}

	static Problem of(Draft draft, IContainer container, CoreException failure) {
		String name = draft.image().name();
		IStatus status = failure.getStatus();
		if (!container.getProject().isAccessible()) {
			return Problem.of(Kind.PROJECT_CLOSED, container.getProject().getName());
		}
		Optional<Path> folder = nearest(container);
		if (folder.isEmpty()) {
			return Problem.of(Kind.FOLDER_UNUSABLE, name, draft.folder());
		}
		if (isReadOnly(status) || !Files.isWritable(folder.get())) {
			return Problem.of(Kind.READ_ONLY, name, draft.folder());
		}
		long size = size(draft.file());
		long left = room(folder.get());
		return left < size ? Problem.of(Kind.DISK_FULL, name, draft.folder(), ByteSize.of(left), ByteSize.of(size))
				: Problem.of(Kind.SAVE_FAILED, name, draft.folder(), sentence(status));
	}

	private static boolean isReadOnly(IStatus status) {
		return status.getCode() == IResourceStatus.READ_ONLY_LOCAL || status.getCode() == IResourceStatus.PARENT_READ_ONLY
				|| status.getException() instanceof AccessDeniedException;
	}

	/** The container on disk, or what is there of the way to it. */
	private static Optional<Path> nearest(IContainer container) {
		IPath location = container.getLocation();
		Path path = location == null ? null : location.toPath();
		while (path != null && !Files.exists(path)) {
			path = path.getParent();
		}
		return Optional.ofNullable(path).filter(Files::isDirectory);
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		} catch (IOException e) {
			return 0;
		}
	}

	/** What cannot be asked has room: the reason is then another one. */
	private static long room(Path folder) {
		try {
			return Files.getFileStore(folder).getUsableSpace();
		} catch (IOException e) {
			return Long.MAX_VALUE;
		}
	}

	/** Many messages of the platform only say that something failed; the reason is in what caused it. */
	private static String sentence(IStatus status) {
		Throwable cause = status.getException();
		String reason = cause == null || cause instanceof CoreException || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ')';
		return status.getMessage() + reason;
	}
}
