package io.imageshare.ui.view;

import org.eclipse.swt.graphics.Point;

import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Viewport;

/**
 * What is seen of a picture at one moment, and where on the screen, so that it is still there after something beside the canvas has come or gone. What is covered then
 * can be panned to. UI thread only.
 */
final class SamePlace {

	private final ImageCanvas canvas;
	private final Viewport seen;
	private final boolean fitted;
	private final Point corner;

	SamePlace(ImageCanvas canvas) {
		this.canvas = canvas;
		seen = canvas.viewport();
		fitted = canvas.isFitting();
		corner = canvas.toDisplay(0, 0);
	}

	/** The canvas has been given another place or size: every pixel of the picture goes to where it was. */
	void keep() {
		Viewport now = canvas.viewport();
		Point moved = canvas.toDisplay(0, 0);
		if (canvas.picture() != null && !(moved.equals(corner) && now.equals(seen))) {
			double density = (double) now.viewWidth() / Math.max(1, canvas.getClientArea().width);
			canvas.show(new Viewport(seen.imageWidth(), seen.imageHeight(), now.viewWidth(), now.viewHeight(), seen.scale(),
					seen.left() + (corner.x - moved.x) * density, seen.top() + (corner.y - moved.y) * density));
		}
	}

	/** Everything beside the canvas is as it was at that moment: what was fitted then and has not been zoomed since is fitted again. */
	void fitAgain() {
		if (fitted && canvas.viewport().scale() == seen.scale()) {
			canvas.fit();
		}
	}
}
