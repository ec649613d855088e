package io.imageshare.core.workspace;

/** What becomes of a picture whose name is taken. */
public enum Clash {
	/** It gets a number. */
	NUMBER,
	/** It replaces what is there, which goes into the local history. */
	OVERWRITE,
	/** What is there stays, and the picture waits for another name. */
	SKIP
}
