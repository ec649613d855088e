package io.imageshare.core.model;

/** What a person says to a device that asks to be let in. */
public enum AccessAnswer {

	/** Until the server stops, the secret is renewed, or the device has been away for a while. */
	ONCE,
	/** Until it is withdrawn. */
	ALWAYS,
	REFUSE
}
