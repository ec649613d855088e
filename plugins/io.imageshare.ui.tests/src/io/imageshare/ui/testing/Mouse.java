package io.imageshare.ui.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * The mouse of the display, moved by {@code xdotool}: what it does goes the way of a hand, through the display server and to other programs as well. Between two
 * movements the user interface gets to see the one before.
 */
public final class Mouse {

	private static final int STEPS = 6;
	/** Farther than any toolkit takes for a hand that trembles, in pixels. */
	private static final int BEGINNING = 12;
	private static final int MOVES_TO_BEGIN = 30;
	private static final int ATTEMPTS = 10;
	/** Far more than any program needs to see where the pointer is. */
	private static final int LOOKS = 400;

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
		Xdotool.heard(SWT.MouseUp, () -> Xdotool.meanwhile("the mouse has clicked", () -> {
			move(display, place.x, place.y);
			button(display, "click");
		}));
	}

	/** Draws a line with the left button; in pixels of the display. */
	public static void stroke(Point from, Point to) {
		press(from);
		move(to);
		release();
	}

	/** Presses the left button; {@link #release} ends it. */
	public static void press(Point place) {
		Display display = Display.getCurrent();
		Xdotool.heard(SWT.MouseDown, () -> Xdotool.meanwhile("the mouse has pressed", () -> {
			move(display, place.x, place.y);
			button(display, "mousedown");
		}));
	}

	/** Moves in steps, pressed or not. */
	public static void move(Point to) {
		Display display = Display.getCurrent();
		Point from = display.getCursorLocation();
		Xdotool.meanwhile("the mouse has moved", () -> go(display, from, to));
	}

	/** Takes something of the workbench at one place, moves to another one and drops it there; in pixels of the display. */
	public static void drag(Point from, Point to) {
		take(from);
		move(to);
		drop();
	}

	/** Takes something of the workbench and holds it over a place of the workbench, until that knows of it; {@link #drop} ends it. */
	public static void hold(Point from, Point to) {
		take(from);
		carry(to);
	}

	/** Presses on something of the workbench that can be dragged, and moves until that has begun. */
	public static void take(Point from) {
		Display display = Display.getCurrent();
		AtomicBoolean begun = new AtomicBoolean();
		Listener listener = event -> begun.set(true);
		display.addFilter(SWT.DragDetect, listener);
		take(from, begun::get);
		display.removeFilter(SWT.DragDetect, listener);
	}

	/**
	 * The same for whoever knows whether a drag has begun. The toolkit decides in the half second after the press, and only by movements that follow each other so fast that it
	 * finds two when it looks, every twentieth of a second: all at once are one to it, and so are slow ones. So the hand moves evenly, in one command. On a machine that is too
	 * busy for that it lets go and begins again, as people do.
	 */
	public static void take(Point from, BooleanSupplier begun) {
		Display display = Display.getCurrent();
		Xdotool.meanwhile("the drag has begun", () -> {
			List<String> words = new ArrayList<>(List.of("mousedown", "1"));
			for (int i = 0; i < MOVES_TO_BEGIN; i++) {
				words.addAll(List.of("sleep", "0.015"));
				words.addAll(at(from.x + BEGINNING + i % 2, from.y + BEGINNING));
			}
			for (int i = 0; i < ATTEMPTS && !begun.getAsBoolean(); i++) {
				button(display, "mouseup");
				move(display, from.x, from.y);
				Xdotool.run(words);
				Xdotool.seen(display);
			}
		});
		assertTrue(begun.getAsBoolean(), "The drag has not begun.");
	}

	/** Moves what is dragged over a place of the workbench, until that knows of it. */
	public static void carry(Point to) {
		Display display = Display.getCurrent();
		Set<Point> asked = ConcurrentHashMap.newKeySet();
		Listener listener = event -> asked.add(new Point(event.x, event.y));
		display.addFilter(DND.DragOver, listener);
		carry(to, asked::contains);
		display.removeFilter(DND.DragOver, listener);
	}

	/**
	 * Moves what is dragged over a place until what is there has been asked at two neighbouring ones: it is asked a second time only when the answer to the first has gone its
	 * way, and whoever lets go before that has dropped nothing.
	 */
	public static void carry(Point to, Predicate<Point> asked) {
		Display display = Display.getCurrent();
		Point beside = new Point(to.x + 1, to.y);
		Xdotool.meanwhile("what is below the drag knows of it", () -> {
			go(display, display.syncCall(display::getCursorLocation), to);
			for (int i = 0; i < LOOKS && !(asked.test(to) && asked.test(beside)); i++) {
				move(display, beside.x, beside.y);
				move(display, to.x, to.y);
			}
		});
		assertTrue(asked.test(to), "What is below the drag does not know of it.");
	}

	/** Ends a press that was no drag and drop. */
	public static void release() {
		Xdotool.heard(SWT.MouseUp, Mouse::drop);
	}

	/** Lets the button go; for what takes part in drag and drop, where nobody hears of it as of other releases. */
	public static void drop() {
		Display display = Display.getCurrent();
		Xdotool.meanwhile("the mouse has dropped", () -> button(display, "mouseup"));
	}

	private static void button(Display display, String action) {
		Xdotool.run(List.of(action, "1"));
		Xdotool.seen(display);
	}

	private static void go(Display display, Point from, Point to) {
		for (int i = 1; i <= STEPS; i++) {
			move(display, from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS);
		}
		// A target hears of the place in two messages, and answers.
		move(display, to.x + 1, to.y);
		move(display, to.x, to.y);
	}

	private static void move(Display display, int x, int y) {
		Xdotool.run(at(x, y));
		Xdotool.seen(display);
	}

	private static List<String> at(int x, int y) {
		return List.of("mousemove", Integer.toString(x), Integer.toString(y));
	}
}
