package io.imageshare.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The middle of several measurements, which one that was disturbed does not move. */
final class Median {

	private Median() {
	}

	static double of(Collection<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	/** The middle of the ratios within each round, since what disturbs a round disturbs both. */
	static double ofRatios(List<Double> values, List<Double> others) {
		return of(IntStream.range(0, values.size()).mapToObj(i -> values.get(i) / others.get(i)).toList());
	}

	static String range(Collection<Double> values) {
		return "%.0f–%.0f".formatted(values.stream().min(Double::compare).orElseThrow(), values.stream().max(Double::compare).orElseThrow());
	}
}
