package io.imageshare.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whether an image that is much larger than the heap comes through. */
final class Memory {

	private static final String HEAP = "-Xmx64m";
	private static final Picture PICTURE = new Picture(125);

	private final Work work;

	Memory(Work work) {
		this.work = work;
	}

	void run() throws IOException {
		List<String> hash = List.of(PICTURE.sha256(0));
		Table table = new Table("server", "outcome", "peak heap MB", "peak RSS MB");
		row(table, "Image Share", "image-share", hash);
		row(table, "Java-WebSocket 1.6.0 as it comes", "java-websocket", hash);
		table.print("Memory: an image of 500 MB with " + HEAP);
	}

	private void row(Table table, String title, String name, List<String> hash) throws IOException {
		Path folder = work.of("memory-" + name);
		try (ServerProcess server = ServerProcess.java(name, folder, HEAP)) {
			String outcome = outcome(server, hash);
			table.row(title, outcome, Long.toString(server.peakHeap()), Long.toString(server.peakRss()));
		}
		Work.empty(folder, PICTURE.size());
	}

	private static String outcome(ServerProcess server, List<String> hash) {
		try (Uploader uploader = server.secret().isEmpty() ? new Uploader(server.port(), "", PICTURE) : new ImageShareUploader(server, PICTURE)) {
			double seconds = Benchmarks.seconds(() -> uploader.send(0, hash));
			return "received, hash agrees; %.0f MB/s".formatted((PICTURE.size() >> 20) / seconds);
		} catch (Exception e) {
			return "failed: " + e.getMessage();
		}
	}
}
