package io.imageshare.core.server;

import java.nio.ByteBuffer;

/** Takes what frames carry, in order, on the socket thread. */
interface FrameSink {

	void text(String message);

	/** @param bytes only valid during the call */
	void binary(ByteBuffer bytes, boolean last);

	/** A message has so many bytes, of which not all may have come; it is over the limit, and the connection is about to be closed for it. */
	void tooLarge(long length);
}
