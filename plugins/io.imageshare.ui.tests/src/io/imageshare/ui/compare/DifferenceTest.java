package io.imageshare.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.canvas.PixelSample;
import io.imageshare.ui.canvas.Pixels;

/** How many pixels of two made pictures differ, and what is drawn of that. */
class DifferenceTest {

	private static final int MARK = 0xFF000000 | Difference.MARK;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8 })
	void everyPixelThatWasChangedIsCountedAndMarkedAndNoOther(long seed) {
		Random random = new Random(seed);
		int width = 1 + random.nextInt(300);
		int height = 1 + random.nextInt(300);
		int[] one = random.ints(width * height).map(color -> color | 0xFF000000).toArray();
		int[] other = one.clone();
		for (int change = 0; change < 40; change++) {
			other[random.nextInt(other.length)] ^= 1 << random.nextInt(24);
		}
		Difference difference = Difference.of(picture(width, one), picture(width, other), 0, () -> false);
		int expected = 0;
		for (int i = 0; i < one.length; i++) {
			boolean changed = one[i] != other[i];
			expected += changed ? 1 : 0;
			assertEquals(changed, difference.picture().argb(i % width, i / width) == MARK, "seed " + seed + ", pixel " + i);
		}
		assertEquals(expected, difference.differing());
		assertEquals(one.length, difference.compared());
	}

	@Test
	void aPixelCountsOnceOneOfItsChannelsDiffersByMoreThanTheTolerance() {
		Picture one = picture(4, 0xFF102030, 0xFF102030, 0xFF102030, 0xFF102030);
		Picture other = picture(4, 0xFF112030, 0xFF102530, 0xFF10203B, 0xFF102030);
		long[] counts = { 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 0 };
		for (int tolerance = 0; tolerance < counts.length; tolerance++) {
			assertEquals(counts[tolerance], Difference.of(one, other, tolerance, () -> false).differing(), "tolerance " + tolerance);
		}
	}

	@Test
	void whatIsNotSeenAtAllHasNoColourAndOpacityIsAChannel() {
		Picture one = picture(3, 0x00FF0000, 0x80FF0000, 0xFFFF0000);
		Picture other = picture(3, 0x0000FF00, 0x7FFF0000, 0xFFFF0000);
		assertEquals(1, Difference.of(one, other, 0, () -> false).differing());
		assertEquals(0, Difference.of(one, other, 1, () -> false).differing());
	}

	@Test
	void picturesOfDifferentSizesAreComparedWhereTheyOverlap() {
		Picture wide = picture(30, new int[30 * 20]);
		Picture high = picture(10, new int[10 * 50]);
		Difference difference = Difference.of(wide, high, 0, () -> false);
		assertEquals(10 * 20, difference.compared());
		assertEquals(0, difference.differing());
		assertEquals(30, difference.picture().width());
		assertTrue((difference.picture().argb(9, 19) & 0xFF) > (difference.picture().argb(10, 19) & 0xFF), "what was not compared is darker");
		assertEquals(10 * 20, Difference.of(high, wide, 0, () -> false).compared());
	}

	@Test
	void aSinglePixelIsSeenHoweverSmallThePictureIsDrawn() {
		int[] other = new int[1000 * 700];
		other[333 * 1000 + 777] = 0xFF000001;
		Difference difference = Difference.of(picture(1000, new int[1000 * 700]), picture(1000, other), 0, () -> false);
		assertEquals(1, difference.differing());
		Pixels small = difference.picture().thumbnail(62, 44);
		int marked = 0;
		for (int i = 0; i < small.width() * small.height(); i++) {
			marked += small.bgr()[3 * i] != small.bgr()[3 * i + 1] ? 1 : 0;
		}
		assertTrue(marked > 0, small.width() + " x " + small.height());
	}

	@Test
	void drawnWithFewerPixelsForWantOfMemoryAllAreStillCounted() {
		int[] other = new int[101 * 67];
		for (int i : new int[] { 0, 1, 102, 50 * 101 + 99, 66 * 101 + 100 }) {
			other[i] = 0xFFFFFFFF;
		}
		Difference difference = Difference.of(picture(101, new int[101 * 67]), picture(101, other), 0, 4, () -> false);
		assertEquals(5, difference.differing());
		assertEquals(101, difference.picture().width());
		assertTrue(difference.picture().isReduced());
		assertEquals(MARK, difference.picture().argb(0, 0));
		assertEquals(MARK, difference.picture().argb(100, 66));
	}

	@Test
	void cancelledThereIsNone() {
		assertNull(Difference.of(picture(3, 1, 2, 3), picture(3, 1, 2, 3), 0, () -> true));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13 })
	void aPixelOfTheOtherPictureIsWhereThatIsDrawn(long seed) {
		Random random = new Random(seed);
		Picture from = picture(1 + random.nextInt(200), 1 + random.nextInt(200), 0);
		Picture to = picture(1 + random.nextInt(200), 1 + random.nextInt(200), 0);
		for (int i = 0; i < 500; i++) {
			PixelSample sample = new PixelSample(random.nextInt(from.width()), random.nextInt(from.height()), 0);
			double x = (sample.x() + 0.5) / from.width();
			double y = (sample.y() + 0.5) / from.width();
			PixelSample there = Correspondence.byWidth(sample, from, to).orElse(null);
			assertEquals(y * to.width() < to.height(), there != null, sample.toString());
			if (there != null) {
				assertTrue(x * to.width() >= there.x() && x * to.width() < there.x() + 1, sample + " " + there);
				assertTrue(y * to.width() >= there.y() && y * to.width() < there.y() + 1, sample + " " + there);
			}
		}
	}

	@Test
	void theSentencesSayWhatIsSo() {
		assertEquals("The pictures are identical.", said(new int[] { 1, 2 }, new int[] { 1, 2 }, 0));
		assertEquals("1 of 2 pixels differs (50 %).", said(new int[] { 0xFF000001, 2 }, new int[] { 0xFF000009, 2 }, 0));
		assertEquals("No pixel differs by more than 8.", said(new int[] { 0xFF000001, 2 }, new int[] { 0xFF000009, 2 }, 8));
		int[] other = new int[20_000];
		other[7] = -1;
		assertEquals("1 of 20,000 pixels differs (< 0.01 %).", said(new int[20_000], other, 0));
		int[] nearly = new int[200_000];
		Arrays.fill(nearly, 1, nearly.length, -1);
		assertEquals("199,999 of 200,000 pixels differ (99.99 %).", said(new int[200_000], nearly, 0));
		Picture large = picture(3, 2, 0);
		Picture small = picture(2, 2, 0);
		assertEquals("Different sizes: 3 \u00D7 2 and 2 \u00D7 2; compared where they overlap. There they are identical. Compared at 1/2 of their size, as memory allows.",
				DifferenceText.of(large, small, Difference.of(large, small, 0, () -> false), 0, 2));
	}

	private static String said(int[] one, int[] other, int tolerance) {
		Picture left = picture(one.length, one);
		Picture right = picture(other.length, other);
		return DifferenceText.of(left, right, Difference.of(left, right, tolerance, () -> false), tolerance, 1);
	}

	private static Picture picture(int width, int height, int color) {
		int[] argb = new int[width * height];
		Arrays.fill(argb, color);
		return picture(width, argb);
	}

	private static Picture picture(int width, int... argb) {
		byte[] bgr = new byte[3 * argb.length];
		byte[] alpha = new byte[argb.length];
		for (int i = 0; i < argb.length; i++) {
			bgr[3 * i] = (byte) argb[i];
			bgr[3 * i + 1] = (byte) (argb[i] >> 8);
			bgr[3 * i + 2] = (byte) (argb[i] >> 16);
			alpha[i] = (byte) (argb[i] >> 24);
		}
		return Picture.of(new Pixels(width, argb.length / width, bgr, alpha));
	}
}
