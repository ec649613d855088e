package io.imageshare.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The web server of the JDK with a thread for each request; sends the picture of its folder. */
final class JdkHttpServer implements Server {

	static final String PICTURE = "picture.png";

	private final Path picture;
	private HttpServer server;

	JdkHttpServer(Path folder) {
		this.picture = folder.resolve(PICTURE);
	}

	@Override
	public String start(int port) throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		server.setExecutor(Executors.newCachedThreadPool());
		server.createContext("/", this::answer);
		server.start();
		return Integer.toString(server.getAddress().getPort());
	}

	private void answer(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, Files.size(picture));
		try (OutputStream body = exchange.getResponseBody()) {
			Files.copy(picture, body);
		}
	}

	@Override
	public void stop() {
		server.stop(0);
	}
}
