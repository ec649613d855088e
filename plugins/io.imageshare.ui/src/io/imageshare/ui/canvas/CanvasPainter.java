package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Paints the picture or the notice: fast while something moves, and when it rests beautifully, in strips that each take no longer than a frame, from above to
 * below; again as long as parts are not ready. UI thread only; ends with the canvas.
 */
final class CanvasPainter {

	private static final int REST_MILLIS = 120;
	/** After another picture came; who leafs on before that never waits for beauty. */
	private static final int LOOK_MILLIS = 30;

	private final Canvas canvas;
	private final Camera camera;
	private final Stage stage;
	private final Counterpart counterpart;
	private final Notice notice;
	private final Tools tools;
	private final Runnable rest = this::rest;
	private final Runnable refine = this::refine;
	private boolean moving;
	private boolean refining;
	private boolean repaintPosted;
	/** Whether the last paint lacked nothing of what was asked for. */
	private boolean complete;
	/** So many points from the upper edge are painted beautifully. */
	private int beautiful;

	CanvasPainter(Canvas canvas, Camera camera, Stage stage, Counterpart counterpart, Notice notice, Tools tools) {
		this.canvas = canvas;
		this.camera = camera;
		this.stage = stage;
		this.counterpart = counterpart;
		this.notice = notice;
		this.tools = tools;
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Dispose, event -> canvas.getDisplay().timerExec(-1, rest));
	}

	/** Something moved: beauty has to wait. */
	void moved() {
		hurry(REST_MILLIS);
	}

	/** Another picture is to be seen: beautifully if there is time for that, else as soon as there is. */
	void changed() {
		int affordable = counterpart.rowsInTime(canvas.getClientArea().width);
		if (affordable < canvas.getClientArea().height || moving) {
			hurry(LOOK_MILLIS);
		} else {
			complete = false;
			beautiful = affordable;
			canvas.redraw();
		}
	}

	/** What is seen is there in more pixels, so it stays until they can be painted beautifully. */
	void sharpened() {
		if (moving) {
			canvas.redraw();
		} else {
			complete = false;
			beautiful = 0;
			refineSoon();
		}
	}

	/** Whether nothing better will be painted than what is. */
	boolean isAtRest() {
		return stage.picture() == null || complete && !moving && !refining && beautiful >= canvas.getClientArea().height;
	}

	private void hurry(int millis) {
		moving = true;
		complete = false;
		canvas.getDisplay().timerExec(millis, rest);
		canvas.redraw();
	}

	private void rest() {
		moving = false;
		if (stage.picture() != null && counterpart.isWorthBeauty(camera.viewport())) {
			beautiful = 0;
			refineSoon();
		} else {
			beautiful = Integer.MAX_VALUE;
		}
	}

	/** Posted, as all that follows, so that input comes first. */
	private void refineSoon() {
		if (!refining) {
			refining = true;
			canvas.getDisplay().asyncExec(refine);
		}
	}

	private void refine() {
		refining = false;
		if (canvas.isDisposed() || moving || stage.picture() == null) {
			return;
		}
		Rectangle area = canvas.getClientArea();
		if (!counterpart.prepare(camera.viewport())) {
			refineSoon();
		} else if (beautiful < area.height) {
			int from = beautiful;
			beautiful = from + counterpart.rowsInTime(area.width);
			canvas.redraw(0, from, area.width, beautiful - from, false);
		}
	}

	private void paint(Event event) {
		if (stage.picture() == null) {
			notice.paint(event.gc, canvas.getClientArea());
			return;
		}
		Rectangle damaged = new Rectangle(event.x, event.y, event.width, event.height);
		complete = counterpart.paint(event.gc, damaged, camera.viewport(), moving ? Stage.IN_A_HURRY : beautiful);
		if (!complete) {
			repaintSoon(event.display);
		} else if (!moving && beautiful < canvas.getClientArea().height) {
			refineSoon();
		}
		if (tools.hasOverlays()) {
			tools.paint(event.gc, stage.projection(camera.viewport()));
		}
	}

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
