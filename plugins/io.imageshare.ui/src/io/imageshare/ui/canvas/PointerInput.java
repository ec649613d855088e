package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.GestureEvent;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/**
 * Mouse and touch pad: the wheel zooms where the pointer is, as viewers of images do, and with Ctrl or Command as well, as editors do and as some systems tell
 * of pinching; with Shift it pans sideways and with Alt up and down. Pinching zooms; dragging with the left or the middle button pans; a double click changes
 * between the whole picture and its actual size, there. Where a tool is in use, the left button is the tool's.
 */
final class PointerInput {

	/** Wheel units for twice the size; one notch is three units on most systems, so four notches. */
	private static final double UNITS_TO_DOUBLE = 12;
	private static final int POINTS_PER_UNIT = 20;

	private final Canvas canvas;
	private final PointNavigation navigation;
	private final Tools tools;
	private boolean dragging;
	private int lastX;
	private int lastY;
	/** 0 while nobody pinches; not every system tells of the beginning. */
	private double scaleBeforePinch;

	private PointerInput(Canvas canvas, PointNavigation navigation, Tools tools) {
		this.canvas = canvas;
		this.navigation = navigation;
		this.tools = tools;
	}

	static void install(Canvas canvas, PointNavigation navigation, Tools tools) {
		PointerInput input = new PointerInput(canvas, navigation, tools);
		canvas.addListener(SWT.MouseVerticalWheel, input::wheel);
		canvas.addListener(SWT.MouseHorizontalWheel, input::sideways);
		canvas.addListener(SWT.MouseDown, input::down);
		canvas.addListener(SWT.MouseMove, input::move);
		canvas.addListener(SWT.MouseUp, input::up);
		canvas.addListener(SWT.MouseDoubleClick, input::doubleClick);
		canvas.addGestureListener(input::gesture);
	}

	private void wheel(Event event) {
		// otherwise the platform scrolls as well
		event.doit = false;
		if ((event.stateMask & SWT.SHIFT) != 0) {
			navigation.pan(event.count * POINTS_PER_UNIT, 0);
		} else if ((event.stateMask & SWT.ALT) != 0) {
			navigation.pan(0, event.count * POINTS_PER_UNIT);
		} else {
			navigation.zoomAt(event.x, event.y, navigation.scale() * Math.pow(2, event.count / UNITS_TO_DOUBLE));
		}
	}

	private void sideways(Event event) {
		event.doit = false;
		navigation.pan(event.count * POINTS_PER_UNIT, 0);
	}

	private void down(Event event) {
		canvas.forceFocus();
		dragging = !tools.press(event) && event.button != 3 && navigation.isPannable();
		lastX = event.x;
		lastY = event.y;
		if (dragging) {
			canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
		}
	}

	private void move(Event event) {
		if (dragging) {
			navigation.pan(event.x - lastX, event.y - lastY);
			lastX = event.x;
			lastY = event.y;
		} else {
			tools.move(event);
		}
	}

	private void up(Event event) {
		release();
		tools.release(event);
	}

	private void release() {
		if (dragging) {
			dragging = false;
			canvas.setCursor(null);
		}
	}

	private void doubleClick(Event event) {
		release();
		if (event.button == 1 && !tools.doubleClick(event)) {
			navigation.toggleAt(event.x, event.y);
		}
	}

	private void gesture(GestureEvent event) {
		if (event.detail == SWT.GESTURE_BEGIN || event.detail == SWT.GESTURE_MAGNIFY && scaleBeforePinch == 0) {
			scaleBeforePinch = navigation.scale();
		}
		if (event.detail == SWT.GESTURE_MAGNIFY) {
			navigation.zoomAt(event.x, event.y, scaleBeforePinch * event.magnification);
		} else if (event.detail == SWT.GESTURE_END) {
			scaleBeforePinch = 0;
		}
	}
}
