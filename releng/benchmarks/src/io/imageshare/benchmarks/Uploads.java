package io.imageshare.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How fast images reach the disk, hashed, in turns from one server to the next. */
final class Uploads {

	/** As the launcher of Eclipse gives it. */
	private static final String HEAP = "-Xmx2g";
	private static final double MB = 1 << 20;
	/** Rounds that are not counted: after two of them little is left for the compiler of the virtual machine. */
	private static final int WARM_UP = 2;

	private final Work work;
	private final int images;
	private final int rounds;
	private final Picture picture = new Picture(1);
	private final Map<String, Candidate> candidates = new LinkedHashMap<>();
	private final List<Double> hashing = new ArrayList<>();
	private final List<Double> keeping = new ArrayList<>();

	/** A server and what was measured of it. */
	private record Candidate(Path folder, ServerProcess server, List<Double> rates, List<Double> cpu) {
	}

	Uploads(Work work, int images, int rounds) {
		this.work = work;
		this.images = images;
		this.rounds = rounds;
	}

	/** @param node the server for Node, if it can be run */
	void run(File node) throws Exception {
		try {
			java("Image Share, all of its path", "image-share");
			java("Java-WebSocket 1.6.0 as it comes", "java-websocket");
			java("Jetty 12", "jetty");
			if (node != null) {
				add("Node, ws", "node", ServerProcess.node(node, work.of("node")));
			}
			for (int round = 1 - WARM_UP; round <= rounds; round++) {
				round(round);
			}
			print();
		} finally {
			for (Candidate candidate : candidates.values()) {
				candidate.server().close();
			}
		}
	}

	private void java(String title, String name) throws IOException {
		add(title, name, ServerProcess.java(name, work.of(name), HEAP));
	}

	private void add(String title, String name, ServerProcess server) throws IOException {
		candidates.put(title, new Candidate(work.of(name), server, new ArrayList<>(), new ArrayList<>()));
	}

	/** Those before the first warm up. */
	private void round(int round) throws Exception {
		int first = (round + WARM_UP) * images;
		List<String> hashes = IntStream.range(first, first + images).mapToObj(picture::sha256).toList();
		for (Map.Entry<String, Candidate> entry : candidates.entrySet()) {
			Candidate candidate = entry.getValue();
			double cpu = candidate.server().cpuSeconds();
			double rate = upload(candidate, first, hashes);
			Benchmarks.progress("upload, round %d of %d: %s %.0f MB/s".formatted(round, rounds, entry.getKey(), rate));
			if (round > 0) {
				candidate.rates().add(rate);
				candidate.cpu().add((candidate.server().cpuSeconds() - cpu) * 800 * MB / (images * picture.size()));
			}
		}
		if (round > 0) {
			hashing.add(rate(() -> IntStream.range(first, first + images).forEach(picture::sha256)));
			keeping.add(rate(() -> keep(first)));
		}
		Work.empty(work.of("alone"), picture.size());
	}

	private double upload(Candidate candidate, int first, List<String> hashes) throws Exception {
		double rate;
		try (Uploader uploader = candidate.server().secret().isEmpty() ? new Uploader(candidate.server().port(), "", picture)
				: new ImageShareUploader(candidate.server(), picture)) {
			rate = rate(() -> uploader.send(first, hashes));
		}
		if (Work.empty(candidate.folder(), picture.size()) != images) {
			throw new IOException("Not all images are in " + candidate.folder());
		}
		return rate;
	}

	/** What a plain server does with each image, without a server. */
	private void keep(int first) throws Exception {
		for (int i = first; i < first + images; i++) {
			Server.keep(work.of("alone"), picture.plain(i), 0, Picture.BLOCK);
		}
	}

	private double rate(Benchmarks.Step step) throws Exception {
		return images * picture.size() / MB / Benchmarks.seconds(step);
	}

	private void print() throws IOException {
		Table table = new Table("server", "MB/s", "range", "Image Share is", "CPU s per 800 MB", "peak RSS MB");
		List<Double> ours = candidates.values().iterator().next().rates();
		for (Map.Entry<String, Candidate> entry : candidates.entrySet()) {
			Candidate of = entry.getValue();
			table.row(entry.getKey(), "%.0f".formatted(Median.of(of.rates())), Median.range(of.rates()), ratio(ours, of.rates()),
					"%.2f".formatted(Median.of(of.cpu())), Long.toString(of.server().peakRss()));
		}
		table.row("no network: a file and its SHA-256", "%.0f".formatted(Median.of(keeping)), Median.range(keeping), ratio(ours, keeping), "", "");
		table.row("no network: SHA-256 (MessageDigest)", "%.0f".formatted(Median.of(hashing)), Median.range(hashing), ratio(ours, hashing), "", "");
		table.print("Upload: %d images of 4 MB from one client into files, hashed; %d rounds".formatted(images, rounds));
	}

	private static String ratio(List<Double> ours, List<Double> others) {
		return ours == others ? "" : "%.2f × as fast".formatted(Median.ofRatios(ours, others));
	}
}
