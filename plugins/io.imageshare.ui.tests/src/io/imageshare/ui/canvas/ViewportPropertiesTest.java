package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of a viewport whatever was done before. A failure names the seed and the step. */
final class ViewportPropertiesTest {

	private static final double TINY = 1e-6;
	private static final int STEPS = 2000;

	private Random random;
	private Viewport viewport;
	private Orientation orientation = Orientation.UPRIGHT;
	private String where;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233 })
	void whateverIsDoneTheImageIsSeenAndThePointUnderThePointerStays(long seed) {
		random = new Random(seed);
		viewport = Viewport.fitting(side(9000), side(9000), side(2000), side(2000));
		for (int step = 0; step < STEPS; step++) {
			where = "seed " + seed + ", step " + step + ", from " + viewport + ' ' + orientation;
			Viewport before = viewport;
			switch (random.nextInt(10)) {
			case 0 -> viewport = viewport.fitted();
			case 1 -> viewport = viewport.filledWidth();
			case 2 -> viewport = viewport.withScale(Math.exp(random.nextGaussian() * 5));
			case 3 -> pan();
			case 4 -> viewport = viewport.resized(random.nextInt(2000), random.nextInt(2000));
			case 5, 6 -> turn();
			default -> zoom();
			}
			assertLegal(before);
		}
	}

	private int side(int most) {
		return 1 + random.nextInt(most);
	}

	/** Anywhere in the view and by any factor, so that both ends of the range are reached. */
	private void zoom() {
		double x = random.nextInt(viewport.viewWidth()) + 0.5;
		double y = random.nextInt(viewport.viewHeight()) + 0.5;
		Viewport before = viewport;
		double[] point = uprightAt(x, y);
		viewport = viewport.zoomedAt(x, y, viewport.scale() * Math.exp(2 * random.nextGaussian()));
		double[] now = uprightAt(x, y);
		if (isInside(before, x, y)) {
			double moved = Math.max(Math.abs(now[0] - point[0]), Math.abs(now[1] - point[1])) * viewport.scale();
			assertTrue(moved <= 0.5 + TINY, () -> where + ": moved by " + moved);
		}
	}

	private void pan() {
		Viewport before = viewport;
		double dx = random.nextGaussian() * 1000;
		double dy = random.nextGaussian() * 1000;
		viewport = viewport.panned(dx, dy);
		assertTrue(Math.abs(viewport.left() - before.left()) <= Math.abs(dx) + TINY, where);
		assertTrue(Math.abs(viewport.top() - before.top()) <= Math.abs(dy) + TINY, where);
	}

	/** Turning keeps the middle, unless an edge forbids it, and the opposite turn brings the axes back. */
	private void turn() {
		double[] middle = uprightAt(viewport.viewWidth() / 2.0, viewport.viewHeight() / 2.0);
		switch (random.nextInt(4)) {
		case 0 -> set(orientation.rotatedRight(), viewport.rotatedRight());
		case 1 -> set(orientation.rotatedLeft(), viewport.rotatedLeft());
		case 2 -> set(orientation.flippedHorizontally(), viewport.flippedHorizontally());
		default -> set(orientation.flippedVertically(), viewport.flippedVertically());
		}
		double[] now = uprightAt(viewport.viewWidth() / 2.0, viewport.viewHeight() / 2.0);
		boolean free = isBetween(viewport.left(), viewport.viewWidth() - viewport.scaledWidth())
				&& isBetween(viewport.top(), viewport.viewHeight() - viewport.scaledHeight());
		if (free) {
			assertEquals(middle[0], now[0], TINY, where);
			assertEquals(middle[1], now[1], TINY, where);
		}
	}

	private static boolean isBetween(double edge, double least) {
		return edge < -TINY && edge > least + TINY;
	}

	private void set(Orientation newOrientation, Viewport newViewport) {
		orientation = newOrientation;
		viewport = newViewport;
	}

	private void assertLegal(Viewport before) {
		assertTrue(viewport.scale() <= Viewport.MAX_SCALE, where);
		assertTrue(viewport.scale() >= Math.min(0.01, viewport.fitted().scale()), where);
		assertSeen(viewport.left(), viewport.scaledWidth(), viewport.viewWidth());
		assertSeen(viewport.top(), viewport.scaledHeight(), viewport.viewHeight());
		assertEquals(before.imageWidth() * (long) before.imageHeight(), viewport.imageWidth() * (long) viewport.imageHeight(), where);
	}

	private void assertSeen(double edge, double image, int view) {
		double seen = Math.min(view, edge + image) - Math.max(0, edge);
		assertTrue(seen >= Math.min(1, image) - TINY, () -> where + ": seen " + seen);
	}

	private static boolean isInside(Viewport viewport, double x, double y) {
		return viewport.imageX(x) >= 0 && viewport.imageX(x) <= viewport.imageWidth() && viewport.imageY(y) >= 0 && viewport.imageY(y) <= viewport.imageHeight();
	}

	/** The coordinates of the image as it was before it was turned. */
	private double[] uprightAt(double x, double y) {
		double across = orientation.reversedX() ? viewport.imageWidth() - viewport.imageX(x) : viewport.imageX(x);
		double down = orientation.reversedY() ? viewport.imageHeight() - viewport.imageY(y) : viewport.imageY(y);
		return orientation.sideways() ? new double[] { down, across } : new double[] { across, down };
	}
}
