package io.imageshare.ui.canvas;

/** The round scales that zooming in and out by key or button goes through. */
final class ZoomSteps {

	private static final double[] SCALES = { 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32 };
	/** A scale nearer than this to a step counts as that step. */
	private static final double NEAR = 1.01;

	private ZoomSteps() {
	}

	static double above(double scale) {
		for (double step : SCALES) {
			if (step > scale * NEAR) {
				return step;
			}
		}
		return Viewport.MAX_SCALE;
	}

	static double below(double scale) {
		for (int i = SCALES.length - 1; i >= 0; i--) {
			if (SCALES[i] * NEAR < scale) {
				return SCALES[i];
			}
		}
		return 0;
	}
}
