package io.imageshare.ui.canvas;

import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/**
 * What is on show: one picture, and while a better one of the same image is getting ready, the one that it will replace. UI thread only; the owner
 * disposes it.
 */
final class Stage {

	/** Making device images for longer than this in one paint would be felt as a stutter. */
	private static final long NANOS_FOR_LOADING = 12_000_000;

	private final Control control;
	private final Checkerboard checkerboard;
	private int zoom;
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
			show(picture());
		}
	}

	Picture picture() {
		return current == null ? null : current.picture();
	}

	/** How many device images there are at the moment. */
	int tiles() {
		return (current == null ? 0 : current.size()) + (retiring == null ? 0 : retiring.size());
	}

	void show(Picture picture) {
		clear();
		current = picture == null ? null : new TileStore(picture, control.getDisplay(), zoom);
	}

	/** The picture that is there stays on show until enough of this one can be drawn. */
	void refine(Picture picture) {
		if (retiring == null) {
			retiring = current;
		} else {
			current.dispose();
		}
		current = new TileStore(picture, control.getDisplay(), zoom);
	}

	/** @return whether everything could be drawn as it should be; if not, paint again soon */
	boolean paint(GC gc, Rectangle damaged, Viewport viewport, boolean smooth) {
		TilePainter painter = new TilePainter(current, viewport, smooth);
		boolean complete = load(current, painter);
		boolean ready = complete;
		if (!complete && retiring != null) {
			painter = new TilePainter(retiring, viewport, smooth);
			ready = load(retiring, painter);
		} else if (retiring != null) {
			retiring.dispose();
			retiring = null;
		}
		if (!current.picture().isOpaque()) {
			checkerboard.paint(gc, painter.bounds(), damaged);
		}
		// beauty is for what stays
		painter.paint(gc, damaged, smooth && ready);
		return complete;
	}

	void dispose() {
		clear();
		checkerboard.dispose();
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

	private static boolean load(TileStore store, TilePainter painter) {
		List<Tile> visible = painter.visible();
		return store.load(visible, System.nanoTime() + NANOS_FOR_LOADING);
	}
}
