package io.imageshare.ui.canvas;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws the visible part of one picture from its tiles, on the level that fits the scale; what is not there yet is stood in for by parts of
 * coarser and finer tiles. Lives for one paint.
 */
final class TilePainter {

	/**
	 * From here on pixels are squares to be counted, not samples to be smoothed. Below, squares of unequal size would be seen; at 200 % they are equal.
	 */
	private static final double CRISP = 3;
	/** While something moves a pixel may be this much too large: that flickers less than leaving every other one out. */
	private static final double COARSER = 1.45;
	/** GTK's "high" costs four times as much as its default and looks no better; the others' default is no smoothing at all. */
	private static final int SMOOTH = "gtk".equals(SWT.getPlatform()) ? SWT.DEFAULT : SWT.HIGH;

	private final TileStore store;
	private final TileLayout layout;
	private final int level;
	/** Device pixels for one pixel of the level. */
	private final double enlarged;

	/** @param precise whether every device pixel shall have one of its own, which makes up to four of them to read for every one to draw */
	TilePainter(TileStore store, Viewport viewport, boolean precise) {
		this.store = store;
		layout = new TileLayout(store.picture(), viewport, store.orientation(), store.zoom());
		// nothing stands in for what is coarser than the overview, so that is never wanted
		level = Math.min(store.overview().level(), store.picture().levelFor(precise ? layout.scale() : layout.scale() / COARSER));
		enlarged = layout.scale() * store.picture().pixelWidth(level);
	}

	/** The tiles of which at least a corner is in the view. */
	List<Tile> visible() {
		return layout.visible(level);
	}

	/** Where they are. */
	TileLayout layout() {
		return layout;
	}

	/** Whether beauty takes time. */
	boolean isSmoothing() {
		return interpolation(true) == SMOOTH;
	}

	/** Whether it looks the same when the other one paints in a hurry. */
	boolean isAsGood(TilePainter hurried) {
		return level == hurried.level && interpolation(true) == hurried.interpolation(false);
	}

	/** @param smooth whether there is time for beauty */
	void paint(GC gc, Rectangle damaged, boolean smooth) {
		gc.setInterpolation(interpolation(smooth));
		Rectangle inside = layout.bounds().intersection(damaged);
		if (inside.isEmpty()) {
			return;
		}
		for (Tile tile : visible()) {
			Tile ready = tile;
			while (store.image(ready) == null) {
				ready = ready.parent();
			}
			draw(gc, ready, nominal(tile).intersection(inside));
			if (ready != tile) {
				refine(gc, tile, inside);
			}
		}
		gc.setClipping((Rectangle) null);
	}

	/** Zooming out, the finer tiles are still there; what shines through cannot be drawn twice. */
	private void refine(GC gc, Tile missing, Rectangle inside) {
		if (level == 0 || !store.picture().isOpaque()) {
			return;
		}
		for (Tile child : missing.children()) {
			if (store.image(child) != null) {
				draw(gc, child, nominal(child).intersection(inside));
			}
		}
	}

	private void draw(GC gc, Tile tile, Rectangle part) {
		if (part.isEmpty()) {
			return;
		}
		gc.setClipping(part);
		Image image = store.image(tile);
		int width = store.width(tile);
		int height = store.height(tile);
		Rectangle to = layout.place(tile, width, height);
		boolean sideways = store.orientation().sideways();
		gc.drawImage(image, 0, 0, points(sideways ? height : width), points(sideways ? width : height), to.x, to.y, to.width, to.height);
	}

	private int points(int devicePixels) {
		return devicePixels * 100 / store.zoom();
	}

	private int interpolation(boolean smooth) {
		boolean even = enlarged == Math.rint(enlarged);
		if (enlarged == 1 || (enlarged >= CRISP || even) && !store.picture().isReduced()) {
			return SWT.NONE;
		}
		return smooth ? SMOOTH : SWT.LOW;
	}

	private Rectangle nominal(Tile tile) {
		return layout.place(tile, Tile.SIDE, Tile.SIDE);
	}
}
