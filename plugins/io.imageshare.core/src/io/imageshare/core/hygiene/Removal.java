package io.imageshare.core.hygiene;

import java.util.Set;

/**
 * What became of the metadata of a file.
 *
 * @param removed none unless something was removed
 */
public record Removal(Result result, Set<Trace> removed) {

	/** How it went. */
	public enum Result {
		/** There is a new file. */
		REMOVED,
		/** There are none. */
		NOTHING,
		/** They cannot be removed from files of this format without risk. */
		UNSUPPORTED,
		/** The file is not as its format says. */
		DAMAGED
	}

	static Removal failed(Result result) {
		return new Removal(result, Set.of());
	}
}
