package io.imageshare.ui;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;

/**
 * The images that lie directly in a folder or project: what is seen when it is opened. Those deeper down are left out, or sending a project would send whatever its
 * builds have made. Looks at the workspace only, not at the disk.
 */
public final class FolderImages {

	private FolderImages() {
	}

	/** Image files by their names, in the order of these; none of a closed project or of a folder that is gone. */
	public static List<IFile> of(IContainer folder) {
		return members(folder).toList();
	}

	/** Whether there is one. */
	public static boolean has(IContainer folder) {
		return members(folder).findAny().isPresent();
	}

	private static Stream<IFile> members(IContainer folder) {
		if (!folder.isAccessible()) {
			return Stream.empty();
		}
		try {
			return Stream.of(folder.members()).filter(IFile.class::isInstance).map(IFile.class::cast).filter(file -> ImageFileNames.isImage(file.getName()));
		} catch (CoreException e) {
			// It went between the two questions.
			return Stream.empty();
		}
	}
}
