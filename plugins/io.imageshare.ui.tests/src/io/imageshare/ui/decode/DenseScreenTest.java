package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.ShownPixels.Place;

/** On a screen with two pixels a point, 1:1 is one pixel of it for each of the picture. A process decides once for which screen it is, so this takes another one. */
final class DenseScreenTest {

	private static final int SECONDS = 120;
	/** GTK draws scroll bars over what is scrolled. */
	private static final int BAR = 32;

	@TempDir
	Path folder;

	@Test
	void everyPixelOfThePictureHasItsOwnOfTheScreen() throws Exception {
		assertSeen(Stream.concat(ShownFile.all().filter(file -> file.name().matches("PNG.*|JPEG|GIF.*|BMP|TIFF")),
				ShownFilesTest.zooms(List.of(25, 50, 200, 300, 800))).toList());
	}

	private void assertSeen(List<ShownFile> files) throws Exception {
		assumeTrue("gtk".equals(SWT.getPlatform()), "only GTK is told the screen by a variable");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(), CanvasProcess.class.getName()));
		List<Path> written = new ArrayList<>();
		for (ShownFile file : files) {
			written.add(Samples.file(folder, file.content()));
			command.addAll(List.of(written.get(written.size() - 1).toString(), Integer.toString(file.percent())));
		}
		List<String> lines = run(command);
		assertEquals(files.size(), lines.size(), lines.toString());
		for (int i = 0; i < files.size(); i++) {
			ShownFile file = files.get(i);
			assertTrue(lines.get(i).startsWith("200 "), lines.get(i));
			BufferedImage shot = ImageIO.read(new File(written.get(i) + "." + file.percent() + ".png"));
			assertEquals(600, shot.getWidth());
			file.pixels().assertSeen(shot::getRGB, place(lines.get(i), file), file.tolerance());
		}
	}

	private static Place place(String line, ShownFile file) {
		double[] told = Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
		return Place.of(told[1], told[2], file.percent(), (int) told[0], (int) told[3] - BAR, (int) told[4] - BAR);
	}

	private List<String> run(List<String> command) throws IOException, InterruptedException {
		Path errors = folder.resolve("errors");
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
		builder.environment().put("GDK_SCALE", "2");
		builder.environment().put("NO_AT_BRIDGE", "1");
		Process process = builder.start();
		try {
			List<String> lines = process.inputReader().lines().filter(line -> line.startsWith("200 ") || line.startsWith("100 ")).toList();
			assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
			assertEquals(0, process.exitValue(), Files.readString(errors));
			return lines;
		} finally {
			process.destroyForcibly();
		}
	}

	/** From where this process has them; the decoders want to see their libraries. */
	private static String classPath() throws ClassNotFoundException {
		List<Class<?>> types = new ArrayList<>(List.of(CanvasProcess.class, ImageCanvas.class, ImageProbe.class, Display.class));
		for (String library : List.of("com.twelvemonkeys.imageio.plugins.bmp.ICOImageReader", "com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi")) {
			Class<?> type = ImageDecoder.class.getClassLoader().loadClass(library);
			while (type.getProtectionDomain().getCodeSource() != null) {
				types.add(type);
				type = type.getSuperclass();
			}
		}
		return types.stream().map(DenseScreenTest::place).distinct().collect(Collectors.joining(File.pathSeparator));
	}

	private static String place(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
