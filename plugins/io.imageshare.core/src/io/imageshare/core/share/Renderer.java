package io.imageshare.core.share;

import java.io.IOException;
import java.nio.file.Path;

import io.imageshare.core.model.ImageFormat;

/** Makes files that every browser shows of images that browsers do not show. */
@FunctionalInterface
public interface Renderer {

	/** Makes none. */
	Renderer NONE = (image, format, rendition) -> false;

	/**
	 * Writes a PNG or JPEG file: upright, and of the shape of the image, smaller only where phones could not show it. May take seconds, and as much heap as is free. Called
	 * on the threads of those who send and on one of {@link ImageShare}, one call at a time.
	 *
	 * @param image the file, which does not change
	 * @param rendition the file to write, which is there and empty
	 * @return whether it was written; {@code false} when that cannot be done with this image
	 * @throws IOException when the disk is at fault
	 */
	boolean render(Path image, ImageFormat format, Path rendition) throws IOException;
}
