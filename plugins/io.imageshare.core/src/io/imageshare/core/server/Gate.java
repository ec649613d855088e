package io.imageshare.core.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;

import io.imageshare.core.model.ServerLimits;
import io.imageshare.core.wire.Wire;

/**
 * Wraps every accepted socket, decides what its requests may do, and knows all that are open, so that stopping leaves none behind: the library forgets those
 * that never finished a handshake.
 */
final class Gate implements WebSocketServerFactory {

	private static final String SOCKET_PATH = "/ws";
	/** Where programs look that are only given host and port. */
	private static final String PAGE_PATH = "/";

	private final Supplier<ServerLimits> limits;
	private final BooleanSupplier open;
	private final HostPolicy hosts;
	private final HttpHandler pages;
	private final Consumer<Throwable> failures;
	private final Set<GateChannel> channels = ConcurrentHashMap.newKeySet();

	Gate(Supplier<ServerLimits> limits, BooleanSupplier open, HostPolicy hosts, HttpHandler pages, Consumer<Throwable> failures) {
		this.limits = limits;
		this.open = open;
		this.hosts = hosts;
		this.pages = pages;
		this.failures = failures;
	}

	ServerLimits limits() {
		return limits.get();
	}

	/** Lets a request in, as a page request or as an upgrade, or refuses it. */
	void check(HttpRequest request) throws HttpRefusal {
		hosts.check(request);
		if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
			throw new HttpRefusal(405, "Only GET and HEAD are answered here.");
		}
		if (request.isUpgrade()) {
			checkUpgrade(request, open.getAsBoolean());
		}
	}

	private static void checkUpgrade(HttpRequest request, boolean toAll) throws HttpRefusal {
		if (!request.method().equals("GET") || !request.path().equals(SOCKET_PATH) && !(toAll && request.path().equals(PAGE_PATH))) {
			throw new HttpRefusal(404, "There is no WebSocket here; it is at " + SOCKET_PATH + '.');
		}
		if (!isWholeHandshake(request)) {
			throw new HttpRefusal(400, "The WebSocket handshake must be of version 13 and have a key.");
		}
		if (!toAll && !offersSubprotocol(request)) {
			throw new HttpRefusal(400, "The WebSocket handshake must offer the subprotocol " + Wire.SUBPROTOCOL + '.');
		}
	}

	/** The library would answer an incomplete handshake with 404 and then keep the connection for ever. */
	private static boolean isWholeHandshake(HttpRequest request) {
		return request.headers().containsKey("sec-websocket-key") && "13".equals(request.headers().get("sec-websocket-version"));
	}

	private static boolean offersSubprotocol(HttpRequest request) {
		return Stream.of(request.headers().getOrDefault("sec-websocket-protocol", "").split(",")).map(String::strip).anyMatch(Wire.SUBPROTOCOL::equals);
	}

	/** The answer to a page request. A failing handler must not reach the selector thread. */
	HttpResponse handle(HttpRequest request) {
		if (request.path().equals(SOCKET_PATH)) {
			return HttpResponse.text(426, "Only WebSocket connections are taken here.").with("Upgrade", "websocket");
		}
		try {
			return pages.handle(request);
		} catch (RuntimeException | Error e) {
			failures.accept(e);
			return HttpResponse.text(500, "The request failed on this computer.");
		}
	}

	@Override
	public WebSocketImpl createWebSocket(WebSocketAdapter server, Draft draft) {
		return createWebSocket(server, List.of(draft));
	}

	@Override
	public WebSocketImpl createWebSocket(WebSocketAdapter server, List<Draft> drafts) {
		return new WebSocketImpl(server, List.of(new StreamDraft()));
	}

	/** Throwing is how a connection is refused here: the library's own way, a false from {@code onConnect}, stops it from ever accepting again. */
	@Override
	public ByteChannel wrapChannel(SocketChannel channel, SelectionKey key) throws IOException {
		GateChannel wrapped = new GateChannel(channel, key, this);
		InetAddress address = ((InetSocketAddress) channel.getRemoteAddress()).getAddress();
		ServerLimits most = limits.get();
		if (channels.size() >= most.connections() || channels.stream().filter(other -> address.equals(other.remoteAddress())).count() >= most.connectionsPerAddress()
				|| channels.stream().filter(GateChannel::isHalfOpen).count() >= most.halfOpenConnections()) {
			throw new IOException("Too many connections.");
		}
		channels.add(wrapped);
		return wrapped;
	}

	void closed(GateChannel channel) {
		channels.remove(channel);
	}

	/** Ends connections that let a deadline pass, take nothing or have said goodbye. */
	void closeOverdue() {
		long now = System.nanoTime();
		Duration stallTime = limits.get().stallTime();
		channels.stream().filter(channel -> channel.isStalled(now, stallTime)).forEach(channel -> channel.writer().stalled());
		channels.stream().filter(channel -> channel.isOver(now)).forEach(Gate::closeQuietly);
	}

	/** Does what may fail by a fault of ours, which must not reach the library's thread, nor end the sweeping. */
	void guard(Runnable work) {
		try {
			work.run();
		} catch (RuntimeException | Error e) {
			failures.accept(e);
		}
	}

	void closeAll() {
		channels.forEach(Gate::closeQuietly);
	}

	int openConnections() {
		return channels.size();
	}

	private static void closeQuietly(GateChannel channel) {
		try {
			channel.closeNow();
		} catch (IOException e) {
			// It was being closed anyway, and there is nobody left to tell.
		}
	}

	/** Called by the library when a stop begins; the close frames it has just queued still need their sockets. {@link #closeAll} follows. */
	@Override
	public void close() {
		// See above.
	}
}
