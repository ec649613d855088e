package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.DecodeResult.Undecodable;

/** Small files that would become huge, or take for ever, are refused by what they say of themselves, or are harmless. */
final class BombTest {

	private static final Duration NO_TIME = Duration.ofSeconds(5);
	private static final BufferedImage QUARTERS = Samples.quarters(64, 48, BufferedImage.TYPE_3BYTE_BGR);

	@TempDir
	Path folder;

	private void assertRefused(Reason reason, byte[] content) {
		assertTimeout(NO_TIME, () -> new Decodes(folder).assertRefused(reason, content));
	}

	private void assertShown(byte[] content) {
		assertTimeout(NO_TIME, () -> Decodes.assertQuarters(new Decodes(folder).picture(content), 30));
	}

	@Test
	void hugeSidesAreRefusedByTheHeader() {
		assertRefused(Reason.DAMAGED, Samples.pngHeader(Integer.MIN_VALUE, 1));
		assertRefused(Reason.TOO_LARGE, Samples.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE));
		assertRefused(Reason.DAMAGED, Samples.pngHeader(22_000, 22_000));
		assertRefused(Reason.TOO_LARGE, new GifSamples(65_535, 65_535).frame(0, 0, 1, 1, 0, 7, 1).end());
		assertRefused(Reason.DAMAGED, new GifSamples(20_000, 20_000).frame(0, 0, 1, 1, 0, 7, 1).end());
		assertRefused(Reason.TOO_LARGE, TiffSamples.with(QUARTERS, Map.of(TiffSamples.WIDTH, -1)));
		assertRefused(Reason.DAMAGED, TiffSamples.with(QUARTERS, Map.of(TiffSamples.WIDTH, 5_000_000)));
		assertRefused(Reason.DAMAGED, jpegOf(65_500, 5_000));
		assertRefused(Reason.TOO_LARGE, jpegOf(65_500, 65_500));
		assertRefused(Reason.TOO_LARGE, "<svg xmlns='http://www.w3.org/2000/svg' width='99999' height='99999'/>".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void anAreaOfOneColourThatTakesMoreThanTheHeapIsRefused() throws IOException {
		byte[] webp = WebPSamples.lossless(QUARTERS, 255);
		// the size stands in two times 14 bits behind the signature
		ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(21, webp[24] & 0xF0000000 | 0x0FFFFFFF);
		DecodeResult result = ImageDecoder.decode(Samples.file(folder, webp), DecodeOptions.within(500_000_000), () -> false, preview -> {
		});
		assertEquals(Reason.TOO_LARGE, assertInstanceOf(Undecodable.class, result).reason());
	}

	@Test
	void aMillionFramesAreRefused() {
		byte[] one = new GifSamples(1, 1).frame(0, 0, 1, 1, 0, 7, 1).end();
		int head = 13 + 3 * 128;
		int frame = one.length - head - 1;
		ByteBuffer million = ByteBuffer.allocate(head + 1_000_000 * frame).put(one, 0, head);
		for (int i = 0; i < 1_000_000; i++) {
			million.put(one, head, frame);
		}
		assertRefused(Reason.TOO_LARGE, million.array());
	}

	@Test
	void stripsThatAreNotThereAreRefused() {
		assertRefused(Reason.DAMAGED, TiffSamples.with(QUARTERS, Map.of(TiffSamples.STRIP_LENGTHS, Integer.MAX_VALUE)));
		assertRefused(Reason.DAMAGED, TiffSamples.with(QUARTERS, Map.of(TiffSamples.STRIP_OFFSETS, -1)));
		assertShown(TiffSamples.with(QUARTERS, Map.of(TiffSamples.ROWS_IN_A_STRIP, -1)));
		assertRefused(Reason.DAMAGED, TiffSamples.with(QUARTERS, Map.of(322, Integer.MAX_VALUE, 323, Integer.MAX_VALUE)));
	}

	@Test
	void directoriesThatGoAroundInCirclesEnd() {
		assertShown(TiffSamples.looping(QUARTERS));
		// links to directories of EXIF data, of GPS data and of further images that are the first again
		byte[] nested = TiffSamples.with(QUARTERS, Map.of(34665, 8 + 3 * 64 * 48 + 6, 34853, 8 + 3 * 64 * 48 + 6, 330, 8 + 3 * 64 * 48 + 6));
		assertShown(nested);
	}

	@Test
	void whatIsPackedBesideThePixelsIsNotUnpacked() {
		byte[] png = Samples.encoded(QUARTERS, "png");
		byte[] bomb = Samples.deflated(new byte[200_000_000]);
		byte[] named = ByteBuffer.allocate(3 + bomb.length).put((byte) 'b').put((byte) 0).put((byte) 0).put(bomb).array();
		assertShown(Samples.pngWithChunk(png, "zTXt", named));
		assertShown(Samples.pngWithChunk(png, "iCCP", named));
	}

	@Test
	void aDrawingThatDrawsItselfOverAndOverIsGivenUp() {
		StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'><g id='a0'><rect width='5' height='5'/></g>");
		for (int i = 1; i < 30; i++) {
			svg.append("<g id='a").append(i).append("'>").append("<use href='#a".concat(i - 1 + "'/>").repeat(10)).append("</g>");
		}
		byte[] drawing = svg.append("<use href='#a29'/></svg>").toString().getBytes(StandardCharsets.UTF_8);
		assertTimeout(Duration.ofSeconds(30), () -> new Decodes(folder).result(drawing));
	}

	@Test
	void aDrawingFetchesNothingAndExpandsNothing() throws IOException {
		Path secret = Samples.file(folder, Samples.encoded(QUARTERS, "png"));
		String link = "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='1200'><image href='" + secret.toUri() + "' width='1200' height='1200'/></svg>";
		assertEquals(0, new Decodes(folder).picture(link.getBytes(StandardCharsets.UTF_8)).argb(100, 100) >>> 24);
		ByteArrayOutputStream laughs = new ByteArrayOutputStream();
		laughs.writeBytes("<!DOCTYPE svg [<!ENTITY l0 'ha'>".getBytes());
		for (int i = 1; i < 12; i++) {
			laughs.writeBytes(("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>").getBytes());
		}
		laughs.writeBytes("]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&l11;</text></svg>".getBytes());
		assertTimeout(Duration.ofSeconds(30), () -> new Decodes(folder).result(laughs.toByteArray()));
	}

	/** A JPEG whose frame claims other sides. */
	private static byte[] jpegOf(int width, int height) {
		byte[] jpeg = Samples.encoded(QUARTERS, "jpeg");
		for (int i = 0; i < jpeg.length - 9; i++) {
			if (jpeg[i] == -1 && jpeg[i + 1] == (byte) 0xC0) {
				ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
			}
		}
		return jpeg;
	}
}
