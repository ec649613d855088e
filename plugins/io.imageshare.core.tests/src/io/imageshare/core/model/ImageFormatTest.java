package io.imageshare.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Formats and their extensions. */
class ImageFormatTest {

	@ParameterizedTest
	@EnumSource
	void anExtensionBelongsToOneFormatInAnyCase(ImageFormat format) {
		assertTrue(format.isUsualExtension(format.extension()));
		assertTrue(format.isUsualExtension(format.extension().toUpperCase(Locale.ROOT)));
		assertEquals(1, Stream.of(ImageFormat.values()).filter(other -> other.isUsualExtension(format.extension())).count());
		assertTrue(format.mediaType().startsWith("image/"));
	}

	@Test
	void whatCamerasWriteIsUsual() {
		assertTrue(ImageFormat.JPEG.isUsualExtension("JPEG"));
		assertTrue(ImageFormat.HEIC.isUsualExtension("heif"));
		assertTrue(ImageFormat.TIFF.isUsualExtension("tiff"));
		assertFalse(ImageFormat.PNG.isUsualExtension(""));
		assertFalse(ImageFormat.PNG.isUsualExtension("jpg"));
	}
}
