package io.imageshare.core.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What nobody comes back for, found when an inbox is opened. Takes away only what looks as if the inbox had made it. */
final class Leftovers {

	/** How the file of an unfinished transfer ends. */
	static final String PART = ".part";
	/** A phone that has not come back for so long does not go on with its transfer. */
	static final Duration PART_LIFE = Duration.ofDays(7);

	private static final Pattern IMAGE_FOLDER = Pattern.compile("[A-Za-z0-9_-]{22}");

	private Leftovers() {
	}

	/** Transfers without a new byte for {@link #PART_LIFE}. */
	static void removeParts(Path parts, Instant now) throws IOException {
		for (Path part : list(parts)) {
			if (part.getFileName().toString().endsWith(PART) && Files.getLastModifiedTime(part).toInstant().isBefore(now.minus(PART_LIFE))) {
				tryDelete(part);
			}
		}
	}

	/** Folders whose entry was not written, or was deleted, when the IDE died. One whose entry is only not understood may be of a newer version, and stays. */
	static void removeImages(Path images) throws IOException {
		for (Path folder : list(images)) {
			if (isOfImage(folder) && Files.notExists(folder.resolve(EntryFile.NAME))) {
				tryRemove(folder);
			}
		}
	}

	/** Every folder of an image, whatever is in it. */
	static void removeAllImages(Path images) throws IOException {
		list(images).stream().filter(Leftovers::isOfImage).forEach(Leftovers::tryRemove);
	}

	private static boolean isOfImage(Path folder) {
		return IMAGE_FOLDER.matcher(folder.getFileName().toString()).matches() && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
	}

	/** Deletes the folder of an image; its entry first, so that what is left after a failure is found here the next time. */
	static void tryRemove(Path folder) {
		tryDelete(folder.resolve(EntryFile.NAME));
		try {
			list(folder).forEach(Leftovers::tryDelete);
		} catch (IOException e) {
			return; // It cannot be read; see tryDelete.
		}
		tryDelete(folder);
	}

	/** Failing is no reason to stop: somebody may be reading the file, and it is tried again when the inbox is next opened. */
	private static void tryDelete(Path path) {
		try {
			Files.deleteIfExists(path);
		} catch (IOException e) {
			// See above.
		}
	}

	private static List<Path> list(Path folder) throws IOException {
		try (Stream<Path> paths = Files.list(folder)) {
			return paths.toList();
		}
	}
}
