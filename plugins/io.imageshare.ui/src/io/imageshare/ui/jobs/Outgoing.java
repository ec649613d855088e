package io.imageshare.ui.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.share.ImageShare;

/** One image on its way out, or several that are dropped as one. */
public interface Outgoing {

	/** Writes an image as a file. */
	interface Writer {
		void write(Path file) throws IOException;
	}

	/**
	 * Hands it to the core, in a job.
	 *
	 * @param devices whom it is for; empty for every phone
	 * @throws ProblemException when it cannot be read or is no image
	 */
	void send(ImageShare share, Collection<String> devices) throws ProblemException, IOException;

	/**
	 * What it stands for, in a job; itself, if it is one image.
	 *
	 * @throws IOException when that cannot be found out, or is nothing
	 */
	default List<? extends Outgoing> parts() throws IOException {
		return List.of(this);
	}

	/** A file on disk, and where it is in the workspace, if it is. */
	static Outgoing file(Path file, Optional<String> workspacePath) {
		return (share, devices) -> share.send(file, file.getFileName().toString(), workspacePath, devices);
	}

	/**
	 * What is no file yet. It is one only for as long as the core copies it.
	 *
	 * @param name what it is called on the phone; the extension is set right by what it turns out to be
	 */
	static Outgoing written(String name, Writer writer) {
		return (share, devices) -> {
			Path file = Files.createTempFile("image-share", null);
			try {
				writer.write(file);
				share.send(file, name, Optional.empty(), devices);
			} finally {
				Files.deleteIfExists(file);
			}
		};
	}
}
