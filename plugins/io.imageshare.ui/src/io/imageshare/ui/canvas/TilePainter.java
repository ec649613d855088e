package io.imageshare.ui.canvas;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws the visible part of one picture from its tiles, on the level that fits the scale; what is not there yet is stood in for by parts of
 * coarser and finer tiles. Neighbouring tiles share their rounded edge, so that there is neither gap nor overlap. Lives for one paint.
 */
final class TilePainter {

	/** From here on pixels are squares to be counted, not samples to be smoothed. */
	private static final double CRISP = 2;
	/** While something moves a pixel may be this much too large: that flickers less than leaving every other one out. */
	private static final double COARSER = 1.45;
	/** GTK's "high" costs four times as much as its default and looks no better; the others' default is no smoothing at all. */
	private static final int SMOOTH = "gtk".equals(SWT.getPlatform()) ? SWT.DEFAULT : SWT.HIGH;

	private final TileStore store;
	private final Viewport viewport;
	private final int level;

	/** @param precise whether every device pixel shall have one of its own, which makes up to four of them to read for every one to draw */
	TilePainter(TileStore store, Viewport viewport, boolean precise) {
		this.store = store;
		this.viewport = viewport;
		level = store.picture().levelFor(precise ? viewport.scale() : viewport.scale() / COARSER);
	}

	/** The tiles of which at least a corner is in the view. */
	List<Tile> visible() {
		Pixels pixels = store.picture().level(level);
		int firstColumn = index(-viewport.left() / scaleX(level), pixels.width());
		int lastColumn = index((viewport.viewWidth() - viewport.left()) / scaleX(level), pixels.width());
		int firstRow = index(-viewport.top() / scaleY(level), pixels.height());
		int lastRow = index((viewport.viewHeight() - viewport.top()) / scaleY(level), pixels.height());
		List<Tile> tiles = new ArrayList<>();
		for (int row = firstRow; row <= lastRow; row++) {
			for (int column = firstColumn; column <= lastColumn; column++) {
				tiles.add(new Tile(level, column, row));
			}
		}
		return tiles;
	}

	/** Where the whole picture is, in points. */
	Rectangle bounds() {
		return between(viewport.left(), viewport.top(), viewport.left() + viewport.scaledWidth(), viewport.top() + viewport.scaledHeight());
	}

	/** @param smooth whether there is time for beauty */
	void paint(GC gc, Rectangle damaged, boolean smooth) {
		gc.setInterpolation(interpolation(smooth));
		Rectangle inside = bounds().intersection(damaged);
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
		Rectangle to = place(tile, width, height);
		gc.drawImage(image, 0, 0, width * 100 / store.zoom(), height * 100 / store.zoom(), to.x, to.y, to.width, to.height);
	}

	private int interpolation(boolean smooth) {
		double enlarged = scaleX(level);
		if (enlarged == 1 || enlarged >= CRISP && !store.picture().isReduced()) {
			return SWT.NONE;
		}
		return smooth ? SMOOTH : SWT.LOW;
	}

	private Rectangle nominal(Tile tile) {
		return place(tile, Tile.SIDE, Tile.SIDE);
	}

	private Rectangle place(Tile tile, int width, int height) {
		double x = scaleX(tile.level());
		double y = scaleY(tile.level());
		return between(viewport.left() + tile.left() * x, viewport.top() + tile.top() * y, viewport.left() + (tile.left() + width) * x,
				viewport.top() + (tile.top() + height) * y);
	}

	private Rectangle between(double left, double top, double right, double bottom) {
		int x = points(left);
		int y = points(top);
		return new Rectangle(x, y, points(right) - x, points(bottom) - y);
	}

	private int points(double devicePixels) {
		return (int) Math.round(devicePixels * 100 / store.zoom());
	}

	/** Device pixels for the width of one pixel of this level. */
	private double scaleX(int ofLevel) {
		return viewport.scale() * store.picture().pixelWidth(ofLevel);
	}

	/** Device pixels for the height of one pixel of this level. */
	private double scaleY(int ofLevel) {
		return viewport.scale() * store.picture().pixelHeight(ofLevel);
	}

	private static int index(double pixel, int pixels) {
		return (int) Math.max(0, Math.min(pixels - 1, Math.floor(pixel))) / Tile.SIDE;
	}
}
