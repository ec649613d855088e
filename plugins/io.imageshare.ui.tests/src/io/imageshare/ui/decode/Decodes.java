package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.DecodeResult.Undecodable;

/** Decodes bytes from a file in a folder and looks at what comes. */
record Decodes(Path folder) {

	DecodeResult result(byte[] content) throws IOException {
		return ImageDecoder.decode(Samples.file(folder, content), DecodeOptions.whole(), () -> false, preview -> {
		});
	}

	Decoded decoded(byte[] content) throws IOException {
		DecodeResult result = result(content);
		return assertInstanceOf(Decoded.class, result, result.toString());
	}

	Picture picture(byte[] content) throws IOException {
		return decoded(content).picture();
	}

	void assertRefused(Reason expected, byte[] content) throws IOException {
		DecodeResult result = result(content);
		assertEquals(expected, assertInstanceOf(Undecodable.class, result).reason(), result.toString());
	}

	static void assertColor(int expected, int seen, int tolerance) {
		for (int shift = 0; shift < 32; shift += 8) {
			int difference = (expected >> shift & 0xFF) - (seen >> shift & 0xFF);
			assertTrue(Math.abs(difference) <= tolerance, () -> Integer.toHexString(seen) + " instead of " + Integer.toHexString(expected));
		}
	}

	/** Red and green above, blue and white below. */
	static void assertQuarters(Picture picture, int tolerance) {
		int right = picture.width() - 4;
		int below = picture.height() - 4;
		assertColor(0xFFFF0000, picture.argb(3, 3), tolerance);
		assertColor(0xFF00FF00, picture.argb(right, 3), tolerance);
		assertColor(0xFF0000FF, picture.argb(3, below), tolerance);
		assertColor(0xFFFFFFFF, picture.argb(right, below), tolerance);
	}
}
