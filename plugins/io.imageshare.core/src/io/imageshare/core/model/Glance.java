package io.imageshare.core.model;

/**
 * What is seen of a picture.
 *
 * @param x the point in the middle of the view, as a fraction of the width of the upright picture
 * @param y the same of its height
 * @param width the width of the view, in widths that the upright picture has at the size at which it is shown: less than 1 when it is seen in part, more when it leaves room
 * @param height the same of its height; 0 where that is not known and nothing follows from it
 * @param turn by how many degrees the picture is turned clockwise: 0, 90, 180 or 270
 * @param mirrored whether left and right were exchanged before it was turned
 */
public record Glance(double x, double y, double width, double height, int turn, boolean mirrored) {

	public Glance {
		if (!Double.isFinite(x) || !Double.isFinite(y) || !(width > 0 && width < Double.POSITIVE_INFINITY) || !(height >= 0 && height < Double.POSITIVE_INFINITY) || turn % 90 != 0 || turn < 0 || turn >= 360) {
			throw new IllegalArgumentException("x " + x + ", y " + y + ", width " + width + ", height " + height + ", turn " + turn);
		}
	}

	/** The same way of looking, moved elsewhere. */
	public Glance movedTo(double toX, double toY, double toWidth, double toHeight) {
		return new Glance(toX, toY, toWidth, toHeight, turn, mirrored);
	}
}
