package io.imageshare.ui.markup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How wide lines are on a picture of some size at some zoom. */
class InkTest {

	@ParameterizedTest
	@ValueSource(doubles = { 0.02, 0.05, 0.12, 0.3, 0.7, 1 })
	void aLineIsSeenWellOnAnyPictureThatIsLargeOnTheScreen(double scale) {
		int side = (int) (360 / scale);
		double points = Ink.on(side, 2 * side, 0, scale).stroke() * scale;
		assertTrue(points > 2.99 && points < 8.01, points + " points");
	}

	@Test
	void aLineDoesNotHideWhatItPointsAtWhenAPartOfThePictureIsSeenLarge() {
		double whole = Ink.on(3000, 4000, 0, 0.1).stroke();
		double part = Ink.on(3000, 4000, 0, 2).stroke();
		assertTrue(part < whole / 4, part + " of " + whole);
		assertTrue(part >= 2.5, part + " pixels are seen at 1:1");
	}

	@Test
	void aLineOnAThumbnailOfALargePictureIsNoWall() {
		assertEquals(100, Ink.on(3000, 4000, 0, 0.001).stroke(), 1e-9);
	}

	@Test
	void anIconIsNotCoveredByALine() {
		assertEquals(1, Ink.on(16, 16, 0, 16).stroke(), 1e-9);
	}
}
