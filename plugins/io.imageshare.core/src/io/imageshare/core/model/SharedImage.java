package io.imageshare.core.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An image that came from a phone or went to one, or was made of such a one. Its file in the inbox is the common currency: viewing, saving, sending again and dragging out
 * all start from it, and it is never changed.
 *
 * @param id unguessable; also the permission to fetch the image by HTTP
 * @param direction which way it went
 * @param name file name as a person knows it, safe as a name in any file system
 * @param file where the bytes are
 * @param size in bytes
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param info what the file is
 * @param time when it was complete
 * @param phone name of the phone it came from; empty for others
 * @param workspacePath where it was saved in, or taken from, the workspace
 * @param enclosure what came with it; {@link Enclosure#NONE} for one that was sent
 */
public record SharedImage(String id, Direction direction, String name, Path file, long size, String sha256, ImageInfo info, Instant time,
		String phone, Optional<String> workspacePath, Enclosure enclosure) {

	/** Which way an image went. */
	public enum Direction {
		/** From a phone to this computer. */
		RECEIVED,
		/** From this computer to phones. */
		SENT,
		/** Made of another one on this computer; it has neither come nor gone. */
		MADE
	}

	public SharedImage {
		Objects.requireNonNull(id);
		Objects.requireNonNull(direction);
		Objects.requireNonNull(name);
		Objects.requireNonNull(file);
		Objects.requireNonNull(sha256);
		Objects.requireNonNull(info);
		Objects.requireNonNull(time);
		Objects.requireNonNull(phone);
		Objects.requireNonNull(workspacePath);
		Objects.requireNonNull(enclosure);
	}

	/** Whether it came from a phone and is not in the workspace yet. */
	public boolean isWaiting() {
		return direction == Direction.RECEIVED && workspacePath.isEmpty();
	}

	/** Whether both were sent, from the same file of the workspace: when this is there and the other one no longer, it is a newer version of it. */
	public boolean isOfFileOf(SharedImage other) {
		return direction == Direction.SENT && other.direction == Direction.SENT && workspacePath.isPresent() && workspacePath.equals(other.workspacePath);
	}

	/** The same image, known to be in the workspace under the given full path. */
	public SharedImage savedAs(String path) {
		return new SharedImage(id, direction, name, file, size, sha256, info, time, phone, Optional.of(path), enclosure);
	}
}
