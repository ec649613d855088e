package io.imageshare.core.server;

import java.nio.ByteBuffer;

/** Says nothing to anything. */
class Silent implements ConnectionHandler {

	@Override
	public void text(String message) {
		// Says nothing.
	}

	@Override
	public void binary(ByteBuffer bytes, boolean last) {
		// Says nothing.
	}

	@Override
	public void closed() {
		// Says nothing.
	}
}
