package io.imageshare.ui.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

/** The strip by itself: what it asks for, and what it makes of gestures. */
class ThumbnailStripTest {

	private static final int THOUSAND = 1000;

	@Test
	void ofAThousandOnlyThoseInSightAreAskedForDrawnAndGivenAnImage() {
		try (StripOnScreen screen = new StripOnScreen(THOUSAND)) {
			int inSight = StripOnScreen.WIDTH / (screen.strip().tile(1).x - screen.strip().tile(0).x) + 1;
			screen.settle();
			assertTrue(screen.asked.size() <= inSight, screen.asked::toString);
			assertTrue(screen.wanted.size() <= inSight, screen.wanted::toString);

			screen.key(SWT.END, 0);
			screen.settle();
			assertTrue(screen.isSeenWhole(THOUSAND - 1));
			assertTrue(screen.asked.contains(THOUSAND - 1) && screen.asked.size() <= inSight, screen.asked::toString);
			assertTrue(screen.wanted.size() <= 2 * inSight, "What was jumped over was never wanted: " + screen.wanted);
		}
	}

	@Test
	void scrollingThroughAThousandHoldsFewDeviceImages() {
		try (StripOnScreen screen = new StripOnScreen(THOUSAND)) {
			while (!screen.isSeenWhole(THOUSAND - 1)) {
				screen.wheel(-10);
				assertTrue(screen.strip().deviceImages() <= 48, () -> "device images: " + screen.strip().deviceImages());
			}
			assertEquals(THOUSAND, screen.wanted.size());
			while (!screen.isSeenWhole(0)) {
				screen.wheel(10);
			}
		}
	}

	@Test
	void keysMoveAndExtendTheSelectionAndBringItInSight() {
		try (StripOnScreen screen = new StripOnScreen(100)) {
			screen.lead = 0;
			screen.key(SWT.ARROW_RIGHT, 0);
			screen.key(SWT.ARROW_RIGHT, SWT.SHIFT);
			screen.key(SWT.END, 0);
			assertTrue(screen.isSeenWhole(99));
			assertFalse(screen.isSeenWhole(0));
			screen.key(SWT.PAGE_UP, 0);
			int page = 99 - screen.lead;
			assertTrue(page > 2 && page <= 5, "a page was " + page);
			screen.key(SWT.HOME, SWT.SHIFT);
			assertTrue(screen.isSeenWhole(0));
			screen.key(SWT.ARROW_LEFT, 0);
			screen.key('a', SWT.MOD1);
			screen.key(SWT.CR, 0);
			assertEquals(List.of("ONLY item 1", "RANGE item 2", "ONLY item 99", "ONLY item " + (99 - page), "RANGE item 0", "ALL", "OPEN"), screen.gestures);
		}
	}

	@Test
	void keysPassOverWhatIsStillOnItsWay() {
		try (StripOnScreen screen = new StripOnScreen(3)) {
			screen.keys.add("transfer");
			screen.strip().refresh();
			screen.lead = 0;
			screen.key(SWT.END, 0);
			screen.key(SWT.ARROW_RIGHT, 0);
			assertEquals(List.of("ONLY item 2"), screen.gestures);
		}
	}

	@Test
	void clicksSelectOneMoreOrARange() {
		try (StripOnScreen screen = new StripOnScreen(10)) {
			screen.press(1, 1, 0);
			screen.press(3, 1, SWT.MOD1);
			screen.press(2, 1, SWT.SHIFT);
			screen.press(0, 3, 0);
			screen.mouse(SWT.MouseDoubleClick, 0, 1, 0);
			assertEquals(List.of("ONLY item 1", "TOGGLE item 3", "RANGE item 2", "ONLY item 0", "OPEN"), screen.gestures);
		}
	}

	@Test
	void pressingOneOfSeveralKeepsThemForADragAndReleasingLeavesOne() {
		try (StripOnScreen screen = new StripOnScreen(10)) {
			screen.selected.addAll(List.of("item 1", "item 2"));
			screen.press(1, 1, 0);
			assertEquals(List.of(), screen.gestures);
			screen.mouse(SWT.MouseUp, 1, 1, 0);
			assertEquals(List.of("ONLY item 1"), screen.gestures);
			screen.press(2, 3, 0);
			assertEquals(1, screen.gestures.size(), "The context menu is for all that are selected.");
		}
	}

	@Test
	void whatIsInSightStaysWhereItIsWhenItemsComeBeforeIt() {
		try (StripOnScreen screen = new StripOnScreen(100)) {
			screen.wheel(-50);
			Rectangle before = screen.strip().tile(20);
			screen.keys.add(0, "newer");
			screen.strip().refresh();
			assertEquals(before, screen.strip().tile(21));
		}
	}

	@Test
	void whoLooksAtAnEndGoesOnLookingAtIt() {
		try (StripOnScreen screen = new StripOnScreen(100)) {
			screen.keys.add(0, "newer");
			screen.strip().refresh();
			assertTrue(screen.isSeenWhole(0));
			screen.key(SWT.END, 0);
			screen.keys.add("newest");
			screen.strip().refresh();
			assertTrue(screen.isSeenWhole(101));
		}
	}

	@Test
	void withFewerItemsThereIsNothingToScrollTo() {
		try (StripOnScreen screen = new StripOnScreen(100)) {
			screen.key(SWT.END, 0);
			screen.keys.subList(2, 100).clear();
			screen.strip().refresh();
			assertTrue(screen.isSeenWhole(0));
			screen.wheel(-100);
			assertTrue(screen.isSeenWhole(0));
			assertFalse(screen.strip().getHorizontalBar().getVisible());
		}
	}

	@Test
	void aSmallerStripIsLowerAndAsksForItsImagesAnew() {
		try (StripOnScreen screen = new StripOnScreen(3)) {
			int large = screen.strip().computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
			screen.wanted.clear();
			screen.strip().setTileSize(ThumbnailStrip.Size.SMALL);
			assertTrue(screen.strip().computeSize(SWT.DEFAULT, SWT.DEFAULT).y < large);
			assertEquals(3, screen.wanted.size());
		}
	}
}
