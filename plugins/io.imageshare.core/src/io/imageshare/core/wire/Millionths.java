package io.imageshare.core.wire;

/** Fractions as whole numbers, which is what goes over the wire. */
final class Millionths {

	static final long ONE = 1_000_000;
	/** A view a hundred times as wide or as high as the picture. */
	static final long WIDEST = 100 * ONE;

	private Millionths() {
	}

	/** Cut to the range that the protocol has. */
	static long of(double fraction, long least, long most) {
		return Math.max(least, Math.min(most, Math.round(fraction * ONE)));
	}

	static double fraction(long millionths) {
		return (double) millionths / ONE;
	}
}
