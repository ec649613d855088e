package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.imageshare.ui.canvas.ShownPixels.Place;

/** What is on the screen compared with what the pixels say, in all eight orientations. */
final class TurnedPictureTest {

	@RegisterExtension
	final CanvasOnScreen screen = new CanvasOnScreen();

	private final ImageCanvas canvas = screen.canvas();

	static Stream<Turn> turns() {
		return Turn.all();
	}

	@ParameterizedTest
	@MethodSource("turns")
	void aPictureSmallerThanTheViewIsSeenWholePixelByPixel(Turn turn) {
		check(turn, Patterns.coordinates(211, 130), 100);
	}

	@ParameterizedTest
	@MethodSource("turns")
	void aPartOfSeveralTilesIsSeenPixelByPixel(Turn turn) {
		check(turn, Patterns.coordinates(1303, 997), 100);
	}

	@ParameterizedTest
	@MethodSource("turns")
	void enlargedPixelsAreWholeSquares(Turn turn) {
		check(turn, Patterns.coordinates(61, 47), 200);
		check(turn, Patterns.coordinates(61, 47), 300);
		check(turn, Patterns.coordinates(1303, 997), 800);
	}

	@ParameterizedTest
	@MethodSource("turns")
	void transparentPixelsAreTurnedAsWell(Turn turn) {
		canvas.setBackground(screen.canvas().getDisplay().getSystemColor(SWT.COLOR_WHITE));
		byte[] black = new byte[3 * 150 * 90];
		byte[] alpha = new byte[150 * 90];
		for (int i = 0; i < alpha.length; i++) {
			alpha[i] = (byte) (i % 150 < 30 && i / 150 < 20 ? 255 : 0);
		}
		canvas.setPicture(Picture.of(new Pixels(150, 90, black, alpha)));
		int[][] expected = new int[90][150];
		for (int i = 0; i < alpha.length; i++) {
			expected[i / 150][i % 150] = alpha[i] == 0 ? 0xFFFFFF : 0;
		}
		turn.turn(canvas);
		int[][] seen = turn.of(expected);
		ImageData shot = whenAtRest();
		int left = (int) Math.round(canvas.viewport().left());
		int top = (int) Math.round(canvas.viewport().top());
		for (int y = 0; y < seen.length; y++) {
			for (int x = 0; x < seen[0].length; x++) {
				RGB color = shot.palette.getRGB(shot.getPixel(left + x, top + y));
				assertEquals(seen[y][x] == 0, color.red + color.green + color.blue < 100, x + ", " + y + " is " + color);
			}
		}
	}

	@Test
	void aTurnKeepsWhatIsFittedFittedAndAnotherPictureIsUpright() {
		canvas.setPicture(Patterns.coordinates(2000, 500));
		canvas.rotateRight();
		assertTrue(canvas.isFitting());
		assertEquals(300 / 2000.0, canvas.viewport().scale(), 1e-9);
		canvas.refinePicture(Patterns.coordinates(2000, 500));
		assertEquals(Orientation.UPRIGHT.rotatedRight(), canvas.orientation());
		canvas.setPicture(Patterns.coordinates(2000, 500));
		assertEquals(Orientation.UPRIGHT, canvas.orientation());
		assertEquals(2000, canvas.viewport().imageWidth());
	}

	/** Each pixel that is seen is where it should be; and so it is told for the pointer. */
	private void check(Turn turn, Picture picture, int percent) {
		canvas.setPicture(picture);
		turn.turn(canvas);
		canvas.zoomTo(percent);
		ImageData shot = whenAtRest();
		new ShownPixels(turn.of(Patterns.colors(picture))).assertSeen((x, y) -> rgb(shot, x, y), Place.of(canvas, 100, CanvasOnScreen.BAR), 0);
		for (int x = 0; x < CanvasOnScreen.WIDTH - CanvasOnScreen.BAR; x += 13) {
			assertPointed(shot, x, 3 * x / 4);
		}
	}

	private void assertPointed(ImageData shot, int x, int y) {
		screen.mouse(SWT.MouseMove, x, y);
		canvas.pointedPixel().ifPresent(sample -> {
			RGB color = shot.palette.getRGB(shot.getPixel(x, y));
			assertEquals(String.format("#%02X%02X%02X", color.red, color.green, color.blue), sample.hex(), "at " + x + ", " + y);
			assertEquals(sample.argb(), canvas.picture().argb(sample.x(), sample.y()));
		});
	}

	private static int rgb(ImageData shot, int x, int y) {
		RGB color = shot.palette.getRGB(shot.getPixel(x, y));
		return color.red << 16 | color.green << 8 | color.blue;
	}

	private ImageData whenAtRest() {
		screen.untilAtRest();
		return screen.capture();
	}
}
