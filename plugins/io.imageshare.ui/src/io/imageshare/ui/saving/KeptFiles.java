package io.imageshare.ui.saving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.imageshare.ui.ImageSharePlugin;

/**
 * The bytes of files that images were written over, in a folder of the plug-in's own: the latest ones, up to a size. Nobody says when a file that is remembered here is
 * deleted, so old ones just go. From jobs of any project.
 */
final class KeptFiles {

	private static final String FOLDER = "overwritten";
	private static final long MOST_BYTES = 256L << 20;

	private record Kept(Path file, long bytes, long time) {
	}

	private KeptFiles() {
	}

	/** @return the name under which they are kept; the latest one is kept whatever its size */
	static synchronized String add(InputStream bytes) throws IOException {
		String name = UUID.randomUUID().toString();
		Files.createDirectories(file(name).getParent());
		try {
			Files.copy(bytes, file(name));
		} catch (IOException e) {
			remove(name);
			throw e;
		}
		limit(file(name));
		return name;
	}

	static Path file(String name) {
		return ImageSharePlugin.instance().getStateLocation().append(FOLDER).append(name).toPath();
	}

	static void remove(String name) {
		try {
			Files.deleteIfExists(file(name));
		} catch (IOException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}

	private static void limit(Path latest) throws IOException {
		long room = MOST_BYTES - Files.size(latest);
		for (Kept kept : others(latest)) {
			room -= kept.bytes;
			if (room < 0) {
				remove(kept.file.getFileName().toString());
			}
		}
	}

	/** The newest first. */
	private static List<Kept> others(Path latest) throws IOException {
		try (Stream<Path> files = Files.list(latest.getParent())) {
			return files.filter(file -> !file.equals(latest)).map(Path::toFile).map(file -> new Kept(file.toPath(), file.length(), file.lastModified()))
					.sorted(Comparator.comparingLong(Kept::time).reversed()).toList();
		}
	}
}
