package io.imageshare.core.hygiene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.imageshare.core.testing.Encoded;

/** PNG files become smaller and no pixel changes, as the decoder of the Java runtime says. */
class PngShrinkingTest {

	private static final int BINARY = BufferedImage.TYPE_BYTE_BINARY;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "2,false", "2,true", "1,false", "1,true", "10,false", "10,true", "13,false", "13,true", "11,false", "11,true", "12,false", "12,true", "-2,false", "-2,true", "-4,true" })
	void everyKindOfPixelStays(int type, boolean interlaced) throws Exception {
		byte[] png = encode(screen(type, 203, 97), interlaced);

		byte[] shrunk = shrunk(png);

		assertTrue(shrunk.length < png.length, shrunk.length + " of " + png.length);
		assertArrayEquals(Encoded.pixels(png), Encoded.pixels(shrunk));
		assertArrayEquals(Told.slice(png, 0, 33), Told.slice(shrunk, 0, 33), "the header, too");
	}

	@Test
	void whatElseIsInTheFileStaysInItsPlace() throws Exception {
		byte[] png = encode(screen(BufferedImage.TYPE_INT_RGB, 203, 97), false);
		byte[] text = Told.chunk("tEXt", Told.latin("Author\0Somebody"));
		byte[] file = Told.join(Told.inPng(png, text, Told.chunk("iDOT", new byte[28])));
		file = Told.join(Told.slice(file, 0, file.length - 12), text, Told.slice(file, file.length - 12, file.length));

		byte[] shrunk = shrunk(file);

		assertEquals(2, new String(shrunk, StandardCharsets.ISO_8859_1).split("Somebody", -1).length - 1);
		assertFalse(new String(shrunk, StandardCharsets.ISO_8859_1).contains("iDOT"), "what would be wrong goes");
		assertArrayEquals(Encoded.pixels(png), Encoded.pixels(shrunk));
	}

	@Test
	void aFileThatIsPackedWellIsNotWrittenAnew() throws Exception {
		byte[] shrunk = shrunk(encode(screen(BufferedImage.TYPE_INT_RGB, 203, 97), false));

		assertFalse(shrink(shrunk));
	}

	@Test
	void whoNoLongerWantsItGetsNothing() throws Exception {
		Path file = Files.write(folder.resolve("file"), encode(screen(BufferedImage.TYPE_INT_RGB, 203, 97), false));

		assertFalse(PngShrinking.shrink(file, folder.resolve("to"), () -> true));

		assertEquals(1, folder.toFile().list().length, "nothing is left behind");
	}

	@Test
	void aHeaderThatPromisesWhatIsNotThereIsNotBelieved() throws Exception {
		byte[] png = encode(screen(BufferedImage.TYPE_INT_RGB, 203, 97), false);
		for (int at = 16; at < 24; at++) {
			byte[] bomb = png.clone();
			bomb[at] = 0x7F;
			assertFalse(shrink(bomb));
		}
	}

	@Test
	void aFileThatIsCutOrChangedAnywhereStaysOrKeepsItsPixels() throws Exception {
		byte[] png = encode(screen(BufferedImage.TYPE_INT_ARGB, 31, 17), true);
		Random random = new Random(11);
		for (int i = 0; i < 600; i++) {
			byte[] changed = i % 3 == 0 ? Told.slice(png, 0, random.nextInt(png.length)) : png.clone();
			if (i % 3 > 0) {
				changed[random.nextInt(i % 2 == 0 ? 60 : png.length)] = (byte) random.nextInt();
			}
			boolean shrunk = shrink(changed);
			assertArrayEquals(changed, Files.readAllBytes(folder.resolve("file")));
			assertEquals(shrunk ? 2 : 1, folder.toFile().list().length);
		}
	}

	private boolean shrink(byte[] bytes) throws IOException {
		Files.deleteIfExists(folder.resolve("to"));
		return PngShrinking.shrink(Files.write(folder.resolve("file"), bytes), folder.resolve("to"), () -> false);
	}

	private byte[] shrunk(byte[] bytes) throws IOException {
		assertTrue(shrink(bytes));
		return Files.readAllBytes(folder.resolve("to"));
	}

	/** @param type of the Java runtime; below zero a palette of so many bits */
	private static BufferedImage screen(int type, int width, int height) {
		BufferedImage image = type < 0 ? new BufferedImage(width, height, BINARY, palette(-type)) : new BufferedImage(width, height, type);
		Graphics2D graphics = image.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, new Color(20, 40, 200, 120)));
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(Color.BLACK);
		for (int i = 0; i < 12; i++) {
			graphics.drawString("some words on a screen", 3, 8 * i);
		}
		graphics.dispose();
		return image;
	}

	private static IndexColorModel palette(int bits) {
		byte[] greys = new byte[1 << bits];
		for (int i = 0; i < greys.length; i++) {
			greys[i] = (byte) (i * 255 / (greys.length - 1));
		}
		return new IndexColorModel(bits, greys.length, greys, greys, greys);
	}

	/** As badly as it can be. */
	private static byte[] encode(BufferedImage image, boolean interlaced) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ImageWriteParam param = writer.getDefaultWriteParam();
		param.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
		param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		param.setCompressionQuality(1);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		writer.dispose();
		return bytes.toByteArray();
	}
}
