package io.imageshare.ui.markup.model;

/** A place in a picture, in pixels of the upright original from its upper left corner; may be outside of it. */
public record Spot(double x, double y) {

	public Spot moved(double dx, double dy) {
		return new Spot(x + dx, y + dy);
	}

	public double distance(Spot other) {
		return Math.hypot(x - other.x, y - other.y);
	}

	/** The place nearest to this one that is from another in a direction of a multiple of so many degrees. */
	Spot alignedFrom(Spot other, int degrees) {
		double step = Math.toRadians(degrees);
		double angle = Math.round(Math.atan2(y - other.y, x - other.x) / step) * step;
		double length = (x - other.x) * Math.cos(angle) + (y - other.y) * Math.sin(angle);
		return new Spot(other.x + length * Math.cos(angle), other.y + length * Math.sin(angle));
	}

	/** The place on the diagonals through another at which the larger of the two distances stays, so that both span a square. */
	Spot squareFrom(Spot other) {
		double side = Math.max(Math.abs(x - other.x), Math.abs(y - other.y));
		return new Spot(other.x + Math.copySign(side, x - other.x), other.y + Math.copySign(side, y - other.y));
	}
}
