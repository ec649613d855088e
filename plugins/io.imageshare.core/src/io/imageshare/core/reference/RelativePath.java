package io.imageshare.core.reference;

import java.nio.file.Path;
import java.util.Objects;

/** How a file names another one. */
public final class RelativePath {

	private RelativePath() {
	}

	/** With slashes on every system: from a folder to a file, or the whole path when both have nothing in common, not even a drive. */
	public static String of(Path folder, Path file) {
		Path from = folder.toAbsolutePath().normalize();
		Path to = file.toAbsolutePath().normalize();
		Path named = Objects.equals(from.getRoot(), to.getRoot()) ? from.relativize(to) : to;
		return named.toString().replace(file.getFileSystem().getSeparator(), "/");
	}
}
