package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Cancelled;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.DecodeResult.Undecodable;

final class ImageDecoderTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "png", "gif", "bmp", "jpeg", "tiff" })
	void everyFormatOfTheRuntimeIsShownInItsColours(String format) throws IOException {
		Picture picture = picture(Samples.encoded(Samples.quarters(64, 48, BufferedImage.TYPE_3BYTE_BGR), format));
		assertEquals(64, picture.width());
		assertEquals(48, picture.height());
		assertTrue(picture.isOpaque());
		assertColor(0xFFFF0000, picture.argb(8, 8));
		assertColor(0xFF00FF00, picture.argb(56, 8));
		assertColor(0xFF0000FF, picture.argb(8, 40));
		assertColor(0xFFFFFFFF, picture.argb(56, 40));
	}

	@Test
	void transparencySurvives() throws IOException {
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
		image.setRGB(3, 4, 0x80FF8040);
		Picture picture = picture(Samples.encoded(image, "png"));
		assertFalse(picture.isOpaque());
		assertEquals(0x80FF8040, picture.argb(3, 4));
		assertEquals(0, picture.argb(0, 0) >>> 24);
	}

	@Test
	void greyStaysAsBrightAsItIsStored() throws IOException {
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setSample(2, 2, 0, 100);
		assertEquals(0xFF646464, picture(Samples.encoded(image, "png")).argb(2, 2));
	}

	@Test
	void sixteenBitsBecomeEight() throws IOException {
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
		image.getRaster().setSample(2, 2, 0, 100 * 257);
		image.getRaster().setSample(3, 2, 0, 65535);
		Picture picture = picture(Samples.encoded(image, "png"));
		assertEquals(0xFF646464, picture.argb(2, 2));
		assertEquals(0xFFFFFFFF, picture.argb(3, 2));
	}

	@Test
	void aPaletteWithATransparentColourIsShown() throws IOException {
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED);
		image.setRGB(1, 1, 0xFFFF0000);
		Picture picture = picture(Samples.encoded(image, "gif"));
		assertEquals(0xFFFF0000, picture.argb(1, 1));
	}

	@Test
	void aColourDeclaredTransparentIsTransparent() throws IOException {
		byte[] png = Samples.encoded(Samples.quarters(16, 16, BufferedImage.TYPE_3BYTE_BGR), "png");
		Picture picture = picture(Samples.pngWithChunk(png, "tRNS", new byte[] { 0, (byte) 0xFF, 0, 0, 0, 0 }));
		assertEquals(0, picture.argb(2, 2) >>> 24);
		assertEquals(0xFF00FF00, picture.argb(12, 2));
	}

	@Test
	void theInksOfAPrinterBecomeColours() throws IOException {
		byte[] plain = Samples.fourSamples(0, 255, 255, 0);
		assertColor(0xFFFF0000, picture(plain).argb(8, 8));
		byte[] inverted = Samples.withAdobe(Samples.fourSamples(255, 0, 0, 255), 0);
		assertColor(0xFFFF0000, picture(inverted).argb(8, 8));
		byte[] mixed = Samples.withAdobe(Samples.fourSamples(179, 171, 0, 255), 2);
		assertColor(0xFFFF0000, picture(mixed).argb(8, 8));
	}

	@Test
	void whatDoesNotFitIsShownWithFewerPixelsAtItsSize() throws IOException {
		byte[] png = Samples.encoded(Samples.quarters(1000, 800, BufferedImage.TYPE_3BYTE_BGR), "png");
		Decoded decoded = (Decoded) decode(png, DecodeOptions.within(600_000));
		assertEquals(4, decoded.reduction());
		assertTrue(decoded.picture().isReduced());
		assertEquals(1000, decoded.picture().width());
		assertEquals(0xFF00FF00, decoded.picture().argb(990, 10));
	}

	@Test
	void whereFewPixelsDoNotManyMoreAreDecoded() throws IOException {
		byte[] png = Samples.encoded(Samples.quarters(1000, 800, BufferedImage.TYPE_3BYTE_BGR), "png");
		Decoded decoded = (Decoded) decode(png, DecodeOptions.coarse(20_000));
		assertEquals(4, decoded.reduction());
		assertEquals(0xFF00FF00, decoded.picture().argb(990, 10));
		assertEquals(1, ((Decoded) decode(png, DecodeOptions.coarse(800_001))).reduction());
		// A format that is decoded whole takes its memory all the same.
		assertTrue(decode(WebPSamples.lossy(), DecodeOptions.coarse(1)) instanceof Decoded);
	}

	@Test
	void aLargeJpegComesCoarselyFirst() throws IOException {
		byte[] jpeg = Samples.encoded(Samples.quarters(2500, 2000, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
		List<Picture> previews = new ArrayList<>();
		Path file = Samples.file(folder, Samples.withOrientation(jpeg, 6));
		Decoded decoded = (Decoded) ImageDecoder.decode(file, DecodeOptions.withPreview(500), () -> false, previews::add);
		assertEquals(1, previews.size());
		assertTrue(previews.get(0).isReduced());
		assertFalse(decoded.picture().isReduced());
		assertEquals(2000, previews.get(0).width());
		assertEquals(2500, previews.get(0).height());
		assertColor(decoded.picture().argb(1900, 100), previews.get(0).argb(1900, 100));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 6, 7 })
	void aPictureOfManyBandsIsDecodedAndTurnedAsAnyOther(int orientation) throws IOException {
		BufferedImage image = new BufferedImage(3001, 2003, BufferedImage.TYPE_3BYTE_BGR);
		for (int i = 0; i < 3001 * 2003; i++) {
			image.setRGB(i % 3001, i / 3001, i * 2654435 & 0xFFFFFF);
		}
		Picture picture = picture(Samples.pngWithOrientation(Samples.encoded(image, "png"), orientation));
		for (int y = 0; y < 2003; y += 13) {
			for (int x = 0; x < 3001; x += 17) {
				int expected = image.getRGB(x, y);
				int seen = switch (orientation) {
				case 3 -> picture.argb(3000 - x, 2002 - y);
				case 6 -> picture.argb(2002 - y, x);
				case 7 -> picture.argb(2002 - y, 3000 - x);
				default -> picture.argb(x, y);
				};
				assertEquals(expected, seen, x + ", " + y);
			}
		}
	}

	@Test
	void whatNobodyWantsAnyMoreIsGivenUp() throws IOException {
		byte[] png = Samples.encoded(Samples.quarters(1500, 1500, BufferedImage.TYPE_3BYTE_BGR), "png");
		AtomicInteger asked = new AtomicInteger();
		DecodeResult result = ImageDecoder.decode(Samples.file(folder, png), DecodeOptions.whole(), () -> asked.incrementAndGet() > 3, preview -> {
		});
		assertInstanceOf(Cancelled.class, result);
	}

	@Test
	void aFileThatIsNotThereIsAResult() {
		assertEquals(Reason.MISSING, reason(ImageDecoder.decode(folder.resolve("none"), DecodeOptions.whole(), () -> false, preview -> {
		})));
	}

	@Test
	void whatIsNoImageOrOfAnUnknownFormatIsAResult() throws IOException {
		assertEquals(Reason.UNSUPPORTED_FORMAT, reason(decode(new byte[0])));
		assertEquals(Reason.UNSUPPORTED_FORMAT, reason(decode("RIFF....WAVEfmt ".getBytes())));
		assertEquals(Reason.UNSUPPORTED_FORMAT, reason(decode(new byte[] { 0, 0, 12, 12, 0, 0, 0, 0 })));
	}

	@Test
	void headersThatLieAreResults() throws IOException {
		assertEquals(Reason.TOO_LARGE, reason(decode(Samples.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE))));
		assertEquals(Reason.TOO_LARGE, reason(decode(Samples.pngHeader(Integer.MAX_VALUE, 1))));
		assertEquals(Reason.DAMAGED, reason(decode(Samples.pngHeader(20_000, 20_000))));
		assertEquals(Reason.DAMAGED, reason(decode(Samples.pngHeader(100, 100))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "gif", "bmp", "jpeg", "tiff" })
	void whereverAFileIsCutOffThereIsAResult(String format) throws IOException {
		byte[] whole = Samples.encoded(Samples.quarters(64, 48, BufferedImage.TYPE_3BYTE_BGR), format);
		for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 150)) {
			decode(Arrays.copyOf(whole, length));
		}
		assertInstanceOf(Undecodable.class, decode(Arrays.copyOf(whole, 12)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "gif", "bmp", "jpeg", "tiff" })
	void whateverBytesAreWrongThereIsAResult(String format) throws IOException {
		byte[] whole = Samples.encoded(Samples.quarters(64, 48, BufferedImage.TYPE_3BYTE_BGR), format);
		Random random = new Random(4711);
		for (int i = 0; i < 300; i++) {
			byte[] wrong = whole.clone();
			for (int n = 0; n < 1 + i / 60; n++) {
				wrong[random.nextInt(Math.min(wrong.length, 200))] = (byte) random.nextInt();
			}
			decode(wrong);
		}
	}

	@Test
	void theFileIsClosedAfterwards() throws IOException {
		Path file = Samples.file(folder, Samples.encoded(Samples.quarters(64, 48, BufferedImage.TYPE_3BYTE_BGR), "png"));
		assertInstanceOf(Decoded.class, ImageDecoder.decode(file, DecodeOptions.whole(), () -> false, preview -> {
		}));
		Files.delete(file);
		assertFalse(Files.exists(file));
	}

	private Picture picture(byte[] content) throws IOException {
		return assertInstanceOf(Decoded.class, decode(content)).picture();
	}

	private DecodeResult decode(byte[] content) throws IOException {
		return decode(content, DecodeOptions.whole());
	}

	private DecodeResult decode(byte[] content, DecodeOptions options) throws IOException {
		return ImageDecoder.decode(Samples.file(folder, content), options, () -> false, preview -> {
		});
	}

	private static Reason reason(DecodeResult result) {
		return assertInstanceOf(Undecodable.class, result).reason();
	}

	private static void assertColor(int expected, int seen) {
		for (int shift = 0; shift < 32; shift += 8) {
			int difference = (expected >> shift & 0xFF) - (seen >> shift & 0xFF);
			assertTrue(Math.abs(difference) < 30, () -> Integer.toHexString(seen) + " instead of " + Integer.toHexString(expected));
		}
	}
}
