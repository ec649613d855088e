package io.imageshare.core.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a picture. */
class AltTextTest {

	@ParameterizedTest
	@CsvSource({ "login page, login page", "login_page-v2, login page v2", "Screenshot_20260314-150926_Chrome, Screenshot Chrome", "Screenshot 2026-03-14 at 15.09.26, Screenshot",
			"IMG_1234, Photo", "PXL_20260314_150926123, Photo", "3F2504E0-4F89-11D3-9A0C-0305E82C3301, Photo", "image (3), Photo", "Übersicht, Übersicht", "IMG-20260314-WA0003, Photo" })
	void aNameSaysWhatItHasInWords(String stem, String words) {
		assertEquals(words, AltText.of(" ", stem, "Photo"));
	}

	@ParameterizedTest
	@CsvSource({ "The button is cut off., The button is cut off." })
	void theWordsOfTheSenderComeFirst(String note, String words) {
		assertEquals(words, AltText.of(note, "login page", "Photo"));
	}
}
