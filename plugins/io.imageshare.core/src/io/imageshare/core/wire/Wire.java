package io.imageshare.core.wire;

/** The numbers of the protocol; docs/protocol.md says what each is for. Sizes in bytes. */
public final class Wire {

	public static final int VERSION = 1;
	public static final String SUBPROTOCOL = "imageshare.v1";
	/** Largest text message before the client is known. */
	public static final int GREETING_LIMIT = 4096;
	/** Largest text message after that. */
	public static final int TEXT_LIMIT = 65_536;
	/** Most image bytes in one binary message. */
	public static final int CHUNK = 262_144;
	/** Channel and offset before the data of a binary message. */
	public static final int CHUNK_HEADER = 12;
	/** Most image bytes a client may have on the way. */
	public static final int WINDOW = 4 << 20;
	/** Most transfers open at once on a connection. */
	public static final int TRANSFERS = 32;
	public static final int SILENCE_SECONDS = 45;

	private Wire() {
	}
}
