package io.imageshare.ui.canvas;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** What others have put on the canvas: overlays in the order in which they came, and at most one tool that has the left button. UI thread only. */
final class Tools {

	private final Canvas canvas;
	/** May change while it is painted. */
	private final List<Overlay> overlays = new CopyOnWriteArrayList<>();
	private PointerTool tool;
	private boolean pressed;

	Tools(Canvas canvas) {
		this.canvas = canvas;
	}

	void add(Overlay overlay) {
		overlays.add(overlay);
		canvas.redraw();
	}

	void remove(Overlay overlay) {
		overlays.remove(overlay);
		canvas.redraw();
	}

	void use(PointerTool now) {
		tool = now;
		pressed = false;
		show(null);
	}

	boolean hasOverlays() {
		return !overlays.isEmpty();
	}

	void paint(GC gc, Projection projection) {
		overlays.forEach(overlay -> overlay.paint(gc, projection));
	}

	/** Whether the press was for a tool. */
	boolean press(Event event) {
		if (tool == null || event.button != 1) {
			return false;
		}
		pressed = true;
		tool.pressed(event);
		return true;
	}

	void move(Event event) {
		if (pressed) {
			tool.dragged(event);
		} else if (tool != null) {
			show(tool.cursor(event));
		}
	}

	void release(Event event) {
		if (pressed && event.button == 1) {
			pressed = false;
			tool.released(event);
			if (tool != null) {
				show(tool.cursor(event));
			}
		}
	}

	/** Whether the double click was for a tool. */
	boolean doubleClick(Event event) {
		if (tool == null || event.button != 1) {
			return false;
		}
		tool.doubleClicked(event);
		return true;
	}

	/** Whether the key was for a tool. */
	boolean key(Event event) {
		return tool != null && tool.keyPressed(event);
	}

	private void show(Cursor now) {
		// panning with the middle button changes it meanwhile
		if (!canvas.isDisposed() && canvas.getCursor() != now) {
			canvas.setCursor(now);
		}
	}
}
