package io.imageshare.core.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import io.imageshare.core.model.ServerLimits;

/**
 * Requests and responses of one connection, until it becomes a WebSocket or ends. Bounded in memory by the size of a head and in time by deadlines that
 * {@link Gate} enforces. An error is answered and the connection then closed in a way that lets the client read the answer: a socket closed with
 * unread input is reset, and the answer lost.
 */
final class HttpConversation {

	/** How long a client may take to notice that it was said goodbye to. */
	static final Duration LINGER = Duration.ofSeconds(2);

	private enum Phase {
		HEAD, RESPONDING, LINGERING, UPGRADED
	}

	private final SocketChannel socket;
	private final Gate gate;
	private final ServerLimits limits;
	private final ByteBuffer head;
	private Phase phase = Phase.HEAD;
	/** How much of the head was searched for its end. */
	private int searched;
	private volatile ResponseWriter response;
	private boolean closesAfterResponse;
	/** By {@link System#nanoTime()}. */
	private volatile long deadline;
	/** Until the first head has come to its end. */
	private volatile boolean halfOpen = true;

	HttpConversation(SocketChannel socket, Gate gate) {
		this.socket = socket;
		this.gate = gate;
		this.limits = gate.limits();
		this.head = ByteBuffer.allocate(limits.headBytes());
		// A client that connects owes a request; one that has had an answer may idle.
		within(limits.headTime());
	}

	boolean isUpgraded() {
		return phase == Phase.UPGRADED;
	}

	boolean isResponding() {
		return phase == Phase.RESPONDING;
	}

	boolean isHalfOpen() {
		return halfOpen;
	}

	boolean isOverdue(long nanoTime) {
		return nanoTime - deadline > 0;
	}

	/** The head of the upgrade request and whatever the client sent behind it. */
	ByteBuffer head() {
		return head.flip();
	}

	/** @return -1 when the conversation is over */
	int read() throws IOException {
		switch (phase) {
		case HEAD -> {
			int length = socket.read(head);
			if (length < 0) {
				return -1;
			}
			if (length > 0 && head.position() == length) {
				within(limits.headTime());
			}
			advance();
		}
		case LINGERING -> {
			head.clear();
			if (socket.read(head) < 0) {
				return -1;
			}
		}
		default -> {
			// A response is on its way; the next request waits in the socket.
		}
		}
		return 0;
	}

	void write() throws IOException {
		if (phase == Phase.RESPONDING) {
			pump();
			advance();
		}
	}

	void close() throws IOException {
		ResponseWriter unfinished = response; // The selector thread may be finishing it in this moment.
		if (unfinished != null) {
			unfinished.close();
		}
	}

	/** Answers every request that is complete. */
	private void advance() throws IOException {
		while (phase == Phase.HEAD) {
			int length = RequestHead.length(head.array(), searched, head.position());
			if (length < 0) {
				searched = head.position();
				if (head.hasRemaining()) {
					return;
				}
				respond(HttpResponse.text(431, "The request head is too large."), true, true);
			} else {
				answer(length);
			}
		}
	}

	private void answer(int length) throws IOException {
		halfOpen = false;
		try {
			HttpRequest request = RequestHead.parse(head.array(), length, ((InetSocketAddress) socket.getLocalAddress()).getAddress());
			gate.check(request);
			if (request.isUpgrade()) {
				phase = Phase.UPGRADED;
				return;
			}
			consume(length);
			respond(gate.handle(request), request.method().equals("GET"), request.wantsClose());
		} catch (HttpRefusal refusal) {
			respond(refusal.response(), RequestHead.wantsBody(head.array(), length), true);
		}
	}

	private void consume(int length) {
		head.flip().position(length);
		head.compact();
		searched = 0;
	}

	private void respond(HttpResponse answer, boolean withBody, boolean closes) throws IOException {
		response = new ResponseWriter(answer, withBody, closes);
		closesAfterResponse = closes;
		phase = Phase.RESPONDING;
		within(limits.stallTime());
		pump();
	}

	private void pump() throws IOException {
		if (response.write(socket)) {
			within(limits.stallTime());
		}
		if (!response.isDone()) {
			return;
		}
		response.close();
		response = null;
		if (closesAfterResponse) {
			socket.shutdownOutput();
			phase = Phase.LINGERING;
			within(LINGER);
		} else {
			phase = Phase.HEAD;
			within(head.position() > 0 ? limits.headTime() : limits.idleTime());
		}
	}

	private void within(Duration time) {
		deadline = System.nanoTime() + time.toNanos();
	}
}
