package io.imageshare.ui.canvas;

/**
 * One axis of a view: where the coordinates of the image along it are. Tiles begin and end at whole points, and within a tile pixels are spread evenly, so
 * this is also the only place that knows exactly which device pixel shows which image pixel.
 *
 * @param edge where what is seen of the image begins, in device pixels of the view
 * @param scale device pixels for one image pixel
 * @param length of the image along this axis, in its pixels
 * @param reversed whether the image runs backwards
 * @param zoom device pixels in a hundred points
 */
record Axis(double edge, double scale, int length, boolean reversed, int zoom) {

	/** The place of a coordinate of the image in the view, rounded to points. */
	int point(double coordinate) {
		return (int) Math.round(position(coordinate));
	}

	/** The place of a coordinate of the image in the view, in points. */
	double position(double coordinate) {
		return (edge + (reversed ? length - coordinate : coordinate) * scale) * 100 / zoom;
	}

	/** The image's coordinate at this place of the view, in points; may be outside the image. */
	double coordinateAt(double point) {
		return coordinate(point * zoom / 100);
	}

	/** The image's coordinate at this place of the view, in device pixels; may be outside the image. */
	double coordinate(double position) {
		double along = (position - edge) / scale;
		return reversed ? length - along : along;
	}

	/** The image pixel that is drawn on the device pixel with this middle; the nearest one when that is outside. */
	int pixel(double middle) {
		int guess = (int) clamp(Math.floor(coordinate(middle)), length - 1);
		if (scale < 1) {
			return guess;
		}
		int tile = guess / Tile.SIDE;
		for (int candidate : new int[] { tile, tile - 1, tile + 1 }) {
			int from = candidate * Tile.SIDE;
			int to = Math.min(from + Tile.SIDE, length);
			double within = (middle - device(from)) / (device(to) - device(from));
			if (from >= 0 && from < length && within >= 0 && within < 1) {
				return from + (int) clamp(Math.floor(within * (to - from)), to - from - 1);
			}
		}
		return guess;
	}

	/** The first device pixel of those that show what follows this coordinate of the image, seen from where the view begins. */
	int device(int coordinate) {
		int from = Math.min(coordinate, length - 1) / Tile.SIDE * Tile.SIDE;
		int to = Math.min(from + Tile.SIDE, length);
		double first = point(from) * zoom / 100.0;
		double last = point(to) * zoom / 100.0;
		return (int) Math.ceil(first + (last - first) * (coordinate - from) / (to - from) - 0.5);
	}

	private static double clamp(double value, int most) {
		return Math.max(0, Math.min(most, value));
	}
}
