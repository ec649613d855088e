package io.imageshare.core.hygiene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phil Harvey's ExifTool, which knows more of what stands in image files than anything else, and nothing of us. releng/test brings it on Linux. */
final class ExifTool {

	/** What it says of the file itself and of itself, and not of what is in the file. */
	private static final String ABOUT_FILE = "(File:(?!Comment)|System|ExifTool|Composite).*";

	private ExifTool() {
	}

	static boolean isThere() {
		return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator"))).anyMatch(folder -> Files.isExecutable(Path.of(folder, "exiftool")));
	}

	/** Writes tags into a file. */
	static void write(Path file, String... tags) throws IOException, InterruptedException {
		run(Stream.concat(Stream.of("exiftool", "-q", "-q", "-overwrite_original"), Stream.concat(Stream.of(tags), Stream.of(file.toString()))).toList());
	}

	/** All that a file says, but for what its pixels are; by group and name. */
	static Map<String, String> read(Path file) throws IOException, InterruptedException {
		Map<String, String> tags = new TreeMap<>();
		for (String line : run(List.of("exiftool", "-a", "-u", "-G1", "-s", "-ee", "-api", "requestall=3", file.toString())).split("\n")) {
			String[] words = line.replaceFirst("^\\[([^\\]]*)\\]\\s+", "$1:").split("\\s+:\\s?", 2);
			if (words.length == 2 && !words[0].matches(ABOUT_FILE)) {
				tags.put(words[0].strip(), words[1]);
			}
		}
		return tags;
	}

	/** The names of the tags alone. */
	static String names(Path file) throws IOException, InterruptedException {
		return read(file).keySet().stream().collect(Collectors.joining(" "));
	}

	private static String run(List<String> command) throws IOException, InterruptedException {
		Path said = Files.createTempFile("exiftool", null);
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
			boolean ended = process.waitFor(60, TimeUnit.SECONDS);
			process.destroyForcibly();
			String text = new String(Files.readAllBytes(said), StandardCharsets.ISO_8859_1);
			assertEquals(0, ended ? process.exitValue() : -1, text);
			return text;
		} finally {
			Files.delete(said);
		}
	}
}
