package io.imageshare.ui.gallery;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

import io.imageshare.core.model.SharedImage;

/** Where images are as files, for other programs and other parts of the workbench: in the workspace as long as they are there, else in the inbox. */
public final class SharedFiles {

	private SharedFiles() {
	}

	/** The image's file in the workspace, when it exists. Does not touch the disk. */
	public static Optional<IFile> inWorkspace(SharedImage image) {
		return image.workspacePath().map(path -> ResourcesPlugin.getWorkspace().getRoot().findMember(IPath.fromOSString(path)))
				.filter(IFile.class::isInstance).map(IFile.class::cast);
	}

	/** Those of the images that are in the workspace. */
	public static List<IFile> inWorkspace(Collection<SharedImage> images) {
		return images.stream().map(SharedFiles::inWorkspace).flatMap(Optional::stream).toList();
	}

	/** The image's file on disk. */
	public static Path onDisk(SharedImage image) {
		return inWorkspace(image).map(IFile::getLocation).map(IPath::toPath).orElse(image.file());
	}

	static String[] onDisk(Collection<SharedImage> images) {
		return images.stream().map(image -> onDisk(image).toString()).toArray(String[]::new);
	}

	/** A path for each image in a line of its own: its path in the workspace, or on disk when it is not there. */
	static String paths(Collection<SharedImage> images) {
		return images.stream().map(image -> inWorkspace(image).map(file -> file.getFullPath().toString()).orElseGet(() -> image.file().toString()))
				.collect(Collectors.joining(System.lineSeparator()));
	}

	/** Each image as Markdown in a line of its own: with its path in its project, as a page at the top of that names it, or with its address on disk. */
	static String markdown(Collection<SharedImage> images) {
		return markdown(images, IFile::getProjectRelativePath);
	}

	/** The same for a page in this folder: a path within its project is relative to it. */
	static String markdown(Collection<SharedImage> images, IContainer page) {
		return markdown(images, file -> file.getProject().equals(page.getProject()) ? file.getFullPath().makeRelativeTo(page.getFullPath()) : file.getFullPath());
	}

	private static String markdown(Collection<SharedImage> images, Function<IFile, IPath> path) {
		return images.stream().map(image -> "![" + image.name().replaceAll("([\\\\\\[\\]])", "\\\\$1") + "]("
				+ inWorkspace(image).map(file -> encoded(path.apply(file).toString())).orElseGet(() -> image.file().toUri().toString()) + ')')
				.collect(Collectors.joining(System.lineSeparator()));
	}

	/** What would end the address too early. */
	private static String encoded(String path) {
		return path.replace("%", "%25").replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E");
	}
}
