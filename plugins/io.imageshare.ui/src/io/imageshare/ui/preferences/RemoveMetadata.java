package io.imageshare.ui.preferences;

/** From which pictures location and camera data are removed. */
public enum RemoveMetadata {
	ALWAYS,
	/** From those that go to a project that others have, too. */
	SHARED,
	NEVER
}
