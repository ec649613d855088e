package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Decoded;

/** Corners in reading order: what is stored is red and green above, blue and white below. */
final class OrientationTest {

	private static final String CORNERS = "rgbw";
	private static final int[] COLORS = { 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF };

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "1, rgbw", "2, grwb", "3, wbgr", "4, bwrg", "5, rbgw", "6, brwg", "7, wgbr", "8, gwrb" })
	void aJpegIsTurnedOnce(int orientation, String corners) throws IOException {
		byte[] jpeg = Samples.encoded(Samples.quarters(96, 64, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
		assertCorners(corners, orientation, Samples.withOrientation(jpeg, orientation));
	}

	@ParameterizedTest
	@CsvSource({ "1, rgbw", "2, grwb", "3, wbgr", "4, bwrg", "5, rbgw", "6, brwg", "7, wgbr", "8, gwrb" })
	void aPngIsTurnedOnce(int orientation, String corners) throws IOException {
		byte[] png = Samples.encoded(Samples.quarters(96, 64, BufferedImage.TYPE_INT_ARGB), "png");
		assertCorners(corners, orientation, Samples.pngWithOrientation(png, orientation));
	}

	@ParameterizedTest
	@CsvSource({ "1, rgbw", "2, grwb", "3, wbgr", "4, bwrg", "5, rbgw", "6, brwg", "7, wgbr", "8, gwrb" })
	void aTiffIsTurnedOnce(int orientation, String corners) throws IOException {
		BufferedImage image = Samples.quarters(96, 64, BufferedImage.TYPE_3BYTE_BGR);
		assertCorners(corners, orientation, TiffSamples.with(image, Map.of(TiffSamples.ORIENTATION, orientation)));
	}

	@ParameterizedTest
	@CsvSource({ "1, rgbw", "2, grwb", "3, wbgr", "4, bwrg", "5, rbgw", "6, brwg", "7, wgbr", "8, gwrb" })
	void aWebPIsTurnedOnce(int orientation, String corners) throws IOException {
		BufferedImage image = Samples.quarters(96, 64, BufferedImage.TYPE_3BYTE_BGR);
		assertCorners(corners, orientation, WebPSamples.oriented(image, Samples.tiff(orientation)));
	}

	@ParameterizedTest
	@CsvSource({ "0", "9", "4711" })
	void whatIsNoOrientationIsUpright(int orientation) throws IOException {
		byte[] jpeg = Samples.encoded(Samples.quarters(96, 64, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
		assertCorners("rgbw", 1, Samples.withOrientation(jpeg, orientation));
	}

	private void assertCorners(String expected, int orientation, byte[] content) throws IOException {
		Path file = Samples.file(folder, content);
		DecodeResult result = ImageDecoder.decode(file, DecodeOptions.whole(), () -> false, preview -> {
		});
		Picture picture = ((Decoded) result).picture();
		assertEquals(new ImageInfo(ImageProbe.probe(file).orElseThrow().format(), picture.width(), picture.height()), ImageProbe.probe(file).orElseThrow(),
				"what phones are told");
		assertEquals(orientation >= 5 ? 64 : 96, picture.width());
		assertEquals(orientation >= 5 ? 96 : 64, picture.height());
		int right = picture.width() - 4;
		int below = picture.height() - 4;
		int[] seen = { picture.argb(3, 3), picture.argb(right, 3), picture.argb(3, below), picture.argb(right, below) };
		IntStream.range(0, seen.length).forEach(i -> assertNear(COLORS[CORNERS.indexOf(expected.charAt(i))], seen[i], expected));
	}

	private static void assertNear(int expected, int seen, String corners) {
		for (int shift = 0; shift < 24; shift += 8) {
			int difference = (expected >> shift & 0xFF) - (seen >> shift & 0xFF);
			assertTrue(Math.abs(difference) < 30, () -> corners + ": " + Integer.toHexString(seen));
		}
	}
}
