package io.imageshare.ui.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.model.Glance;
import io.imageshare.ui.canvas.Orientation;
import io.imageshare.ui.canvas.Viewport;

/** What is seen on a canvas, as phones are told it, and back. */
final class LookingTest {

	private static final double TINY = 1e-9;

	@Test
	void aPointIsThatOfTheUprightPictureHoweverItIsTurned() {
		assertEquals(new Glance(0.625, 0.75, 0.25, 0.0625, 0, false), Looking.glance(Viewport.fitting(400, 800, 200, 100).showing(250, 600, 2), Orientation.UPRIGHT));
		Viewport turned = Viewport.fitting(800, 400, 1000, 500).showing(200, 250, 4);
		Glance glance = Looking.glance(turned, Orientation.UPRIGHT.rotatedRight());
		assertEquals(0.625, glance.x(), TINY);
		assertEquals(0.75, glance.y(), TINY);
		assertEquals(1000 / (400 * 4.0), glance.width(), TINY);
		assertEquals(500 / (800 * 4.0), glance.height(), TINY);
		assertEquals(90, glance.turn());
		Glance mirrored = Looking.glance(Viewport.fitting(400, 800, 100, 100).showing(100, 600, 2), Orientation.UPRIGHT.flippedHorizontally());
		assertEquals(0.75, mirrored.x(), TINY);
		assertEquals(0.75, mirrored.y(), TINY);
		assertTrue(mirrored.mirrored());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13 })
	void whatIsToldOfACanvasIsWhatItWouldShow(long seed) {
		Random random = new Random(seed);
		Orientation orientation = Orientation.UPRIGHT;
		for (int step = 0; step < 500; step++) {
			orientation = switch (random.nextInt(3)) {
			case 0 -> orientation.rotatedRight();
			case 1 -> orientation.flippedHorizontally();
			default -> orientation.flippedVertically();
			};
			Viewport whole = Viewport.fitting(1 + random.nextInt(3000), 1 + random.nextInt(3000), 1 + random.nextInt(1500), 1 + random.nextInt(1500));
			Viewport there = whole.showing(random.nextDouble() * whole.imageWidth(), random.nextDouble() * whole.imageHeight(),
					whole.fitted().scale() * Math.exp(2 * random.nextDouble()));
			Glance glance = Looking.glance(there, orientation);
			Viewport back = Looking.viewport(glance, whole, orientation);
			if (Math.abs(glance.x() - 0.5) > 1e-5 || Math.abs(glance.y() - 0.5) > 1e-5) {
				assertEquals(there.scale(), back.scale(), TINY * there.scale(), there + " " + orientation);
				assertEquals(there.left(), back.left(), 1e-5, there + " " + orientation);
				assertEquals(there.top(), back.top(), 1e-5, there + " " + orientation);
			}
		}
	}

	@Test
	void whereAPhoneShowsAllOfAPictureTheCanvasDoesToo() {
		// a tall picture on a tall phone of 390 x 700 points, which it fills from top to bottom
		Glance glance = new Glance(0.5, 0.5, 390 / (1170 * (700 / 2532.0)), 0, 0, false);
		Viewport wide = Viewport.fitting(1170, 2532, 1000, 500);
		assertEquals(wide.fitted(), Looking.viewport(glance, wide.withScale(2), Orientation.UPRIGHT).fitted());
		assertEquals(wide.fitted().scale(), Looking.viewport(glance, wide.withScale(2), Orientation.UPRIGHT).scale(), TINY);
		// the same phone, nearer
		Viewport near = Looking.viewport(glance.movedTo(0.5, 0.5, 0.5, 0), wide, Orientation.UPRIGHT);
		assertEquals(1000 / (0.5 * 1170), near.scale(), TINY);
	}

	@Test
	void allThatAPhoneShowsIsOnTheCanvas() {
		Viewport wide = Viewport.fitting(1170, 2532, 1000, 500);
		// A tall phone looks at a part that is higher than wide.
		Viewport high = Looking.viewport(new Glance(0.4, 0.3, 0.4, 0.5, 0, false), wide, Orientation.UPRIGHT);
		assertEquals(500 / (0.5 * 2532), high.scale(), TINY);
		// Laid down, it looks at one that is wider than high.
		Viewport low = Looking.viewport(new Glance(0.4, 0.3, 0.4, 0.05, 0, false), wide, Orientation.UPRIGHT);
		assertEquals(1000 / (0.4 * 1170), low.scale(), TINY);
	}

	@Test
	void aPictureThatIsNotThereYetIsToldAsItWillBeShown() {
		Viewport view = Viewport.fitting(10, 10, 1000, 500);
		assertEquals(Looking.glance(Viewport.fitting(1170, 2532, 1000, 500), Orientation.UPRIGHT), Looking.whole(1170, 2532, view));
		assertEquals(0.5, Looking.whole(0, 0, view).x(), TINY);
	}
}
