package io.imageshare.core.server;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Pings whose answers show that a client has all that was sent before them. Safe for several threads. */
final class Pings {

	/** A ping that was sent, and who is to be told of its answer. */
	private record Waiting(long number, Runnable answered) {
	}

	private final Deque<Waiting> waiting = new ArrayDeque<>();
	private long last;

	/** @return what the ping is to carry */
	synchronized ByteBuffer add(Runnable answered) {
		waiting.addLast(new Waiting(++last, answered));
		return ByteBuffer.allocate(Long.BYTES).putLong(last).flip();
	}

	/** A client may answer the latest ping only (RFC 6455, 5.5.3), which answers those before it too. What answers none of ours does nothing. */
	void answered(ByteBuffer payload) {
		if (payload.remaining() == Long.BYTES) {
			upTo(payload.getLong(payload.position())).forEach(Runnable::run);
		}
	}

	private synchronized List<Runnable> upTo(long number) {
		List<Runnable> answered = new ArrayList<>();
		while (number <= last && !waiting.isEmpty() && waiting.getFirst().number() <= number) {
			answered.add(waiting.removeFirst().answered());
		}
		return answered;
	}
}
