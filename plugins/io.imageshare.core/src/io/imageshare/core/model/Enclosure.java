package io.imageshare.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What came with an image besides its bytes.
 *
 * @param folder the workspace folder that its sender chose for it; empty for wherever images land
 * @param note what its sender says of it in words, for those who cannot see it too; perhaps empty
 * @param answers identity of the image that it was drawn on or made for
 */
public record Enclosure(Optional<String> folder, String note, Optional<String> answers) {

	/** Nothing came with it. */
	public static final Enclosure NONE = new Enclosure(Optional.empty(), "", Optional.empty());

	public Enclosure {
		Objects.requireNonNull(folder);
		Objects.requireNonNull(note);
		Objects.requireNonNull(answers);
	}

	/** The same, answering another image, or none. */
	public Enclosure answering(Optional<String> image) {
		return new Enclosure(folder, note, image);
	}
}
