package io.imageshare.core.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import io.imageshare.core.model.SharedImage;

/** A file that stands for an image where its own cannot be shown. It lies beside that, so it goes, and comes back, with the image. */
public final class RenditionFile {

	/** No image is called so: their names have an extension. */
	private static final String NAME = "rendition";

	private RenditionFile() {
	}

	/** What stands for an image; empty when nothing does, or when the image has gone. */
	public static Optional<Path> find(SharedImage image) {
		return Optional.of(image.file().resolveSibling(NAME)).filter(Files::isRegularFile);
	}

	/**
	 * Writes what stands for an image. It is there as a whole, or not at all, whenever the IDE dies.
	 *
	 * @return what {@link #find} finds from now on; empty when it could not be written
	 * @throws IOException when the disk is at fault, or the image has gone
	 */
	public static Optional<Path> write(SharedImage image, Writer writer) throws IOException {
		Path draft = Files.createTempFile(image.file().getParent(), NAME, null);
		try {
			if (!writer.write(draft)) {
				return Optional.empty();
			}
			return Optional.of(Files.move(draft, image.file().resolveSibling(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE));
		} finally {
			Files.deleteIfExists(draft);
		}
	}

	/** Writes into a file that is there and empty. */
	public interface Writer {

		/** @return whether there is something in it that counts */
		boolean write(Path draft) throws IOException;
	}
}
