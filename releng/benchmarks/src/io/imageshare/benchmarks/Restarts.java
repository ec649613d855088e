package io.imageshare.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.imageshare.core.wire.Wire;

/** Starts and stops a server on one port over and over, each time under three clients, and counts what stays behind; runs in a process of its own. */
public final class Restarts {

	/** Not counted: what is made once is made now. */
	private static final int WARM_UP = 20;

	private final Server server;
	private final int port;

	private Restarts(Server server, int port) {
		this.server = server;
		this.port = port;
	}

	public static void main(String[] arguments) throws Exception {
		endWithInput();
		int times = Integer.parseInt(arguments[2]);
		Restarts restarts = new Restarts(Server.of(arguments[0], Path.of(arguments[1])), freePort());
		for (int i = 0; i < WARM_UP; i++) {
			restarts.once();
		}
		int threads = ManagementFactory.getThreadMXBean().getThreadCount();
		int descriptors = descriptors();
		List<Double> stops = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			stops.add(1000 * restarts.once());
		}
		double mean = stops.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
		System.out.printf("%d|%.1f|%.1f|%.1f|%d → %d|%d → %d%n", times, mean, Median.of(stops), Collections.max(stops), threads,
				ManagementFactory.getThreadMXBean().getThreadCount(), descriptors, descriptors());
		System.exit(0);
	}

	/** Whoever started this may be stopped while a server hangs. */
	private static void endWithInput() {
		Thread watch = new Thread(() -> {
			try {
				System.in.transferTo(OutputStream.nullOutputStream());
			} catch (IOException e) {
				// The end all the same.
			}
			System.exit(1);
		});
		watch.setDaemon(true);
		watch.start();
	}

	/** @return what the stop took, in seconds */
	private double once() throws Exception {
		String[] words = server.start(port).split(" ");
		try (SocketChannel silent = connect(); SocketChannel halfOpen = connect()) {
			halfOpen.write(ByteBuffer.wrap("GET /ws HTTP/1.1\r\nHost: 127.0".getBytes(StandardCharsets.US_ASCII)));
			// Let in last, so the server has seen the others by then.
			CountDownLatch heard = new CountDownLatch(1);
			try (WebSocketClient phone = new WebSocketClient(port, words.length > 1 ? Wire.SUBPROTOCOL : "", text -> heard.countDown())) {
				if (words.length > 1) {
					phone.text(ImageShareUploader.hello(words[1]));
					heard.await();
				}
				return Benchmarks.seconds(server::stop);
			}
		}
	}

	private SocketChannel connect() throws IOException {
		return SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static int descriptors() {
		return new File("/proc/self/fd").list().length;
	}
}
