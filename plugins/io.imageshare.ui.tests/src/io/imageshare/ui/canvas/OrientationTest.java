package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** See also {@code decode.OrientationTest}, which is about files. */
final class OrientationTest {

	private static final Orientation UPRIGHT = Orientation.UPRIGHT;

	@Test
	void turnsAndMirrorsReachAllEightAndNoOther() {
		Set<Orientation> reached = new HashSet<>();
		Orientation turned = UPRIGHT;
		for (int i = 0; i < 4; i++) {
			turned = turned.rotatedRight();
			reached.add(turned);
			reached.add(turned.flippedHorizontally());
			reached.add(turned.flippedVertically());
		}
		assertEquals(8, reached.size());
		assertEquals(UPRIGHT, turned);
	}

	@Test
	void everyChangeHasItsOpposite() {
		assertEquals(UPRIGHT, UPRIGHT.rotatedRight().rotatedLeft());
		assertEquals(UPRIGHT, UPRIGHT.flippedHorizontally().flippedHorizontally());
		assertEquals(UPRIGHT, UPRIGHT.flippedVertically().flippedVertically());
		assertEquals(UPRIGHT.rotatedRight().rotatedRight(), UPRIGHT.flippedHorizontally().flippedVertically());
		assertEquals(UPRIGHT.rotatedLeft(), UPRIGHT.flippedHorizontally().rotatedRight().flippedHorizontally());
	}

	@Test
	void degreesAndMirrorSayWhatIsSeen() {
		assertEquals(0, UPRIGHT.degrees());
		assertEquals(90, UPRIGHT.rotatedRight().degrees());
		assertEquals(270, UPRIGHT.rotatedLeft().degrees());
		assertEquals(true, UPRIGHT.rotatedLeft().flippedVertically().isMirrored());
		assertEquals(180, UPRIGHT.flippedVertically().degrees());
		assertEquals(true, UPRIGHT.flippedVertically().isMirrored());
		assertEquals(false, UPRIGHT.flippedVertically().flippedHorizontally().isMirrored());
	}
}
