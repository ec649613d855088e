package io.imageshare.core.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is put around references. */
class PlacementTest {

	private static final Reference ONE = new Reference("IMG", -1, 0);

	private static String put(boolean ownLine, String before, String after, boolean follows) {
		return Placement.of(ONE, ownLine, before, after, "\n", follows).whole();
	}

	@Test
	void withinALineNothingIsAdded() {
		assertEquals("IMG", put(false, "See ", " for more.", false));
	}

	@Test
	void theNextOnesOfABatchStandBelowTheFirst() {
		assertEquals("\n  IMG", put(false, "x\n  IMG", "", true));
		assertEquals("\n * IMG", put(false, "/**\n * IMG", "\n */", true));
		assertEquals("\nIMG", put(true, "\n\nIMG", "", true));
	}

	@Test
	void whatHasToBeAParagraphBecomesOne() {
		assertEquals("IMG", put(true, "", "", false));
		assertEquals("IMG", put(true, "Words.\n\n", "\nMore.", false));
		assertEquals("\nIMG", put(true, "Words.\n", "", false));
		assertEquals("\n\nIMG", put(true, "Words. ", "", false));
		assertEquals("\n\nIMG\n\n", put(true, "Words. ", "More.", false));
		assertEquals("IMG", put(true, "Words.\r\n\r\n", "\r\nMore.", false));
	}

	@Test
	void theLinesOfAReferenceAreIndentedAsItsFirst() {
		assertEquals("A\r\n  B", Placement.of(new Reference("A\nB", -1, 0), true, "\r\n\r\n  ", "", "\r\n", false).whole());
	}
}
