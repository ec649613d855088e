package io.imageshare.ui.canvas;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/**
 * What is on show: one picture, turned as it is looked at, and while a better one of the same image is getting ready, the one that it will replace. UI thread only; the owner
 * disposes it.
 */
final class Stage {

	/** Instead of rows that are to be beautiful: nothing is, and coarser tiles do. */
	static final int IN_A_HURRY = -1;

	/** Making device images for longer than this in one paint would be felt as a stutter. */
	private static final long NANOS_FOR_LOADING = 6_000_000;

	private final Control control;
	private final Checkerboard checkerboard;
	private final PaintCost cost = new PaintCost();
	private Orientation orientation = Orientation.UPRIGHT;
	private int zoom;
	private boolean grid;
	private TileStore current;
	private TileStore retiring;

	Stage(Control control) {
		this.control = control;
		checkerboard = new Checkerboard(control.getDisplay());
		zoom = DeviceZoom.of(control);
	}

	/** Device pixels in a hundred points. */
	int zoom() {
		return zoom;
	}

	/** Device images made for one monitor are not those for another. */
	void adaptToMonitor() {
		int now = DeviceZoom.of(control);
		if (now != zoom) {
			zoom = now;
			renew();
		}
	}

	/** Shows the same picture turned otherwise. */
	void turn(Orientation now) {
		orientation = now;
		renew();
	}

	/** Whether thin lines part the pixels where these are large. */
	void showGrid(boolean shown) {
		grid = shown;
	}

	boolean isGridShown() {
		return grid;
	}

	Picture picture() {
		return current == null ? null : current.picture();
	}

	/** How many device images there are at the moment. */
	int tiles() {
		return (current == null ? 0 : current.size()) + (retiring == null ? 0 : retiring.size());
	}

	/** Shows another picture, upright; null for none. */
	void show(Picture picture) {
		orientation = Orientation.UPRIGHT;
		clear();
		current = picture == null ? null : store(picture);
	}

	/** The picture that is there stays on show until enough of this one can be drawn. */
	void refine(Picture picture) {
		if (retiring == null) {
			retiring = current;
		} else {
			current.dispose();
		}
		current = store(picture);
	}

	/** The pixel of the picture that is drawn on this device pixel of the view, or null where there is none. */
	PixelSample sample(Viewport viewport, int x, int y) {
		if (current == null) {
			return null;
		}
		Point pixel = new TileLayout(picture(), viewport, orientation, zoom).pixelAt(x, y);
		return pixel == null ? null : new PixelSample(pixel.x, pixel.y, picture().argb(pixel.x, pixel.y));
	}

	/** Where the picture is in the view; there must be one. */
	Projection projection(Viewport viewport) {
		return new Projection(new TileLayout(picture(), viewport, orientation, zoom), orientation);
	}

	/** Whether nothing is on show any more that is to be replaced. */
	boolean isSettled() {
		return retiring == null;
	}

	/** How many rows of points of this width can be painted beautifully within a frame. */
	int rowsInTime(int width) {
		return cost.rowsInTime(width);
	}

	/** Whether beauty differs from what is painted in a hurry. */
	boolean isWorthBeauty(Viewport viewport) {
		return retiring != null || !new TilePainter(current, viewport, true).isAsGood(new TilePainter(current, viewport, false));
	}

	/** Makes some of the device images that beauty takes. @return whether none is missing */
	boolean prepare(Viewport viewport) {
		return load(current, new TilePainter(current, viewport, true), deadline());
	}

	/**
	 * @param beautiful for how many points from the upper edge there is time for beauty, or {@link #IN_A_HURRY}
	 * @return whether everything could be drawn as it should be; if not, paint again soon
	 */
	boolean paint(GC gc, Rectangle damaged, Viewport viewport, int beautiful) {
		long deadline = deadline();
		TilePainter painter = new TilePainter(current, viewport, beautiful >= 0);
		boolean complete = load(current, painter, deadline);
		boolean ready = complete;
		if (!complete && retiring != null) {
			painter = new TilePainter(retiring, viewport, beautiful >= 0);
			ready = load(retiring, painter, deadline);
		} else if (retiring != null) {
			retiring.dispose();
			retiring = null;
		}
		if (!current.picture().isOpaque()) {
			checkerboard.paint(gc, painter.layout().bounds(), damaged);
		}
		// beauty is for what stays
		Rectangle above = damaged.intersection(new Rectangle(damaged.x, 0, damaged.width, ready ? Math.max(0, beautiful) : 0));
		if (!above.isEmpty()) {
			long begun = System.nanoTime();
			painter.paint(gc, above, true);
			if (painter.isSmoothing()) {
				cost.learn(painter.layout().bounds().intersection(above), System.nanoTime() - begun);
			}
		}
		int from = above.isEmpty() ? damaged.y : above.y + above.height;
		painter.paint(gc, new Rectangle(damaged.x, from, damaged.width, damaged.y + damaged.height - from), false);
		if (grid && painter.layout().scale() >= PixelGrid.SCALE) {
			PixelGrid.paint(gc, painter.layout(), damaged, zoom);
		}
		return complete;
	}

	void dispose() {
		clear();
		checkerboard.dispose();
	}

	private void renew() {
		Picture picture = picture();
		clear();
		current = picture == null ? null : store(picture);
	}

	private TileStore store(Picture picture) {
		return new TileStore(picture, orientation, control.getDisplay(), zoom);
	}

	private void clear() {
		if (current != null) {
			current.dispose();
			current = null;
		}
		if (retiring != null) {
			retiring.dispose();
			retiring = null;
		}
	}

	private static boolean load(TileStore store, TilePainter painter, long deadline) {
		return store.load(painter.visible(), deadline);
	}

	private static long deadline() {
		return System.nanoTime() + NANOS_FOR_LOADING;
	}
}
