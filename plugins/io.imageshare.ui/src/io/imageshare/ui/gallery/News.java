package io.imageshare.ui.gallery;

/**
 * Something that happened to an image of a gallery. Immutable.
 *
 * @param image its identity
 */
record News(String image, Kind kind) {

	/** What happened. */
	enum Kind {
		/** It came from a phone, by itself. */
		CAME,
		/** The user sent it. */
		SENT,
		/** The user brought it back. */
		RESTORED
	}
}
