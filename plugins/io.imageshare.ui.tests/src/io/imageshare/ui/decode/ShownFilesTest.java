package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.imageshare.ui.canvas.CanvasOnScreen;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.ShownPixels;
import io.imageshare.ui.canvas.ShownPixels.Place;

/** Files on their way to the screen: what the canvas paints of them, pixel by pixel. See {@link DenseScreenTest} for a screen with two pixels a point. */
final class ShownFilesTest {

	@RegisterExtension
	final CanvasOnScreen screen = new CanvasOnScreen();

	private final ImageCanvas canvas = screen.canvas();

	@TempDir
	Path folder;

	static Stream<ShownFile> files() {
		return ShownFile.all();
	}

	static Stream<ShownFile> zooms() {
		return zooms(List.of(25, 50, 100, 200, 300, 400, 800));
	}

	/** The same file at each of these, one of it with pixels that shine through. */
	static Stream<ShownFile> zooms(List<Integer> percents) {
		List<ShownFile> files = ShownFile.all().filter(file -> file.name().equals("PNG") || file.name().equals("PNG with alpha")).toList();
		return percents.stream().flatMap(percent -> files.stream().map(file -> file.at(percent)));
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyFormatIsSeenInItsColours(ShownFile file) throws IOException {
		assertSeen(file);
	}

	@ParameterizedTest
	@MethodSource("zooms")
	void atEveryRoundZoomAllPixelsAreInTheirPlaces(ShownFile file) throws IOException {
		assertSeen(file);
	}

	@ParameterizedTest
	@CsvSource({ "1, rgbw", "2, grwb", "3, wbgr", "4, bwrg", "5, rbgw", "6, brwg", "7, wgbr", "8, gwrb" })
	void aPhotoIsSeenUprightHoweverThePhoneWasHeld(int orientation, String corners) throws IOException {
		BufferedImage image = Samples.quarters(96, 64, BufferedImage.TYPE_3BYTE_BGR);
		int[] colors = corners.chars().map(corner -> corner == 'r' ? 0xFFFF0000 : corner == 'g' ? 0xFF00FF00 : corner == 'b' ? 0xFF0000FF : -1).toArray();
		ShownPixels expected = orientation >= 5 ? ShownPixels.quarters(64, 96, colors) : ShownPixels.quarters(96, 64, colors);
		assertSeen(ShownFile.lossy("JPEG " + orientation, Samples.withOrientation(Samples.encoded(image, "jpeg"), orientation), expected));
		assertSeen(ShownFile.exact("PNG " + orientation, Samples.pngWithOrientation(Samples.encoded(image, "png"), orientation), expected));
	}

	@Test
	void aPictureThatDiffersIsNoticed() throws IOException {
		ShownFile png = ShownFile.all().findFirst().orElseThrow();
		ShownFile wrong = ShownFile.exact("PNG", png.content(), ShownPixels.quarters(64, 48, 0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFF8FFFF));
		boolean noticed = false;
		try {
			assertSeen(wrong);
		} catch (AssertionError e) {
			noticed = true;
		}
		assertTrue(noticed);
	}

	private void assertSeen(ShownFile file) throws IOException {
		canvas.setBackground(new Color(240, 240, 240));
		canvas.setPicture(new Decodes(folder).picture(file.content()));
		file.turn().turn(canvas);
		canvas.zoomTo(file.percent());
		assertEquals(file.percent(), canvas.viewport().percent());
		screen.untilAtRest();
		ImageData shot = screen.capture();
		file.seen().assertSeen((x, y) -> rgb(shot.palette.getRGB(shot.getPixel(x, y))), Place.of(canvas, 100, 16), file.tolerance());
	}

	private static int rgb(RGB color) {
		return color.red << 16 | color.green << 8 | color.blue;
	}
}
