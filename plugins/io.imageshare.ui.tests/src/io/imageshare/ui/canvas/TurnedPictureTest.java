package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is on the screen compared with what the pixels say, in all eight orientations. */
final class TurnedPictureTest {

	@RegisterExtension
	final CanvasOnScreen screen = new CanvasOnScreen();

	private final ImageCanvas canvas = screen.canvas();

	/** By what the canvas is turned, and what that makes of rows and columns: the pixel of the picture that is to be seen at a place. */
	static Stream<Turn> turns() {
		Step right = new Step("right", ImageCanvas::rotateRight, (pixels, x, y) -> pixels[pixels.length - 1 - x][y], true);
		Step left = new Step("left", ImageCanvas::rotateLeft, (pixels, x, y) -> pixels[x][pixels[0].length - 1 - y], true);
		Step across = new Step("horizontally", ImageCanvas::flipHorizontally, (pixels, x, y) -> pixels[y][pixels[0].length - 1 - x], false);
		Step down = new Step("vertically", ImageCanvas::flipVertically, (pixels, x, y) -> pixels[pixels.length - 1 - y][x], false);
		return Stream.of(new Turn(), new Turn(right), new Turn(left), new Turn(across), new Turn(down), new Turn(right, right), new Turn(right, across),
				new Turn(left, across));
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
		int[][] seen = turn.on(canvas, expected);
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
		int[][] seen = turn.on(canvas, Patterns.colors(picture));
		canvas.zoomTo(percent);
		ImageData shot = whenAtRest();
		Viewport viewport = canvas.viewport();
		int size = percent / 100;
		int left = (int) Math.round(viewport.left());
		int top = (int) Math.round(viewport.top());
		for (int y = Math.max(0, top); y < Math.min(CanvasOnScreen.HEIGHT - CanvasOnScreen.BAR, top + seen.length * size); y++) {
			for (int x = Math.max(0, left); x < Math.min(CanvasOnScreen.WIDTH - CanvasOnScreen.BAR, left + seen[0].length * size); x++) {
				int expected = seen[(y - top) / size][(x - left) / size];
				RGB color = shot.palette.getRGB(shot.getPixel(x, y));
				assertEquals(expected, color.red << 16 | color.green << 8 | color.blue, turn + " at " + x + ", " + y + " of " + viewport);
			}
		}
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

	private ImageData whenAtRest() {
		screen.untilAtRest();
		return screen.capture();
	}

	/** The pixel that is seen at a place of the turned picture. */
	interface Turning {
		int at(int[][] pixels, int x, int y);
	}

	record Step(String name, Consumer<ImageCanvas> act, Turning turning, boolean sideways) {

		int[][] of(int[][] pixels) {
			int width = sideways ? pixels.length : pixels[0].length;
			int height = sideways ? pixels[0].length : pixels.length;
			int[][] turned = new int[height][width];
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					turned[y][x] = turning.at(pixels, x, y);
				}
			}
			return turned;
		}
	}

	static final class Turn {

		private final List<Step> steps;

		Turn(Step... steps) {
			this.steps = List.of(steps);
		}

		int[][] on(ImageCanvas canvas, int[][] pixels) {
			int[][] turned = pixels;
			for (Step step : steps) {
				step.act().accept(canvas);
				turned = step.of(turned);
			}
			return turned;
		}

		@Override
		public String toString() {
			List<String> names = new ArrayList<>();
			steps.forEach(step -> names.add(step.name()));
			return names.isEmpty() ? "upright" : String.join(", ", names);
		}
	}
}
