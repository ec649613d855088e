package io.imageshare.core.model;

/** Who may come in. */
public enum Admission {

	/** Only who has the link, and devices that were allowed before. */
	LINK,
	/** Who has the link, and who asks and is allowed. */
	ASK,
	/** Everybody on the network, and any program that speaks WebSocket. */
	OPEN
}
