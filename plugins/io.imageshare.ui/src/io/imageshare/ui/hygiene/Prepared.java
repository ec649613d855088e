package io.imageshare.ui.hygiene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.log.ActivityLog;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.ImageSharePlugin;

/**
 * A picture as it is to be saved.
 *
 * @param image as it came, which stays in the inbox
 * @param rewritten the file to save instead, or nothing when it is saved as it came; gone when this is closed
 * @param info of what is saved
 * @param done what was done with it, one sentence each
 * @param undone what could not be done with it
 */
public record Prepared(SharedImage image, Optional<Path> rewritten, ImageInfo info, List<String> done, List<String> undone) implements AutoCloseable {

	/** What is to be saved. */
	public Path file() {
		return rewritten.orElse(image.file());
	}

	/** Says what was done, once it is saved. */
	public void tell(ActivityLog log) {
		done.forEach(log::info);
		undone.forEach(log::warning);
	}

	@Override
	public void close() {
		try {
			if (rewritten.isPresent()) {
				Files.deleteIfExists(rewritten.get());
			}
		} catch (IOException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}
}
