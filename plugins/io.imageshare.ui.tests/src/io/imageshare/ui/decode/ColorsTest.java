package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.ui.canvas.Picture;

/** The colours of an image are those of its profile, shown as the screen's. */
final class ColorsTest {

	/** Computed by hand from the primaries: (200, 100, 100) of Display P3. */
	private static final int STORED = 0xC86464;
	private static final int SHOWN = 0xFFD85C60;

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "jpeg", "png", "tiff" })
	void wideColoursAreConverted(String format) throws IOException {
		Decodes.assertColor(SHOWN, picture(format, Profiles.displayP3()).argb(8, 8), 4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpeg", "png", "tiff" })
	void aBrokenProfileLeavesTheColoursAsTheyAre(String format) throws IOException {
		byte[] cut = Arrays.copyOf(Profiles.displayP3(), 200);
		byte[] wrong = Profiles.displayP3();
		Arrays.fill(wrong, 128, 240, (byte) -1);
		Decodes.assertColor(0xFF000000 | STORED, picture(format, cut).argb(8, 8), 4);
		Decodes.assertColor(0xFF000000 | STORED, picture(format, wrong).argb(8, 8), 4);
		Decodes.assertColor(0xFF000000 | STORED, picture(format, new byte[500]).argb(8, 8), 4);
	}

	@Test
	void wideColoursOfAWebPAreConverted() throws IOException {
		BufferedImage green = plain(0x00FF00);
		byte[] sharp = Profiles.displayP3();
		Picture with = new Decodes(folder).picture(WebPSamples.profiled(plain(0xFF00FF), sharp));
		// red and blue of Display P3 together lie outside the screen's colours: what is too much is cut off
		Decodes.assertColor(0xFFFF00FF, with.argb(8, 8), 12);
		assertEquals(0xFF00FF00, new Decodes(folder).picture(WebPSamples.profiled(green, new byte[300])).argb(8, 8));
	}

	@Test
	void transparencyIsNotTouchedByAProfile() throws IOException {
		BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
		image.setRGB(8, 8, 0x80000000 | STORED);
		Picture picture = new Decodes(folder).picture(Samples.pngWithProfile(Samples.encoded(image, "png"), Profiles.displayP3()));
		Decodes.assertColor(0x80000000 | SHOWN & 0xFFFFFF, picture.argb(8, 8), 4);
		assertEquals(0, picture.argb(0, 0) >>> 24);
	}

	private Picture picture(String format, byte[] profile) throws IOException {
		BufferedImage image = plain(STORED);
		Decodes decodes = new Decodes(folder);
		return switch (format) {
		case "jpeg" -> decodes.picture(Samples.jpegWithProfile(Samples.encoded(image, "jpeg"), profile));
		case "png" -> decodes.picture(Samples.pngWithProfile(Samples.encoded(image, "png"), profile));
		default -> decodes.picture(TiffSamples.profiled(image, profile));
		};
	}

	private static BufferedImage plain(int rgb) {
		BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_3BYTE_BGR);
		for (int i = 0; i < 256; i++) {
			image.setRGB(i % 16, i / 16, rgb);
		}
		return image;
	}
}
