package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.ui.canvas.ShownPixels.Place;
import io.imageshare.ui.canvas.Turn;

/** On a screen with two pixels a point, 1:1 is one pixel of it for each of the picture. A process decides once for which screen it is, so this takes another one. */
final class DenseScreenTest {

	private static final long NANOS = 10_000_000_000L;
	private static final long PAUSE_NANOS = 20_000_000;
	/** GTK draws scroll bars over what is scrolled. */
	private static final int BAR = 32;

	@TempDir
	Path folder;

	@Test
	void everyPixelOfEveryFormatHasItsOwnOfTheScreen() throws Exception {
		assertSeen(Stream.concat(ShownFile.all(), ShownFilesTest.zooms(List.of(25, 50, 200, 300, 800))).toList());
	}

	@Test
	void turnedAnyWayAPictureOfAnySizeIsSeenPixelByPixelAndSoItIsToldForThePointer() throws Exception {
		List<ShownFile> files = List.of(ShownFile.coordinates(61, 47), ShownFile.coordinates(211, 130), ShownFile.coordinates(212, 131), ShownFile.coordinates(1303, 997));
		assertSeen(Turn.all().flatMap(turn -> files.stream().map(file -> file.turned(turn))).flatMap(file -> Stream.of(file, file.at(200), file.at(300))).toList());
	}

	private void assertSeen(List<ShownFile> files) throws Exception {
		assumeTrue("gtk".equals(SWT.getPlatform()), "only GTK is told the screen by a variable");
		List<String> command = OwnProcess.command(CanvasProcess.class);
		for (ShownFile file : files) {
			command.addAll(List.of(Samples.file(folder, file.content()).toString(), Integer.toString(file.percent()), file.turn().toString()));
		}
		Path errors = folder.resolve("errors");
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
		builder.environment().put("GDK_SCALE", "2");
		builder.environment().put("NO_AT_BRIDGE", "1");
		Process process = builder.start();
		try (BufferedReader lines = process.inputReader(); BufferedWriter answers = process.outputWriter()) {
			for (ShownFile file : files) {
				untilSeen(file, told(lines, errors));
				answers.write('\n');
				answers.flush();
			}
		} finally {
			process.destroyForcibly();
		}
	}

	/** The next line that the process says, and not a library in it. */
	private static String[] told(BufferedReader lines, Path errors) throws IOException {
		String line = lines.readLine();
		while (line != null && !line.matches("\\d+ .*")) {
			line = lines.readLine();
		}
		assertNotNull(line, Files.readString(errors));
		return line.split(" ");
	}

	/** What was painted is on the screen soon. */
	private static void untilSeen(ShownFile file, String[] told) {
		assertEquals("200", told[0]);
		assertEquals("600", told[7]);
		long deadline = System.nanoTime() + NANOS;
		while (true) {
			ImageData shot = photograph(Integer.parseInt(told[1]), Integer.parseInt(told[2]), Integer.parseInt(told[7]), Integer.parseInt(told[8]));
			try {
				file.seen().assertSeen((x, y) -> rgb(shot, x, y), place(told, file), file.tolerance());
				assertPointed(told, shot, file);
				return;
			} catch (AssertionError e) {
				if (System.nanoTime() - deadline > 0) {
					throw new AssertionError(file.toString(), e);
				}
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}
	}

	/** Of the screen itself: an image in that process would have a pixel for each point only. */
	private static ImageData photograph(int left, int top, int width, int height) {
		Display display = Display.getDefault();
		Image image = new Image(display, width, height);
		GC gc = new GC(display);
		gc.copyArea(image, left, top);
		gc.dispose();
		ImageData shot = image.getImageData();
		image.dispose();
		return shot;
	}

	/** What is told for the pointer is what is seen there, as long as a pixel is not smaller than that of the screen and nothing shines through. */
	private static void assertPointed(String[] told, ImageData shot, ShownFile file) {
		for (int i = 9; i < told.length && file.percent() >= 100 && file.tolerance() <= 3; i++) {
			int[] pixel = Stream.of(told[i].split(",")).mapToInt(Integer::parseInt).toArray();
			if (pixel[2] >>> 24 == 255 && 2 * pixel[0] < shot.width - BAR && 2 * pixel[1] < shot.height - BAR) {
				assertEquals("%06X".formatted(pixel[2] & 0xFFFFFF), "%06X".formatted(rgb(shot, 2 * pixel[0], 2 * pixel[1])), "at the pointer, " + told[i]);
			}
		}
	}

	private static int rgb(ImageData shot, int x, int y) {
		RGB color = shot.palette.getRGB(shot.getPixel(x, y));
		return color.red << 16 | color.green << 8 | color.blue;
	}

	private static Place place(String[] told, ShownFile file) {
		return new Place(Double.parseDouble(told[3]), Double.parseDouble(told[4]), Boolean.parseBoolean(told[5]), Boolean.parseBoolean(told[6]), file.percent(),
				Integer.parseInt(told[0]), Integer.parseInt(told[7]) - BAR, Integer.parseInt(told[8]) - BAR);
	}
}
