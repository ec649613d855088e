package io.imageshare.ui.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Listener;

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
	private final Listener resized = event -> goOn();
	private Viewport kept;

	SamePlace(ImageCanvas canvas) {
		this.canvas = canvas;
		seen = canvas.viewport();
		fitted = canvas.isFitting();
		corner = corner();
	}

	/** The canvas has been given another place or size: every pixel of the picture goes to where it was. */
	void keep() {
		Viewport now = canvas.viewport();
		Point moved = corner();
		if (canvas.picture() != null && !(moved.equals(corner) && now.equals(seen))) {
			double density = (double) now.viewWidth() / Math.max(1, canvas.getClientArea().width);
			canvas.show(new Viewport(seen.imageWidth(), seen.imageHeight(), now.viewWidth(), now.viewHeight(), seen.scale(),
					seen.left() + (corner.x - moved.x) * density, seen.top() + (corner.y - moved.y) * density));
		}
	}

	/** Keeps it from now on, however often the room is given out anew, until somebody moves the picture or {@link #release}. */
	void hold() {
		keep();
		kept = canvas.viewport();
		canvas.addListener(SWT.Resize, resized);
	}

	void release() {
		if (!canvas.isDisposed()) {
			canvas.removeListener(SWT.Resize, resized);
		}
	}

	/** The canvas has put the same point in the middle of its new size already. */
	private void goOn() {
		Viewport now = canvas.viewport();
		if (!canvas.isFitting() && now.equals(kept.resized(now.viewWidth(), now.viewHeight()))) {
			keep();
			kept = canvas.viewport();
		}
	}

	/** In the window, which may itself be moved. */
	private Point corner() {
		return canvas.getDisplay().map(canvas, canvas.getShell(), 0, 0);
	}

	/** Everything beside the canvas is as it was at that moment: what was fitted then and has not been zoomed since is fitted again. */
	void fitAgain() {
		if (fitted && canvas.viewport().scale() == seen.scale()) {
			canvas.fit();
		}
	}
}
