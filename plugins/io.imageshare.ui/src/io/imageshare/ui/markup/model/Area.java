package io.imageshare.ui.markup.model;

import java.util.List;

/** A rectangle in a picture, in pixels of the upright original; left is never right of right, nor top below bottom. */
public record Area(double left, double top, double right, double bottom) {

	private static final double MIDDLE = 0.5;

	public Area {
		if (!(left <= right && top <= bottom)) {
			throw new IllegalArgumentException(left + ", " + top + " to " + right + ", " + bottom);
		}
	}

	/** The rectangle with these two as opposite corners, in any order. */
	public static Area between(Spot one, Spot other) {
		return new Area(Math.min(one.x(), other.x()), Math.min(one.y(), other.y()), Math.max(one.x(), other.x()), Math.max(one.y(), other.y()));
	}

	/** A whole picture. */
	public static Area of(int width, int height) {
		return new Area(0, 0, width, height);
	}

	public double width() {
		return right - left;
	}

	public double height() {
		return bottom - top;
	}

	public boolean isEmpty() {
		return width() <= 0 || height() <= 0;
	}

	public Area moved(double dx, double dy) {
		return new Area(left + dx, top + dy, right + dx, bottom + dy);
	}

	/** Larger by so much on every side. */
	public Area grown(double by) {
		return new Area(left - by, top - by, right + by, bottom + by);
	}

	/** What lies in both; empty, somewhere, when nothing does. */
	public Area within(Area other) {
		double x = Math.min(Math.max(left, other.left), other.right);
		double y = Math.min(Math.max(top, other.top), other.bottom);
		return new Area(x, y, Math.max(x, Math.min(right, other.right)), Math.max(y, Math.min(bottom, other.bottom)));
	}

	/** The smallest rectangle that holds both. */
	public Area with(Area other) {
		return new Area(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right), Math.max(bottom, other.bottom));
	}

	/** Its edges on whole pixels: every pixel that it touches is in it, so that nothing of what was to be hidden peeps out. */
	public Area outward() {
		return new Area(Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom));
	}

	/** Its edges on the nearest whole pixels. */
	public Area rounded() {
		return new Area(Math.rint(left), Math.rint(top), Math.rint(right), Math.rint(bottom));
	}

	public boolean contains(Spot spot) {
		return spot.x() >= left && spot.x() <= right && spot.y() >= top && spot.y() <= bottom;
	}

	/** Corners and middles of the edges: clockwise from the upper left corner. */
	public List<Spot> handles() {
		double x = left + width() * MIDDLE;
		double y = top + height() * MIDDLE;
		return List.of(new Spot(left, top), new Spot(x, top), new Spot(right, top), new Spot(right, y), new Spot(right, bottom), new Spot(x, bottom),
				new Spot(left, bottom), new Spot(left, y));
	}

	/**
	 * With one of its handles elsewhere; what is opposite stays.
	 *
	 * @param square whether a corner shall make it a square
	 */
	public Area withHandle(int index, Spot to, boolean square) {
		Spot opposite = handles().get((index + 4) % 8);
		return switch (index) {
		case 1, 5 -> between(new Spot(left, opposite.y()), new Spot(right, to.y()));
		case 3, 7 -> between(new Spot(opposite.x(), top), new Spot(to.x(), bottom));
		default -> between(opposite, square ? to.squareFrom(opposite) : to);
		};
	}
}
