package io.imageshare.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** By what a canvas is turned, and what that makes of rows and columns. */
public final class Turn {

	/** As a picture is. */
	public static final Turn NONE = new Turn();

	private static final Step RIGHT = new Step("right", ImageCanvas::rotateRight, (pixels, x, y) -> pixels[pixels.length - 1 - x][y], true);
	private static final Step LEFT = new Step("left", ImageCanvas::rotateLeft, (pixels, x, y) -> pixels[x][pixels[0].length - 1 - y], true);
	private static final Step ACROSS = new Step("horizontally", ImageCanvas::flipHorizontally, (pixels, x, y) -> pixels[y][pixels[0].length - 1 - x], false);
	private static final Step DOWN = new Step("vertically", ImageCanvas::flipVertically, (pixels, x, y) -> pixels[pixels.length - 1 - y][x], false);

	private final List<Step> steps;

	private Turn(Step... steps) {
		this.steps = List.of(steps);
	}

	/** One for each of the eight orientations. */
	public static Stream<Turn> all() {
		return Stream.of(NONE, new Turn(RIGHT), new Turn(LEFT), new Turn(ACROSS), new Turn(DOWN), new Turn(RIGHT, RIGHT), new Turn(RIGHT, ACROSS),
				new Turn(LEFT, ACROSS));
	}

	/** The one that calls itself so. */
	public static Turn named(String name) {
		return all().filter(turn -> turn.toString().equals(name)).findFirst().orElseThrow();
	}

	/** Turns what a canvas shows. */
	public void turn(ImageCanvas canvas) {
		steps.forEach(step -> step.act().accept(canvas));
	}

	/** Rows and columns as they are seen on a canvas turned so. */
	public int[][] of(int[][] pixels) {
		int[][] turned = pixels;
		for (Step step : steps) {
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

	/** The pixel that is seen at a place of the turned picture. */
	private interface Turning {
		int at(int[][] pixels, int x, int y);
	}

	private record Step(String name, Consumer<ImageCanvas> act, Turning turning, boolean sideways) {

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
}
