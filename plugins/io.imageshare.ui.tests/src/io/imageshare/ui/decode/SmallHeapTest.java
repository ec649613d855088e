package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With 16 megabytes for everything, a picture of 12 megapixels, which would take sixty, is there with fewer pixels, or is refused; one after the other,
 * whatever its colours are stored as.
 */
final class SmallHeapTest {

	private static final int SECONDS = 240;
	private static final int WIDTH = 4000;
	private static final int HEIGHT = 3000;
	private static final int[] QUARTERS = { 0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF };

	@TempDir
	Path folder;

	@Test
	void aPictureThatIsTooLargeForTheHeapIsThereAtTheLevelThatFits() throws Exception {
		LargeImage image = LargeImage.quarters(WIDTH, HEIGHT);
		LargeImage inks = new LargeImage(WIDTH, HEIGHT, new int[][] { { 0, 255, 255, 0 }, { 255, 0, 255, 0 }, { 255, 255, 0, 0 }, { 0, 0, 0, 0 } });
		assertReduced(QUARTERS, image.write(folder.resolve("a.jpg"), "jpeg"), image.write(folder.resolve("b.png"), "png"),
				image.write(folder.resolve("c.tiff"), "tiff"), inks.writeInks(folder.resolve("d.jpg")), image.write(folder.resolve("e.bmp"), "bmp"));
	}

	@Test
	void soIsOneInGrey() throws Exception {
		LargeImage image = new LargeImage(WIDTH, HEIGHT, new int[][] { { 0 }, { 80 }, { 160 }, { 255 } });
		assertReduced(new int[] { 0xFF000000, 0xFF505050, 0xFFA0A0A0, 0xFFFFFFFF }, image.write(folder.resolve("a.jpg"), "jpeg"),
				image.write(folder.resolve("b.png"), "png"), image.write(folder.resolve("c.tiff"), "tiff"));
	}

	@Test
	void soIsOneThroughWhichSomethingShines() throws Exception {
		LargeImage image = new LargeImage(WIDTH, HEIGHT, new int[][] { { 255, 0, 0, 255 }, { 0, 255, 0, 128 }, { 0, 0, 255, 64 }, { 255, 255, 255, 32 } });
		assertReduced(new int[] { 0xFFFF0000, 0x8000FF00, 0x400000FF, 0x20FFFFFF }, image.write(folder.resolve("a.png"), "png"),
				image.write(folder.resolve("b.tiff"), "tiff"));
	}

	@Test
	void whatItsDecoderHoldsWholeIsRefusedAndTheNextOneIsThere() throws Exception {
		byte[] webP = WebPSamples.lossless(Samples.quarters(64, 48, BufferedImage.TYPE_3BYTE_BGR), 255);
		Path small = Files.write(folder.resolve("b.webp"), webP);
		// the size stands in two times 14 bits behind the signature
		ByteBuffer.wrap(webP).order(ByteOrder.LITTLE_ENDIAN).putInt(21, webP[24] & 0xF0000000 | HEIGHT - 1 << 14 | WIDTH - 1);
		Path oneTile = LargeImage.quarters(WIDTH, HEIGHT).writeInOneTile(folder.resolve("a.tiff"));
		List<String> lines = decoded(Files.write(folder.resolve("a.webp"), webP), oneTile, small);
		assertEquals(List.of("result TOO_LARGE", "result TOO_LARGE"), lines.subList(0, 2));
		assertTrue(lines.get(2).startsWith("result 1 64 48 "), lines.get(2));
	}

	private void assertReduced(int[] colors, Path... files) throws Exception {
		List<String> lines = decoded(files);
		assertEquals(files.length, lines.size(), lines.toString());
		for (int at = 0; at < files.length; at++) {
			String line = files[at].getFileName() + ": " + lines.get(at);
			String[] told = lines.get(at).split(" ");
			assertTrue(told.length == 8 && Integer.parseInt(told[1]) > 1, line);
			assertEquals(List.of(Integer.toString(WIDTH), Integer.toString(HEIGHT)), List.of(told[2], told[3]), line);
			for (int i = 0; i < colors.length; i++) {
				Decodes.assertColor(colors[i], Integer.parseUnsignedInt(told[4 + i], 16), 3);
			}
		}
	}

	private List<String> decoded(Path... files) throws Exception {
		List<String> command = OwnProcess.command(DecodeProcess.class, "-Xmx16m");
		List.of(files).forEach(file -> command.add(file.toString()));
		Path errors = folder.resolve("errors");
		Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
		try {
			List<String> lines = process.inputReader().lines().filter(line -> line.startsWith("result ")).toList();
			assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
			assertEquals(0, process.exitValue(), () -> read(errors));
			return lines;
		} finally {
			process.destroyForcibly();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return e.toString();
		}
	}
}
