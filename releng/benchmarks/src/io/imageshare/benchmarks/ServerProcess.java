package io.imageshare.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, and what the system knows of that process. */
final class ServerProcess implements AutoCloseable {

	private static final int CLOSE_SECONDS = 5;

	private final Process process;
	private final BufferedReader output;
	private final int port;
	private final String secret;

	private ServerProcess(List<String> command) throws IOException {
		process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		output = process.inputReader();
		String line = output.readLine();
		if (line == null) {
			throw new IOException("It did not start: " + String.join(" ", command));
		}
		String[] words = line.split(" ");
		port = Integer.parseInt(words[0]);
		secret = words.length > 1 ? words[1] : "";
	}

	static ServerProcess java(String name, Path folder, String... options) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(List.of(options));
		command.addAll(List.of("-Dsun.net.httpserver.nodelay=true", "-cp", System.getProperty("java.class.path"), Host.class.getName(), name, folder.toString()));
		return new ServerProcess(command);
	}

	static ServerProcess node(File script, Path folder) throws IOException {
		return new ServerProcess(List.of("node", script.toString(), folder.toString()));
	}

	int port() {
		return port;
	}

	/** What lets a phone in; empty where nothing is asked for. */
	String secret() {
		return secret;
	}

	/** Processor time so far, in seconds; the system counts in hundredths. */
	double cpuSeconds() {
		return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
	}

	/** The most memory it ever had, in MB. */
	long peakRss() throws IOException {
		try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
			String line = lines.filter(candidate -> candidate.startsWith("VmHWM:")).findFirst().orElseThrow();
			return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
		}
	}

	/** The most heap it ever used, in MB, garbage included. */
	long peakHeap() throws IOException {
		process.outputWriter().append('\n').flush();
		return Long.parseLong(output.readLine()) >> 20;
	}

	@Override
	public void close() throws IOException {
		process.getOutputStream().close();
		try {
			if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		} catch (InterruptedException e) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}
}
