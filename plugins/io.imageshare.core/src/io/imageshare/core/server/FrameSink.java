package io.imageshare.core.server;

import java.nio.ByteBuffer;

/** Takes what frames carry, in order, on the socket thread. */
interface FrameSink {

	void text(String message);

	/** @param bytes only valid during the call */
	void binary(ByteBuffer bytes, boolean last);
}
