package io.imageshare.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A server that can be started and stopped again and again; all listen on the loopback address and write what they get into a folder. */
interface Server {

	/** Largest image taken. */
	int LIMIT = 1 << 30;

	/** @return the port and, where needed, the secret, apart by a blank */
	String start(int port) throws Exception;

	void stop() throws Exception;

	static Server of(String name, Path folder) throws IOException {
		return switch (name) {
		case "image-share" -> new ImageShareServer(folder);
		case "java-websocket" -> new StockServer(folder);
		case "jetty" -> new JettyServer(folder);
		case "jdk-http" -> new JdkHttpServer(folder);
		default -> throw new IllegalArgumentException(name);
		};
	}

	/** What a plain server does with an image: a file of its own and the SHA-256, which is the answer. */
	static String keep(Path folder, byte[] bytes, int from, int length) throws Exception {
		try (var out = Files.newOutputStream(Files.createTempFile(folder, "image", ".png"))) {
			out.write(bytes, from, length);
		}
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		digest.update(bytes, from, length);
		return HexFormat.of().formatHex(digest.digest());
	}
}
