package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/**
 * Moves the divider between two pictures: by dragging it, and by the left and right arrow keys; Home and End bring it to the edges, a double click to the middle. What is
 * meant for the divider is kept from those that listen later, who would pan.
 */
final class DividerInput {

	/** How near to the line is on it, in points. */
	private static final int NEAR = 6;
	/** A part of the width of the view, for one press of a key. */
	private static final double STEP = 0.02;
	private static final double MIDDLE = 0.5;

	private final ImageCanvas canvas;
	private final Counterpart counterpart;
	private boolean dragging;
	private boolean near;
	/** From the pointer to the line. */
	private int offset;

	private DividerInput(ImageCanvas canvas, Counterpart counterpart) {
		this.canvas = canvas;
		this.counterpart = counterpart;
	}

	static void install(ImageCanvas canvas, Counterpart counterpart) {
		DividerInput input = new DividerInput(canvas, counterpart);
		canvas.addListener(SWT.MouseDown, input::down);
		canvas.addListener(SWT.MouseMove, input::move);
		canvas.addListener(SWT.MouseUp, input::up);
		canvas.addListener(SWT.MouseDoubleClick, input::doubleClick);
		canvas.addListener(SWT.KeyDown, input::pressed);
	}

	private void down(Event event) {
		if (event.button == 1 && isNear(event)) {
			canvas.forceFocus();
			dragging = true;
			offset = counterpart.edge() - event.x;
			event.type = SWT.None;
		}
	}

	private void move(Event event) {
		if (dragging) {
			counterpart.setDivider((double) (event.x + offset) / Math.max(1, canvas.getClientArea().width));
			event.type = SWT.None;
		} else if (near != isNear(event) && (event.stateMask & SWT.BUTTON_MASK) == 0) {
			near = !near;
			canvas.setCursor(near ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
		}
	}

	private void up(Event event) {
		if (dragging) {
			dragging = false;
			event.type = SWT.None;
		}
	}

	private void doubleClick(Event event) {
		if (event.button == 1 && isNear(event)) {
			dragging = false;
			counterpart.setDivider(MIDDLE);
			event.type = SWT.None;
		}
	}

	private void pressed(Event event) {
		if (!counterpart.isMovable() || (event.stateMask & SWT.MODIFIER_MASK) != 0) {
			return;
		}
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> moveTo(event, counterpart.divider() - STEP);
		case SWT.ARROW_RIGHT -> moveTo(event, counterpart.divider() + STEP);
		case SWT.HOME -> moveTo(event, 0);
		case SWT.END -> moveTo(event, 1);
		default -> {
			// not ours
		}
		}
	}

	private void moveTo(Event event, double part) {
		counterpart.setDivider(part);
		event.type = SWT.None;
	}

	/** On the line, or on its handle in the middle. */
	private boolean isNear(Event event) {
		if (!counterpart.isMovable()) {
			return false;
		}
		Point size = canvas.getSize();
		int fromLine = Math.abs(event.x - counterpart.edge());
		return fromLine <= NEAR || Math.hypot(fromLine, event.y - size.y / 2.0) <= DividerPainter.WIDTH;
	}
}
