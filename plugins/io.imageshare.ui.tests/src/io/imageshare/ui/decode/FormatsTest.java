package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Reason;

/** The formats beside those that the Java runtime writes, and the rarer kinds of those. */
final class FormatsTest {

	private static final BufferedImage QUARTERS = Samples.quarters(64, 48, BufferedImage.TYPE_3BYTE_BGR);

	@TempDir
	Path folder;

	private Decodes decodes() {
		return new Decodes(folder);
	}

	@Test
	void aLossyWebPIsShownInItsColours() throws IOException {
		Picture picture = decodes().picture(WebPSamples.lossy());
		assertEquals(32, picture.width());
		assertTrue(picture.isOpaque());
		Decodes.assertQuarters(picture, 16);
	}

	@Test
	void aLossyWebPMayShineThrough() throws IOException {
		Picture picture = decodes().picture(WebPSamples.lossyWithAlpha());
		Decodes.assertColor(0x80FF0000, picture.argb(3, 3), 16);
		Decodes.assertColor(0x800000FF, picture.argb(3, 28), 16);
	}

	@Test
	void aLosslessWebPIsShownExactly() throws IOException {
		Decodes.assertQuarters(decodes().picture(WebPSamples.lossless(QUARTERS, 255)), 0);
		assertEquals(0x40FF0000, decodes().picture(WebPSamples.lossless(QUARTERS, 0x40)).argb(3, 3));
	}

	@Test
	void ofAnIconTheLargestImageIsShown() throws IOException {
		byte[] png = Samples.encoded(Samples.quarters(48, 48, BufferedImage.TYPE_INT_ARGB), "png");
		Picture picture = decodes().picture(IconSamples.file(new int[] { 16, 48, 32 }, IconSamples.bitmap(16, -1), png, IconSamples.bitmap(32, -1)));
		assertEquals(48, picture.width());
		Decodes.assertQuarters(picture, 0);
	}

	@Test
	void anIconOfABitmapMayShineThrough() throws IOException {
		Picture picture = decodes().picture(IconSamples.file(new int[] { 16, 32 }, IconSamples.bitmap(16, -1), IconSamples.bitmap(32, 0x80FF8040)));
		assertEquals(32, picture.width());
		assertEquals(32, picture.height());
		assertEquals(0x80FF8040, picture.argb(5, 5));
	}

	@Test
	void aDrawingIsDrawnLargeEnoughToZoomIn() throws IOException {
		String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='24' height='12'><rect width='12' height='12' fill='#ff8000'/></svg>";
		Picture picture = decodes().picture(svg.getBytes(StandardCharsets.UTF_8));
		assertEquals(1200, picture.width());
		assertEquals(600, picture.height());
		assertEquals(0xFFFF8000, picture.argb(100, 300));
		assertEquals(0, picture.argb(1100, 300) >>> 24);
	}

	@Test
	void aTiffInTilesIsPutTogether() throws IOException {
		Decodes.assertQuarters(decodes().picture(TiffSamples.tiled(QUARTERS)), 0);
	}

	@Test
	void ofATiffTheFirstPageIsShownAndAllAreCounted() throws IOException {
		assertEquals(3, decodes().decoded(TiffSamples.pages(QUARTERS, 3)).count());
		Decodes.assertQuarters(decodes().picture(TiffSamples.pages(QUARTERS, 3)), 0);
		assertEquals(1, decodes().decoded(TiffSamples.plain(QUARTERS)).count());
	}

	@Test
	void aPngOfSixteenBitsIsShown() throws IOException {
		Decodes.assertQuarters(decodes().picture(Samples.pngOfSixteenBits(QUARTERS)), 0);
	}

	@Test
	void aProgressiveJpegIsShown() throws IOException {
		Decodes.assertQuarters(decodes().picture(Samples.progressive(QUARTERS)), 30);
	}

	@Test
	void aGreyJpegIsShownAsBrightAsItIs() throws IOException {
		BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
		grey.getRaster().setSamples(0, 0, 16, 16, 0, new int[256]);
		for (int i = 0; i < 256; i++) {
			grey.getRaster().setSample(i % 16, i / 16, 0, 100);
		}
		Decodes.assertColor(0xFF646464, decodes().picture(Samples.encoded(grey, "jpeg")).argb(8, 8), 2);
	}

	@Test
	void whatADecoderNeedNotSeeCannotHarmIt() throws IOException {
		byte[] png = Samples.encoded(QUARTERS, "png");
		for (String chunk : new String[] { "zTXt", "iTXt", "tIME", "hIST", "sBIT", "tEXt" }) {
			Decodes.assertQuarters(decodes().picture(Samples.pngWithChunk(png, chunk, new byte[] { 1, 2 })), 0);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "heic", "avif" })
	void whatThisSystemCannotDecodeIsAResultOfItsOwn(String brand) throws IOException {
		ByteBuffer file = ByteBuffer.allocate(24).putInt(24).put("ftyp".getBytes()).put(brand.getBytes()).putInt(0).put("mif1".getBytes());
		decodes().assertRefused(Reason.NO_SYSTEM_DECODER, file.put(brand.getBytes()).array());
	}

	@Test
	void aJpegOfAnUnknownProcessIsOfAnUnsupportedFormat() throws IOException {
		byte[] jpeg = Samples.encoded(QUARTERS, "jpeg");
		for (int i = 0; i < jpeg.length - 1; i++) {
			if (jpeg[i] == -1 && jpeg[i + 1] == (byte) 0xC0) {
				jpeg[i + 1] = (byte) 0xC9;
			}
		}
		decodes().assertRefused(Reason.UNSUPPORTED_FORMAT, jpeg);
		decodes().assertRefused(Reason.UNSUPPORTED_FORMAT, TiffSamples.with(QUARTERS, Map.of(277, 40_000)));
	}
}
