package io.imageshare.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.imageshare.core.wire.Wire;

/** How fast a pushed image leaves, against the web server of the JDK. */
final class Downloads {

	private static final Picture PICTURE = new Picture(5);
	/** In each run, by all clients together. */
	private static final int DOWNLOADS = 40;

	private final Work work;
	private final int rounds;

	Downloads(Work work, int rounds) {
		this.work = work;
		this.rounds = rounds;
	}

	void run() throws Exception {
		PICTURE.write(work.of("push").resolve(JdkHttpServer.PICTURE));
		PICTURE.write(work.of("jdk-http").resolve(JdkHttpServer.PICTURE));
		try (ServerProcess ours = ServerProcess.java("image-share", work.of("push"));
				ServerProcess theirs = ServerProcess.java("jdk-http", work.of("jdk-http"))) {
			String path = announced(ours);
			Table table = new Table("parallel clients", "Image Share MB/s", "com.sun.net.httpserver MB/s", "Image Share is", "CPU s per 800 MB", "theirs");
			for (int clients : new int[] {1, 10}) {
				compare(table, clients, ours, path, theirs);
			}
			table.print("Download: an image of 20 MB, %d times; %d rounds".formatted(DOWNLOADS, rounds));
		}
	}

	private void compare(Table table, int clients, ServerProcess ours, String path, ServerProcess theirs) throws Exception {
		List<Double> ourRates = new ArrayList<>();
		List<Double> theirRates = new ArrayList<>();
		rate(clients, ours, path);
		rate(clients, theirs, "/");
		double ourCpu = -ours.cpuSeconds();
		double theirCpu = -theirs.cpuSeconds();
		for (int round = 0; round < rounds; round++) {
			ourRates.add(rate(clients, ours, path));
			theirRates.add(rate(clients, theirs, "/"));
		}
		ourCpu += ours.cpuSeconds();
		theirCpu += theirs.cpuSeconds();
		table.row(Integer.toString(clients), "%.0f (%s)".formatted(Median.of(ourRates), Median.range(ourRates)),
				"%.0f (%s)".formatted(Median.of(theirRates), Median.range(theirRates)), "%.2f × as fast".formatted(Median.ofRatios(ourRates, theirRates)),
				"%.2f".formatted(ourCpu / rounds), "%.2f".formatted(theirCpu / rounds));
	}

	/** The address of the picture, which a phone is told when it connects. */
	private static String announced(ServerProcess server) throws Exception {
		CompletableFuture<String> address = new CompletableFuture<>();
		try (WebSocketClient phone = new WebSocketClient(server.port(), Wire.SUBPROTOCOL, text -> {
			if (text != null && text.startsWith("{\"type\":\"image\"")) {
				address.complete(ImageShareUploader.value(text, "url"));
			}
		})) {
			phone.text(ImageShareUploader.hello(server.secret()));
			return address.get(10, TimeUnit.SECONDS);
		}
	}

	private static double rate(int clients, ServerProcess server, String path) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(clients);
		try {
			Callable<Void> client = () -> download(server.port(), path, DOWNLOADS / clients);
			double seconds = Benchmarks.seconds(() -> {
				for (Future<Void> end : threads.invokeAll(Collections.nCopies(clients, client), 2, TimeUnit.MINUTES)) {
					end.get();
				}
			});
			return DOWNLOADS * (PICTURE.size() >> 20) / seconds;
		} finally {
			threads.shutdownNow();
		}
	}

	private static Void download(int port, String path, int times) throws IOException {
		byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
		ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
		try (SocketChannel socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
			for (int i = 0; i < times; i++) {
				socket.write(ByteBuffer.wrap(request));
				receive(socket, buffer);
			}
		}
		return null;
	}

	private static void receive(SocketChannel socket, ByteBuffer buffer) throws IOException {
		int headEnd = -1;
		buffer.clear();
		while (headEnd < 0) {
			read(socket, buffer);
			headEnd = StandardCharsets.ISO_8859_1.decode(buffer.duplicate().flip()).toString().indexOf("\r\n\r\n");
		}
		for (long left = PICTURE.size() - (buffer.position() - headEnd - 4); left > 0;) {
			left -= read(socket, buffer.clear());
		}
	}

	private static int read(SocketChannel socket, ByteBuffer buffer) throws IOException {
		int length = socket.read(buffer);
		if (length < 0) {
			throw new IOException("The server closed the connection.");
		}
		return length;
	}
}
