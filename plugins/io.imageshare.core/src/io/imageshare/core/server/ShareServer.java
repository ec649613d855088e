package io.imageshare.core.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.imageshare.core.model.ServerLimits;

/**
 * The one port for the page and the WebSocket. An instance starts once and stops once, since the library's server does; whoever starts again makes a new one.
 */
public final class ShareServer {

	private static final int START_SECONDS = 5;
	private static final int STOP_MILLIS = 400;
	private static final int SWEEP_MILLIS = 250;

	private final Supplier<ServerLimits> limits;
	private final BooleanSupplier open;
	private final HostPolicy hosts;
	private final HttpHandler pages;
	private final ConnectionHandler.Factory handlers;
	private final Consumer<Throwable> failures;
	private ScheduledExecutorService timer;
	private Gate gate;
	private LibraryServer server;

	/**
	 * @param limits what a stranger may take; asked for each connection, on any thread
	 * @param open whether programs may connect that do not offer our subprotocol; asked for each connection, on any thread
	 * @param hosts which names are believed
	 * @param pages answers page requests
	 * @param handlers serves connections
	 * @param failures is told of our own faults, on any thread; the server goes on
	 */
	public ShareServer(Supplier<ServerLimits> limits, BooleanSupplier open, HostPolicy hosts, HttpHandler pages, ConnectionHandler.Factory handlers,
			Consumer<Throwable> failures) {
		this.limits = limits;
		this.open = open;
		this.hosts = hosts;
		this.pages = pages;
		this.handlers = handlers;
		this.failures = failures;
	}

	/**
	 * Listens. Returns when connections are accepted.
	 *
	 * @param address where to listen; {@code null} for every address of this computer
	 * @param port 0 to 65535; 0 lets the system choose
	 * @return the port
	 * @throws IOException when it cannot; nothing is left open then. A {@link java.net.BindException} when the port is taken
	 */
	public synchronized int start(InetAddress address, int port) throws IOException {
		if (server != null) {
			throw new IllegalStateException("A server starts once.");
		}
		ServerSocketChannel channel = ServerSocketChannel.open();
		try {
			// Without it, a restart fails for a minute after each stop. Windows binds exclusively by default all the same.
			channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
			channel.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
			run(channel);
			return channel.socket().getLocalPort();
		} catch (IOException | RuntimeException e) {
			stop();
			channel.close();
			throw e;
		}
	}

	private void run(ServerSocketChannel channel) throws IOException {
		timer = Executors.newSingleThreadScheduledExecutor(work -> {
			Thread thread = new Thread(work, "Image Share timer");
			thread.setDaemon(true);
			return thread;
		});
		gate = new Gate(limits, open, hosts, pages, failures);
		server = new LibraryServer(channel, gate, handlers, timer, failures);
		timer.scheduleWithFixedDelay(gate::closeOverdue, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
		server.start();
		try {
			server.started().get(START_SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException e) {
			throw new IOException(e.getCause());
		} catch (TimeoutException e) {
			throw new IOException("The server did not start within " + START_SECONDS + " s.", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	/**
	 * Tells every client that the server goes away, closes every socket and ends every thread, within a second. Does nothing when not running. Must not be called by
	 * a {@link ConnectionHandler}: the library waits for that very thread.
	 */
	public synchronized void stop() {
		if (server == null) {
			return;
		}
		try {
			server.stop(STOP_MILLIS);
			gate.closeAll();
			server.joinWorkers(STOP_MILLIS);
		} catch (InterruptedException e) {
			gate.closeAll();
			Thread.currentThread().interrupt();
		} finally {
			timer.shutdownNow();
		}
	}

	/** Open sockets, for diagnosis. */
	public synchronized int connections() {
		return gate == null ? 0 : gate.openConnections();
	}
}
