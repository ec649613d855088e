package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ViewportTest {

	private static final double TINY = 1e-6;

	@Test
	void fittingShowsTheWholeImageInTheMiddle() {
		Viewport viewport = Viewport.fitting(4000, 3000, 1000, 700);
		assertEquals(700.0 / 3000, viewport.scale(), TINY);
		assertEquals((1000 - 4000 * 700.0 / 3000) / 2, viewport.left(), TINY);
		assertEquals(0, viewport.top(), TINY);
		assertFalse(viewport.isPannable());
	}

	@Test
	void fittingNeverEnlarges() {
		Viewport viewport = Viewport.fitting(16, 16, 1000, 700);
		assertEquals(1, viewport.scale());
		assertEquals(492, viewport.left());
		assertEquals(342, viewport.top());
	}

	@Test
	void fillingTheWidthStartsAtTheTop() {
		Viewport viewport = Viewport.fitting(1440, 12000, 720, 700).filledWidth();
		assertEquals(0.5, viewport.scale());
		assertEquals(0, viewport.left());
		assertEquals(0, viewport.top());
		assertTrue(viewport.isPannable());
	}

	@Test
	void anImageTooLargeForOnePerCentStillFits() {
		Viewport viewport = Viewport.fitting(200_000, 10, 400, 400);
		assertEquals(0.002, viewport.scale(), TINY);
		assertEquals(400, viewport.scaledWidth(), TINY);
	}

	@Test
	void thePixelUnderThePointerStaysThereWhileZooming() {
		Viewport before = Viewport.fitting(4000, 3000, 1000, 700).withScale(1);
		Viewport after = before.zoomedAt(120, 580, 2.5);
		assertEquals(before.imageX(120), after.imageX(120), TINY);
		assertEquals(before.imageY(580), after.imageY(580), TINY);
	}

	@Test
	void panningStopsAtTheEdges() {
		Viewport viewport = Viewport.fitting(4000, 3000, 1000, 700).actualSize();
		assertEquals(0, viewport.panned(1e9, 0).left());
		assertEquals(1000 - 4000, viewport.panned(-1e9, 0).left());
		assertEquals(700 - 3000, viewport.panned(0, -1e9).top());
	}

	@Test
	void theMiddleStaysInTheMiddleWhenTheViewChangesItsSize() {
		Viewport before = Viewport.fitting(4000, 3000, 1000, 700).actualSize();
		Viewport after = before.resized(600, 900);
		assertEquals(before.imageX(500), after.imageX(300), TINY);
		assertEquals(before.imageY(350), after.imageY(450), TINY);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34, 55, 89 })
	void whateverIsDoneTheViewportStaysLegal(long seed) {
		Random random = new Random(seed);
		Viewport viewport = Viewport.fitting(1 + random.nextInt(9000), 1 + random.nextInt(9000), 1 + random.nextInt(2000), 1 + random.nextInt(2000));
		for (int step = 0; step < 500; step++) {
			viewport = changed(viewport, random);
			assertLegal(viewport, "seed " + seed + ", step " + step);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 7, 77, 777 })
	void theAnchorOfAZoomOnlyMovesToKeepTheImageInTheView(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 500; i++) {
			Viewport before = Viewport.fitting(3000, 2000, 800, 600).withScale(0.5 + random.nextDouble() * 8)
					.panned(random.nextInt(4000) - 2000, random.nextInt(4000) - 2000);
			double x = random.nextInt(800);
			double y = random.nextInt(600);
			Viewport after = before.zoomedAt(x, y, before.scale() * (0.7 + random.nextDouble()));
			String where = "seed " + seed + ", case " + i;
			boolean freeX = after.left() < 0 && after.left() > after.viewWidth() - after.scaledWidth();
			boolean freeY = after.top() < 0 && after.top() > after.viewHeight() - after.scaledHeight();
			if (freeX) {
				assertEquals(before.imageX(x), after.imageX(x), TINY, where);
			}
			if (freeY) {
				assertEquals(before.imageY(y), after.imageY(y), TINY, where);
			}
		}
	}

	private static Viewport changed(Viewport viewport, Random random) {
		return switch (random.nextInt(7)) {
		case 0 -> viewport.fitted();
		case 1 -> viewport.filledWidth();
		case 2 -> viewport.actualSize();
		case 3 -> viewport.panned(random.nextGaussian() * 1000, random.nextGaussian() * 1000);
		case 4 -> viewport.resized(random.nextInt(2000), random.nextInt(2000));
		case 5 -> viewport.withScale(Math.exp(random.nextGaussian() * 5));
		default -> viewport.zoomedAt(random.nextInt(2000), random.nextInt(2000), viewport.scale() * Math.exp(random.nextGaussian()));
		};
	}

	private static void assertLegal(Viewport viewport, String where) {
		assertTrue(viewport.scale() <= Viewport.MAX_SCALE, where);
		assertTrue(viewport.scale() >= Math.min(0.01, viewport.fitted().scale()), where);
		assertLegal(viewport.left(), viewport.scaledWidth(), viewport.viewWidth(), where);
		assertLegal(viewport.top(), viewport.scaledHeight(), viewport.viewHeight(), where);
	}

	private static void assertLegal(double edge, double image, int view, String where) {
		if (image <= view) {
			assertEquals((view - image) / 2, edge, TINY, where);
		} else {
			assertTrue(edge <= TINY && edge + image >= view - TINY, where);
		}
	}
}
