package io.imageshare.ui.canvas;

import org.eclipse.swt.graphics.Rectangle;

/** How long smoothing takes on this computer, learnt from how long it took. */
final class PaintCost {

	/** Within this much a paint is not felt. */
	private static final double NANOS = 10_000_000;
	/** Less says more of the clock than of the painting. */
	private static final int POINTS_WORTH_LEARNING = 10_000;
	private static final double WEIGHT = 0.3;
	private static final int FEWEST_ROWS = 16;

	/** To begin with: a slow computer. */
	private double nanosForPoint = 60;

	void learn(Rectangle area, long nanos) {
		long points = (long) area.width * area.height;
		if (points >= POINTS_WORTH_LEARNING) {
			nanosForPoint += WEIGHT * ((double) nanos / points - nanosForPoint);
		}
	}

	int rowsInTime(int width) {
		return (int) Math.max(FEWEST_ROWS, NANOS / nanosForPoint / Math.max(1, width));
	}
}
