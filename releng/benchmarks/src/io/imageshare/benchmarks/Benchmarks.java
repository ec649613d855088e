package io.imageshare.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the benchmarks that were asked for and prints a table for each. */
public final class Benchmarks {

	/** What is timed. */
	interface Step {
		void run() throws Exception;
	}

	/** They take half a minute each, and differ little. */
	private static final int MOST_VIEWINGS = 5;

	private Benchmarks() {
	}

	/** Arguments: folder to work in, script for Node or nothing, images, rounds, restarts, and the benchmarks. */
	public static void main(String[] arguments) throws Exception {
		Work work = new Work(Path.of(arguments[0]));
		int images = Integer.parseInt(arguments[2]);
		int rounds = Integer.parseInt(arguments[3]);
		System.out.printf("JDK %s, %d processors, load %s at the start. MB are 2^20 bytes; medians.%n", System.getProperty("java.version"),
				Runtime.getRuntime().availableProcessors(), load());
		for (String benchmark : List.of(arguments).subList(5, arguments.length)) {
			progress(benchmark);
			switch (benchmark) {
			case "upload" -> new Uploads(work, images, rounds).run(arguments[1].isEmpty() ? null : new File(arguments[1]));
			case "download" -> new Downloads(work, rounds).run();
			case "memory" -> new Memory(work).run();
			case "restart" -> restarts(work, Integer.parseInt(arguments[4]));
			case "canvas" -> new Viewings(work, Math.min(rounds, MOST_VIEWINGS), rounds < MOST_VIEWINGS ? 3 : 6).run();
			default -> throw new IllegalArgumentException(benchmark);
			}
		}
		System.out.println("\nLoad at the end: " + load());
	}

	/** The stock server leaves descriptors behind, so it gets a tenth of the turns. */
	private static void restarts(Work work, int times) throws IOException {
		Table table = new Table("server", "times", "mean stop ms", "median", "max", "threads", "descriptors");
		table.row(restarts(work, "Image Share", "image-share", times));
		table.row(restarts(work, "Java-WebSocket 1.6.0 as it comes", "java-websocket", times / 10));
		table.print("Start and stop on one port under a silent, a half-open and a connected client");
	}

	private static String[] restarts(Work work, String title, String name, int times) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
				Restarts.class.getName(), name, work.of("restart-" + name).toString(), Integer.toString(times)).redirectError(Redirect.INHERIT).start();
		String result = process.inputReader().readLine();
		return (title + '|' + (result == null ? "failed||||||" : result)).split("\\|", 7);
	}

	static double seconds(Step step) throws Exception {
		long start = System.nanoTime();
		step.run();
		return (System.nanoTime() - start) / 1e9;
	}

	/** Goes to the error output, so that standard output is the report. */
	static void progress(String text) {
		System.err.println("releng/benchmarks: " + text);
	}

	private static String load() throws IOException {
		return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
	}
}
