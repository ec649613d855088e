package io.imageshare.ui.testing;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * The mouse of the display, moved by {@code xdotool}: what it does goes the way of a hand, through the display server and to other programs as well. Between two
 * movements the user interface gets to see the one before.
 */
public final class Mouse {

	private static final int STEPS = 6;
	/** Farther than any toolkit takes for a hand that trembles, in pixels. */
	private static final int BEGINNING = 12;

	private Mouse() {
	}

	/** Skips the test where there is no such mouse. */
	public static void needed() {
		Xdotool.needed();
	}

	/** The middle of a widget on the screen, in points. */
	public static Point middle(Control control) {
		Point size = control.getSize();
		return control.toDisplay(size.x / 2, size.y / 2);
	}

	/** The middle of a place in a widget on the screen, in points. */
	public static Point middle(Control control, Rectangle place) {
		return control.toDisplay(place.x + place.width / 2, place.y + place.height / 2);
	}

	/** Clicks with the left button; in pixels of the display. */
	public static void click(Point place) {
		Display display = Display.getCurrent();
		Xdotool.meanwhile("the mouse has clicked", () -> {
			move(display, place.x, place.y);
			button(display, "click");
		});
	}

	/** Presses the left button at one place, moves to another one and releases it there; in pixels of the display. */
	public static void drag(Point from, Point to) {
		hold(from, to);
		drop();
	}

	/** Presses the left button at one place and moves to another one; {@link #drop} ends it. */
	public static void hold(Point from, Point to) {
		Display display = Display.getCurrent();
		Xdotool.meanwhile("the mouse has dragged", () -> {
			move(display, from.x, from.y);
			// In one go: the toolkit decides while the button goes down whether a drag begins.
			List<String> begin = new ArrayList<>(List.of("mousedown", "1"));
			for (int i = 1; i <= BEGINNING; i++) {
				begin.addAll(at(from.x + i, from.y + i));
			}
			Xdotool.run(begin);
			Xdotool.seen(display);
			for (int i = 1; i <= STEPS; i++) {
				move(display, from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS);
			}
			// A target hears of the place in two messages, and answers.
			move(display, to.x + 1, to.y);
			move(display, to.x, to.y);
		});
	}

	/** Lets the button go. */
	public static void drop() {
		Display display = Display.getCurrent();
		Xdotool.meanwhile("the mouse has dropped", () -> button(display, "mouseup"));
	}

	private static void button(Display display, String action) {
		Xdotool.run(List.of(action, "1"));
		Xdotool.seen(display);
	}

	private static void move(Display display, int x, int y) {
		Xdotool.run(at(x, y));
		Xdotool.seen(display);
	}

	private static List<String> at(int x, int y) {
		return List.of("mousemove", Integer.toString(x), Integer.toString(y));
	}
}
