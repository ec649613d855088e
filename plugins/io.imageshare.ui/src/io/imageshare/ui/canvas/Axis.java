package io.imageshare.ui.canvas;

/**
 * One axis of a view: where the coordinates of the image along it are. The image begins at a whole point, at its far end when it runs backwards; tiles begin and
 * end at whole points, counted from there, and within a tile pixels are spread evenly. So this is also the only place that knows exactly which device pixel shows
 * which image pixel, and an image that runs backwards is the exact mirror of one that does not.
 */
final class Axis {

	private final double scale;
	private final int length;
	private final boolean reversed;
	private final int zoom;
	/** Where the image's coordinate 0 is, in points, and how many device pixels that is from where it would be without rounding. */
	private final int origin;
	private final double rounding;

	/**
	 * @param edge where what is seen of the image begins, in device pixels of the view
	 * @param scale device pixels for one image pixel
	 * @param length of the image along this axis, in its pixels
	 * @param reversed whether the image runs backwards
	 * @param zoom device pixels in a hundred points
	 */
	Axis(double edge, double scale, int length, boolean reversed, int zoom) {
		this.scale = scale;
		this.length = length;
		this.reversed = reversed;
		this.zoom = zoom;
		double exact = reversed ? edge + length * scale : edge;
		origin = (int) Math.round(exact * 100 / zoom);
		rounding = origin * zoom / 100.0 - exact;
	}

	double scale() {
		return scale;
	}

	int length() {
		return length;
	}

	int zoom() {
		return zoom;
	}

	/** The place of a coordinate of the image in the view, rounded to points. */
	int point(double coordinate) {
		return reversed ? origin - points(coordinate) : origin + points(coordinate);
	}

	/** The place of a coordinate of the image in the view, in points. */
	double position(double coordinate) {
		double along = coordinate * scale * 100 / zoom;
		return reversed ? origin - along : origin + along;
	}

	/** The image's coordinate at this place of the view, in points; may be outside the image. */
	double coordinateAt(double point) {
		return coordinate(point * zoom / 100);
	}

	/** The image's coordinate at this place of the view, in device pixels; may be outside the image. */
	double coordinate(double position) {
		return along(position) / scale;
	}

	/** The image pixel that is drawn on the device pixel with this middle; the nearest one when that is outside. */
	int pixel(double middle) {
		if (scale < 1) {
			// many share a device pixel, so the one that stays there while zooming is as true as any
			return (int) clamp(Math.floor(coordinate(middle + rounding)), length - 1);
		}
		double along = along(middle);
		int guess = (int) clamp(Math.floor(along / scale), length - 1);
		int tile = guess / Tile.SIDE;
		for (int candidate : new int[] { tile, tile - 1, tile + 1 }) {
			int from = candidate * Tile.SIDE;
			if (from >= 0 && from < length && along >= begin(from) && along < end(from)) {
				double within = (along - begin(from)) / (end(from) - begin(from)) * extent(from);
				return from + (int) clamp(Math.floor(within), Math.min(Tile.SIDE, length - from) - 1);
			}
		}
		return guess;
	}

	/** Where what follows this coordinate of the image begins, in device pixels of the view: on the left or above of the first or, when reversed, on the right or below. */
	int device(int coordinate) {
		int from = Math.min(coordinate, length - 1) / Tile.SIDE * Tile.SIDE;
		double along = begin(from) + (end(from) - begin(from)) * (coordinate - from) / extent(from);
		double position = origin * zoom / 100.0 + (reversed ? -along : along);
		return (int) Math.ceil(position - 0.5);
	}

	/** How far from the origin this place of the view is in the direction in which the image runs, in device pixels. */
	private double along(double position) {
		double distance = position - origin * zoom / 100.0;
		return reversed ? -distance : distance;
	}

	/** From the origin to the beginning of the tile that begins with this pixel, in device pixels. */
	private double begin(int from) {
		return points(from) * zoom / 100.0;
	}

	/** From the origin to the end of the tile that begins with this pixel, in device pixels. */
	private double end(int from) {
		return points(from + extent(from)) * zoom / 100.0;
	}

	/** How many pixels the tile that begins with this one has, with those that make it a whole number of points. */
	private int extent(int from) {
		return Tile.extent(from, length, Tile.unit(zoom));
	}

	private int points(double coordinate) {
		return (int) Math.round(coordinate * scale * 100 / zoom);
	}

	private static double clamp(double value, int most) {
		return Math.max(0, Math.min(most, value));
	}
}
