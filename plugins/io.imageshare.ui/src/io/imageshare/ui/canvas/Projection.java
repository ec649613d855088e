package io.imageshare.ui.canvas;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the picture is in the view at one moment: from the coordinates of the upright original in pixels, 0, 0 being its upper left corner, to SWT points of
 * the canvas and back, however the picture is turned, mirrored and enlarged, and whatever the zoom of the monitor. It agrees with what is drawn. An immutable
 * value; ask the canvas for a new one after every change of its viewport.
 */
public final class Projection {

	private final Axis horizontal;
	private final Axis vertical;
	private final boolean sideways;

	Projection(TileLayout layout, Orientation orientation) {
		horizontal = layout.axis(true);
		vertical = layout.axis(false);
		sideways = orientation.sideways();
	}

	/** How many points of the view a pixel of the picture is wide and high. */
	public double scale() {
		return horizontal.scale() * 100 / horizontal.zoom();
	}

	/** How far from the left edge of the view, in points, a place of the picture is. */
	public double viewX(double x, double y) {
		return horizontal.position(sideways ? y : x);
	}

	/** How far from the upper edge of the view, in points, a place of the picture is. */
	public double viewY(double x, double y) {
		return vertical.position(sideways ? x : y);
	}

	/** The smallest rectangle of whole points that holds a rectangle of the picture. */
	public Rectangle toView(double left, double top, double right, double bottom) {
		double x1 = Math.floor(Math.min(viewX(left, top), viewX(right, bottom)));
		double y1 = Math.floor(Math.min(viewY(left, top), viewY(right, bottom)));
		double x2 = Math.ceil(Math.max(viewX(left, top), viewX(right, bottom)));
		double y2 = Math.ceil(Math.max(viewY(left, top), viewY(right, bottom)));
		return new Rectangle((int) x1, (int) y1, (int) (x2 - x1), (int) (y2 - y1));
	}

	/** The horizontal coordinate in the picture of a place of the view in points; outside of the picture it is negative or beyond its width. */
	public double imageX(double x, double y) {
		return sideways ? vertical.coordinateAt(y) : horizontal.coordinateAt(x);
	}

	/** The vertical coordinate in the picture of a place of the view in points; outside of the picture it is negative or beyond its height. */
	public double imageY(double x, double y) {
		return sideways ? horizontal.coordinateAt(x) : vertical.coordinateAt(y);
	}
}
