package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.IntBinaryOperator;

/**
 * What is to be seen of a picture, pixel by pixel.
 *
 * @param argb by row and column, upright
 */
public record ShownPixels(int[][] argb) {

	/** Of a codec that loses something, what is so near to an edge says nothing. */
	private static final int BLURRED = 9;
	private static final int CELL = 8;
	private static final int DARKER = 0xE2E2E2;

	/**
	 * Where a picture is in what was photographed, in device pixels.
	 *
	 * @param percent how large its pixels are; 100 and more in whole hundreds, or 50, or 25
	 * @param zoom device pixels in a hundred points
	 * @param width of what can be compared, without scroll bars
	 */
	public record Place(double left, double top, boolean reversedX, boolean reversedY, int percent, int zoom, int width, int height) {

		/** Where the picture of a canvas is. */
		public static Place of(ImageCanvas canvas, int zoom, int bar) {
			Viewport viewport = canvas.viewport();
			Orientation orientation = canvas.orientation();
			return new Place(viewport.left(), viewport.top(), orientation.reversedX(), orientation.reversedY(), viewport.percent(), zoom,
					viewport.viewWidth() - bar, viewport.viewHeight() - bar);
		}

		int column(int shown) {
			return first(left, shown, reversedX);
		}

		int row(int shown) {
			return first(top, shown, reversedY);
		}

		/** Pictures begin at whole points, and those that run backwards begin at their far end. */
		private int first(double edge, int shown, boolean reversed) {
			double begin = reversed ? edge + shown : edge;
			int whole = (int) Math.round(begin * 100 / zoom) * zoom / 100;
			return reversed ? whole - shown : whole;
		}
	}

	/** The same seen on a canvas that is turned so. */
	public ShownPixels turned(Turn turn) {
		return new ShownPixels(turn.of(argb));
	}

	/** Red and green above, blue and white below. */
	public static ShownPixels quarters(int width, int height, int... argb) {
		int[][] pixels = new int[height][width];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				pixels[y][x] = argb[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)];
			}
		}
		return new ShownPixels(pixels);
	}

	/**
	 * Compares every pixel that can be seen, and that the place is as large as the picture.
	 *
	 * @param shot colours 0xRRGGBB by column and row
	 * @param tolerance how much each sample may differ; above 3, pixels near edges are left out
	 */
	public void assertSeen(IntBinaryOperator shot, Place place, int tolerance) {
		int[][] shown = scaled(place.percent());
		int left = place.column(shown[0].length);
		int top = place.row(shown.length);
		int compared = 0;
		for (int y = Math.max(0, top); y < Math.min(place.height(), top + shown.length); y++) {
			for (int x = Math.max(0, left); x < Math.min(place.width(), left + shown[0].length); x++) {
				int column = x - left;
				int row = y - top;
				if (tolerance > 3 && !isPlain(shown, column, row)) {
					continue;
				}
				int expected = over(shown[row][column], checkered(column, row, place.zoom()));
				compared++;
				if (!isNear(expected, shot.applyAsInt(x, y), tolerance)) {
					fail("%06X instead of %06X at %d, %d of %s".formatted(shot.applyAsInt(x, y) & 0xFFFFFF, expected, x, y, place));
				}
			}
		}
		assertTrue(compared > 50, "compared only " + compared);
	}

	private int[][] scaled(int percent) {
		int[][] halved = argb;
		for (int now = percent; now < 100; now *= 2) {
			halved = halved(halved);
		}
		int times = Math.max(1, percent / 100);
		int[][] scaled = new int[halved.length * times][halved[0].length * times];
		for (int y = 0; y < scaled.length; y++) {
			for (int x = 0; x < scaled[0].length; x++) {
				scaled[y][x] = halved[y / times][x / times];
			}
		}
		return scaled;
	}

	/** Of even sides. */
	private static int[][] halved(int[][] pixels) {
		int[][] halved = new int[pixels.length / 2][pixels[0].length / 2];
		for (int y = 0; y < halved.length; y++) {
			for (int x = 0; x < halved[0].length; x++) {
				for (int shift = 0; shift < 32; shift += 8) {
					int sum = (pixels[2 * y][2 * x] >>> shift & 0xFF) + (pixels[2 * y][2 * x + 1] >>> shift & 0xFF)
							+ (pixels[2 * y + 1][2 * x] >>> shift & 0xFF) + (pixels[2 * y + 1][2 * x + 1] >>> shift & 0xFF);
					halved[y][x] |= (sum + 2) / 4 << shift;
				}
			}
		}
		return halved;
	}

	private static boolean isPlain(int[][] pixels, int x, int y) {
		int left = Math.max(0, x - BLURRED);
		int right = Math.min(pixels[0].length - 1, x + BLURRED);
		int above = Math.max(0, y - BLURRED);
		int below = Math.min(pixels.length - 1, y + BLURRED);
		return pixels[above][left] == pixels[y][x] && pixels[above][right] == pixels[y][x] && pixels[below][left] == pixels[y][x]
				&& pixels[below][right] == pixels[y][x];
	}

	/** The pattern behind what is transparent, on a light background. */
	private static int checkered(int x, int y, int zoom) {
		int cell = CELL * zoom / 100;
		return (x / cell + y / cell) % 2 == 0 ? DARKER : 0xFFFFFF;
	}

	private static int over(int argb, int below) {
		int opacity = argb >>> 24;
		int result = 0;
		for (int shift = 0; shift < 24; shift += 8) {
			result |= ((argb >> shift & 0xFF) * opacity + (below >> shift & 0xFF) * (255 - opacity) + 127) / 255 << shift;
		}
		return result;
	}

	private static boolean isNear(int expected, int seen, int tolerance) {
		for (int shift = 0; shift < 24; shift += 8) {
			if (Math.abs((expected >> shift & 0xFF) - (seen >> shift & 0xFF)) > tolerance) {
				return false;
			}
		}
		return true;
	}
}
