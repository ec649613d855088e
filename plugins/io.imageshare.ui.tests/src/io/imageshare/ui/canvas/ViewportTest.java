package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

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

	@Test
	void alsoASmallImageStaysUnderThePointerAndFittingCentresItAgain() {
		Viewport before = Viewport.fitting(1170, 2532, 700, 500);
		Viewport after = before.zoomedAt(250, 40, 3 * before.scale());
		assertEquals(before.imageX(250), after.imageX(250), TINY);
		assertEquals(before.imageY(40), after.imageY(40), TINY);
		assertEquals(before, after.fitted());
	}

	@Test
	void anImageThatAZoomBroughtInsideTheViewCanBePannedBackButNotFurtherAway() {
		Viewport zoomed = Viewport.fitting(1000, 1000, 500, 500).actualSize().zoomedAt(400, 400, 0.8);
		assertTrue(zoomed.panned(-1e9, 0).left() == 500 - 800, "back");
		Viewport inside = Viewport.fitting(1000, 1000, 500, 500).actualSize().panned(1e9, 0).zoomedAt(400, 250, 0.6);
		assertTrue(inside.left() > 0, "its edge is in the view");
		assertEquals(inside.left(), inside.panned(1e9, 0).left());
		assertEquals(inside.left() - 10, inside.panned(-10, 0).left(), TINY);
	}

	@Test
	void zoomingOutAroundTheMiddleBringsItBackToTheMiddle() {
		Viewport aside = Viewport.fitting(1000, 1000, 500, 500).zoomedAt(100, 100, 2).zoomedAt(490, 490, 0.3);
		assertTrue(Math.abs(aside.left() - 100) > 1);
		assertEquals(150, aside.withScale(0.2).left(), TINY);
	}

	@Test
	void turnedByAQuarterTheMiddleStaysAndTheSidesAreExchanged() {
		Viewport before = Viewport.fitting(4000, 3000, 1000, 700).actualSize().panned(-120, 45);
		Viewport right = before.rotatedRight();
		assertEquals(3000, right.imageWidth());
		assertEquals(4000, right.imageHeight());
		assertEquals(3000 - before.imageY(350), right.imageX(500), TINY);
		assertEquals(before.imageX(500), right.imageY(350), TINY);
		Viewport left = before.rotatedLeft();
		assertEquals(before.imageY(350), left.imageX(500), TINY);
		assertEquals(4000 - before.imageX(500), left.imageY(350), TINY);
	}
}
