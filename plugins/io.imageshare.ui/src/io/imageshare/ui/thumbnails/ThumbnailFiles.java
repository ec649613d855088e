package io.imageshare.ui.thumbnails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.ImageDecoder;
import io.imageshare.ui.decode.PngWriter;

/**
 * Thumbnails as small PNG files that survive the IDE. Bounded: those not used for longest go first. A disk that does not take a file costs nothing but the time
 * to make it anew. For one thread at a time; other processes and windows may use the same folder.
 */
final class ThumbnailFiles {

	private static final String EXTENSION = ".png";
	private static final String DRAFT = ".new";

	private final Path folder;
	private final int most;
	/** How many there are about; counted when first needed. */
	private int count = -1;

	/** @param most how many files are kept */
	ThumbnailFiles(Path folder, int most) {
		this.folder = folder;
		this.most = most;
	}

	Optional<Pixels> read(String id) {
		Path file = folder.resolve(id + EXTENSION);
		if (!Files.exists(file)
				|| !(ImageDecoder.decode(file, DecodeOptions.whole(), () -> false, unused -> { }) instanceof Decoded decoded)) {
			return Optional.empty();
		}
		try {
			Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
		} catch (IOException e) {
			// It only counts as older than it is.
		}
		return Optional.of(decoded.picture().pixels());
	}

	void write(String id, Pixels pixels) {
		Path draft = folder.resolve(id + DRAFT);
		try {
			Files.createDirectories(folder);
			PngWriter.write(pixels, draft);
			Files.move(draft, folder.resolve(id + EXTENSION), StandardCopyOption.REPLACE_EXISTING);
			shrink();
		} catch (IOException e) {
			// See above.
		}
	}

	/** Removes a quarter at once, so that not every new thumbnail needs a look at all of them. */
	private void shrink() throws IOException {
		count = count < 0 ? list().size() : count + 1;
		if (count <= most) {
			return;
		}
		List<Path> oldestFirst = list().stream().sorted(Comparator.comparing(ThumbnailFiles::lastUsed)).toList();
		for (Path file : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - most * 3 / 4))) {
			Files.deleteIfExists(file);
		}
		count = -1;
	}

	private List<Path> list() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}

	private static FileTime lastUsed(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		} catch (IOException e) {
			return FileTime.fromMillis(0);
		}
	}
}
