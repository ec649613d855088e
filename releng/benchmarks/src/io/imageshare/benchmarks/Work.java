package io.imageshare.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which servers keep what they get. */
record Work(Path folder) {

	Path of(String server) throws IOException {
		return Files.createDirectories(folder.resolve(server));
	}

	/**
	 * Makes the files of the given size below a folder empty and returns how many there were. They are not deleted: a file system may avoid for a while the
	 * places of files just deleted, and looking for others then costs more than the file.
	 */
	static long empty(Path folder, long size) throws IOException {
		List<Path> files;
		try (Stream<Path> paths = Files.walk(folder)) {
			files = paths.filter(path -> path.toFile().isFile() && path.toFile().length() == size).toList();
		}
		for (Path file : files) {
			Files.newOutputStream(file).close();
		}
		return files.size();
	}
}
