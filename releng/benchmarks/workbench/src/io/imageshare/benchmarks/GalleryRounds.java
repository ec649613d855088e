package io.imageshare.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.imageshare.benchmarks.GalleryTurn.Measure;

/** The same things done with few pictures and with many, in turns; what the many cost is shown as a multiple of what the few do. */
final class GalleryRounds {

	private static final int FEW = 100;
	private static final int MANY = 1000;
	/** They warm up the virtual machine, and leave a thumbnail of each picture. */
	private static final int ROUNDS_BEFORE = 2;

	private final int rounds;
	private final Map<Measure, List<Double>> few = new EnumMap<>(Measure.class);
	private final Map<Measure, List<Double>> many = new EnumMap<>(Measure.class);

	GalleryRounds(int rounds) {
		this.rounds = rounds;
	}

	void run(PrintStream report) throws Exception {
		Path folder = Files.createTempDirectory("imageshare-gallery");
		GalleryPictures pictures = new GalleryPictures(folder);
		pictures.send(MANY);
		for (int round = 1; round <= ROUNDS_BEFORE + rounds; round++) {
			System.err.printf("releng/benchmarks: gallery, round %d%n", round - ROUNDS_BEFORE);
			turn(pictures, FEW, round > ROUNDS_BEFORE ? few : new EnumMap<>(Measure.class));
			turn(pictures, MANY, round > ROUNDS_BEFORE ? many : new EnumMap<>(Measure.class));
		}
		Table table = new Table("the real view", FEW + " pictures", MANY + " pictures", "times as much");
		for (Measure measure : Measure.values()) {
			table.row(measure.title, cell(few.get(measure)), cell(many.get(measure)), "%.2f".formatted(Median.ofRatios(many.get(measure), few.get(measure))));
		}
		table.print(report, "Gallery; ms unless something else is said");
	}

	private static void turn(GalleryPictures pictures, int count, Map<Measure, List<Double>> results) throws Exception {
		pictures.keep(count);
		new GalleryTurn(pictures, (measure, value) -> results.computeIfAbsent(measure, unused -> new ArrayList<>()).add(value)).run();
	}

	private static String cell(List<Double> values) {
		return "%.1f (%s)".formatted(Median.of(values), Median.range(values));
	}
}
