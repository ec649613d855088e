package io.imageshare.ui.hygiene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.imageshare.ui.ImageSharePlugin;

/** Where pictures are while they are prepared; what an Eclipse that was killed has left there goes with the first one. */
final class Scratch {

	private static final String FOLDER = "prepared";

	private static Path folder;

	private Scratch() {
	}

	/** The name of a file that is not there. */
	static synchronized Path file() throws IOException {
		if (folder == null) {
			Path made = Files.createDirectories(ImageSharePlugin.instance().getStateLocation().toPath().resolve(FOLDER));
			for (Path left : files(made)) {
				Files.deleteIfExists(left);
			}
			folder = made;
		}
		Path file = Files.createTempFile(folder, "", null);
		Files.delete(file);
		return file;
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}
}
