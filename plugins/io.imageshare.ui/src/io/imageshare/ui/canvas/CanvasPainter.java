package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Paints the picture or the notice: fast while something moves, once beautifully when it rests, and again as long as parts are not ready. UI thread only;
 * ends with the canvas.
 */
final class CanvasPainter {

	private static final int REST_MILLIS = 120;

	private final Canvas canvas;
	private final Camera camera;
	private final Stage stage;
	private final Notice notice;
	private final Tools tools;
	private final Runnable rest = this::rest;
	private boolean moving;
	private boolean repaintPosted;

	CanvasPainter(Canvas canvas, Camera camera, Stage stage, Notice notice, Tools tools) {
		this.canvas = canvas;
		this.camera = camera;
		this.stage = stage;
		this.notice = notice;
		this.tools = tools;
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Dispose, event -> canvas.getDisplay().timerExec(-1, rest));
	}

	/** Something moved: beauty has to wait. */
	void moved() {
		moving = true;
		canvas.getDisplay().timerExec(REST_MILLIS, rest);
		canvas.redraw();
	}

	private void rest() {
		moving = false;
		canvas.redraw();
	}

	private void paint(Event event) {
		if (stage.picture() == null) {
			notice.paint(event.gc, canvas.getClientArea());
			return;
		}
		if (!stage.paint(event.gc, new Rectangle(event.x, event.y, event.width, event.height), camera.viewport(), !moving)) {
			repaintSoon(event.display);
		}
		if (tools.hasOverlays()) {
			tools.paint(event.gc, stage.projection(camera.viewport()));
		}
	}

	/** Posted instead of done, so that input comes first. */
	private void repaintSoon(Display display) {
		if (repaintPosted) {
			return;
		}
		repaintPosted = true;
		display.asyncExec(() -> {
			repaintPosted = false;
			if (!canvas.isDisposed()) {
				canvas.redraw();
			}
		});
	}
}
