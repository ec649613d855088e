package io.imageshare.core.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** From where an AsciiDoc text names pictures. */
class ImagesDirectoryTest {

	private static final Path FOLDER = Path.of("docs").toAbsolutePath();

	@Test
	void itIsWhatTheTextHasSetLastBeforeThePicture() {
		String text = "= Title\n:toc:\n:imagesdir: ../images \n\nFirst.\n\n:imagesdir: shots\n\nSecond.\n";
		assertEquals(FOLDER.resolve("../images"), at(text, "First"));
		assertEquals(FOLDER.resolve("shots"), at(text, "Second"));
		assertEquals(FOLDER, at(text, ":toc:"));
	}

	@Test
	void itIsTheFolderOfTheTextWhereNoneIsSetAnyMore() {
		assertEquals(FOLDER, at(":imagesdir: a\n:imagesdir!:\nHere", "Here"));
		assertEquals(FOLDER, at(":imagesdir: a\r\n:!imagesdir:\r\nHere", "Here"));
		assertEquals(FOLDER, at(":imagesdir: a\n:imagesdir:\nHere", "Here"));
	}

	@Test
	void linesOfWindowsEndAsOthersDo() {
		assertEquals(FOLDER.resolve("a"), at(":imagesdir: a\r\n\r\nHere", "Here"));
	}

	@Test
	void whatOnlyTheProcessorKnowsIsLeftToIt() {
		assertEquals(FOLDER, at(":imagesdir: {docdir}/images\nHere", "Here"));
		assertEquals(FOLDER, at(":imagesdir: https://example.org/images\nHere", "Here"));
		assertEquals(FOLDER, at(" :imagesdir: a\n// :imagesdir: b\nHere", "Here"));
	}

	private static Path at(String text, String mark) {
		return ImagesDirectory.at(FOLDER, text, text.indexOf(mark));
	}
}
