package io.imageshare.ui.canvas;

import java.util.Objects;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A second picture in the place of a canvas's first: as wide as it, from the same corner on and turned alike. What is right of a divider is seen of it, the
 * rest of the first. UI thread only; ends with the canvas.
 */
public final class Counterpart {

	private static final Runnable NOBODY = () -> {
		// nobody listens
	};

	private final ImageCanvas canvas;
	private final Stage first;
	private final Stage second;
	private double divider = 1;
	private boolean movable;
	private Runnable listener = NOBODY;

	Counterpart(ImageCanvas canvas, Stage first) {
		this.canvas = canvas;
		this.first = first;
		second = new Stage(canvas);
	}

	/** Puts this picture there, without a flicker when it takes the place of one; null for none. The canvas has a frame if their sizes differ. */
	public void setPicture(Picture picture) {
		if (picture == null || second.picture() == null) {
			second.show(picture);
			second.turn(canvas.orientation());
		} else if (picture != second.picture()) {
			second.refine(picture);
		}
		canvas.redraw();
	}

	/** The picture, or null. */
	public Picture picture() {
		return second.picture();
	}

	/** Where the divider is: at this part of the width of the view, from 0 for the second picture alone to 1 for the first alone. */
	public double divider() {
		return divider;
	}

	/** Moves the divider; what is beyond 0 and 1 counts as that. */
	public void setDivider(double part) {
		int before = edge();
		divider = Math.max(0, Math.min(1, part));
		int now = edge();
		if (now != before) {
			int margin = movable ? DividerPainter.WIDTH : 0;
			Rectangle area = canvas.getClientArea();
			canvas.redraw(Math.min(before, now) - margin, 0, Math.abs(now - before) + 2 * margin, area.height, false);
			listener.run();
		}
	}

	/** Whether the divider is drawn, and can be moved by mouse and keys. */
	public boolean isMovable() {
		return movable && second.picture() != null && first.picture() != null;
	}

	/** Whether the divider is to be drawn, with a handle, and can be dragged and moved by the arrow keys; these pan with Shift then. */
	public void setMovable(boolean can) {
		movable = can;
		canvas.redraw();
	}

	/** Called on the UI thread whenever the divider has moved; one listener at most. */
	public void setListener(Runnable listener) {
		this.listener = Objects.requireNonNull(listener);
	}

	/** In points from the left of the view. */
	int edge() {
		return (int) Math.round(divider * canvas.getClientArea().width);
	}

	/** As {@link Stage#rowsInTime}; each of the two has to do with what the slower one can. */
	int rowsInTime(int width) {
		return second.picture() == null ? first.rowsInTime(width) : Math.min(first.rowsInTime(width), second.rowsInTime(width));
	}

	/** As {@link Stage#isWorthBeauty}. */
	boolean isWorthBeauty(Viewport viewport) {
		return first.isWorthBeauty(viewport) || second.picture() != null && second.isWorthBeauty(viewport);
	}

	/** As {@link Stage#prepare}, of one after the other. */
	boolean prepare(Viewport viewport) {
		return first.prepare(viewport) && (second.picture() == null || second.prepare(viewport));
	}

	/** Both pictures; without a second one all of the first. As {@link Stage#paint}. */
	boolean paint(GC gc, Rectangle damaged, Viewport viewport, int beautiful) {
		if (second.picture() == null) {
			return first.paint(gc, damaged, viewport, beautiful);
		}
		Rectangle area = canvas.getClientArea();
		int edge = edge();
		// also what is not seen of them gets ready, so that it is there when the divider moves
		boolean complete = first.paint(gc, damaged.intersection(new Rectangle(0, 0, edge, area.height)), viewport, beautiful)
				& second.paint(gc, damaged.intersection(new Rectangle(edge, 0, area.width - edge, area.height)), viewport, beautiful);
		if (movable) {
			DividerPainter.paint(gc, edge, area.height);
		}
		return complete;
	}

	/** Shows another first picture, upright, and the second one as well. */
	void show(Picture picture) {
		first.show(picture);
		second.turn(Orientation.UPRIGHT);
	}

	void turnBoth(Orientation orientation) {
		first.turn(orientation);
		second.turn(orientation);
		canvas.redraw();
	}

	void showGridOnBoth(boolean shown) {
		first.showGrid(shown);
		second.showGrid(shown);
	}

	void adaptBothToMonitor() {
		first.adaptToMonitor();
		second.adaptToMonitor();
	}

	int tilesOfBoth() {
		return first.tiles() + second.tiles();
	}

	void disposeBoth() {
		first.dispose();
		second.dispose();
	}
}
