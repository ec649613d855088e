package io.imageshare.core.share;

import java.util.Optional;

/** The files of the page that phones load. */
@FunctionalInterface
public interface PageFiles {

	/** @param path as requested, beginning with a slash */
	Optional<PageFile> file(String path);

	/**
	 * A file of the page.
	 *
	 * @param contentType with its charset
	 */
	record PageFile(String contentType, byte[] bytes) {
	}
}
