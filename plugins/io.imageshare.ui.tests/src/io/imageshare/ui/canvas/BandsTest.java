package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

final class BandsTest {

	@Test
	void noBandIsALargeArrayAndAllRowsAreThere() {
		Bands bands = Bands.blank(12_000, 1001, false);
		assertTrue(bands.all().size() > 1);
		int rows = 0;
		for (Pixels band : bands.all()) {
			assertTrue(band.bgr().length <= 8 << 20);
			rows += band.height();
		}
		assertEquals(1001, rows);
		assertEquals(1001, bands.height());
	}

	@Test
	void aRowWiderThanABandHasABandWithTheOneItIsHalvedWith() {
		assertEquals(2, Bands.blank(3_000_000, 3, true).at(0).height());
	}

	@Test
	void whatIsInOneArrayStaysThere() {
		Pixels pixels = new Pixels(3, 1, new byte[9], null);
		assertSame(pixels, Bands.of(pixels).joined());
	}

	@Test
	void halvedInBandsAPictureIsWhatItIsHalvedInOne() {
		Bands bands = filled(Bands.blank(6_001, 1_203, false));
		// a thumbnail of just this size is the level below the finest
		Pixels one = Picture.of(bands.joined()).thumbnail(3_001, 602);
		Pixels other = Picture.of(bands, 6_001, 1_203).thumbnail(3_001, 602);
		assertEquals(3_001, other.width());
		assertArrayEquals(one.bgr(), other.bgr());
		assertArrayEquals(one.alpha(), other.alpha());
	}

	private static Bands filled(Bands bands) {
		Random random = new Random(3);
		for (Pixels band : bands.all()) {
			random.nextBytes(band.bgr());
			random.nextBytes(band.alpha());
		}
		return bands;
	}
}
