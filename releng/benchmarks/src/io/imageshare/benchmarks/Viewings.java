package io.imageshare.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How smoothly the canvas shows large pictures, in turns with the plainest viewer there is. */
final class Viewings {

	private static final String[] VIEWERS = { "canvas", "plain" };
	private static final String[] TITLES = { "Image Share's canvas", "one Image, scaled by GC" };
	private static final int[][] SIZES = { { 4000, 3000 }, { 8000, 6000 }, { 12_000, 9000 } };
	/** As the launcher of Eclipse gives it. */
	private static final String HEAP = "-Xmx2g";
	private static final int RESULTS = 15;

	private final Work work;
	private final int rounds;
	private final int seconds;

	Viewings(Work work, int rounds, int seconds) {
		this.work = work;
		this.rounds = rounds;
		this.seconds = seconds;
	}

	void run() throws IOException {
		Table opening = new Table("picture", "viewer", "first frame ms", "first sharp frame ms", "last frame ms", "UI thread busy at most ms", "computing", "peak heap MB", "peak RSS MB");
		Table moving = new Table("picture", "viewer", "zoom: frames/s", "UI thread a frame ms", "at most ms", "computing", "pan: frames/s", "UI thread a frame ms", "at most ms", "computing",
				"times the frames");
		for (int[] size : SIZES) {
			String megapixels = size[0] * size[1] / 1_000_000 + " MP";
			Benchmarks.progress(megapixels);
			Path file = Photo.write(work.of("pictures"), size[0], size[1]);
			List<List<List<Double>>> measured = measure(file);
			for (int viewer = 0; viewer < VIEWERS.length; viewer++) {
				List<List<Double>> results = measured.get(viewer);
				opening.row(megapixels, TITLES[viewer], whole(results, 0), whole(results, 1), whole(results, 2), whole(results, 3), whole(results, 4),
						whole(results, 13), whole(results, 14));
				moving.row(megapixels, TITLES[viewer], fine(results, 5), fine(results, 6), whole(results, 7), whole(results, 8), fine(results, 9), fine(results, 10),
						whole(results, 11), whole(results, 12), viewer == 0 ? ratio(measured, 5) + " and " + ratio(measured, 9) : "1");
			}
		}
		opening.print("Opening a JPEG in a view of 1000 × 700");
		moving.print("Zooming from the whole to 16 times that and back, and panning at 1:1; the toolkit paints at most 60 frames a second");
	}

	/** For each viewer the values of each result, one for each round; empty when it fails. */
	private List<List<List<Double>>> measure(Path file) throws IOException {
		List<List<List<Double>>> measured = new ArrayList<>();
		for (int viewer = 0; viewer < VIEWERS.length; viewer++) {
			measured.add(Stream.generate(() -> (List<Double>) new ArrayList<Double>()).limit(RESULTS).toList());
		}
		for (int round = 1; round <= rounds; round++) {
			for (int viewer = 0; viewer < VIEWERS.length; viewer++) {
				double[] values = once(VIEWERS[viewer], file);
				for (int i = 0; i < values.length; i++) {
					measured.get(viewer).get(i).add(values[i]);
				}
			}
		}
		return measured;
	}

	private double[] once(String viewer, Path file) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp",
				System.getProperty("java.class.path"), Viewing.class.getName(), viewer, file.toString(), Integer.toString(seconds))
						.redirectError(Redirect.INHERIT).start();
		String line = process.inputReader().readLine();
		return line == null ? new double[0] : Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
	}

	private static String whole(List<List<Double>> results, int index) {
		return results.get(index).isEmpty() ? "failed" : "%.0f".formatted(Median.of(results.get(index)));
	}

	private static String fine(List<List<Double>> results, int index) {
		return results.get(index).isEmpty() ? "failed" : "%.1f".formatted(Median.of(results.get(index)));
	}

	private static String ratio(List<List<List<Double>>> measured, int index) {
		List<Double> ours = measured.get(0).get(index);
		List<Double> theirs = measured.get(1).get(index);
		return ours.size() != theirs.size() || ours.isEmpty() ? "–" : "%.1f".formatted(Median.ofRatios(ours, theirs));
	}
}
