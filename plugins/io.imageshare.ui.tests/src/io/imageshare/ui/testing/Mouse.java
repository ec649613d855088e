package io.imageshare.ui.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.graphics.Point;
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

	/** Presses the left button at one place, moves to another one and releases it there; in pixels of the display. */
	public static void drag(Point from, Point to) {
		Display display = Display.getCurrent();
		Pump.await("the mouse has dragged", CompletableFuture.runAsync(() -> {
			move(display, from.x, from.y);
			// In one go: the toolkit decides while the button goes down whether a drag begins.
			List<String> begin = new ArrayList<>(List.of("mousedown", "1"));
			for (int i = 1; i <= BEGINNING; i++) {
				begin.addAll(at(from.x + i, from.y + i));
			}
			run(begin);
			seen(display);
			for (int i = 1; i <= STEPS; i++) {
				move(display, from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS);
			}
			// A target hears of the place in two messages, and answers.
			move(display, to.x + 1, to.y);
			move(display, to.x, to.y);
			run(List.of("mouseup", "1"));
			seen(display);
		}));
	}

	private static void move(Display display, int x, int y) {
		run(at(x, y));
		seen(display);
	}

	private static List<String> at(int x, int y) {
		return List.of("mousemove", "--sync", Integer.toString(x), Integer.toString(y));
	}

	/** Until everything that had reached the user interface by now has been handled. */
	private static void seen(Display display) {
		for (int i = 0; i < 2; i++) {
			display.syncExec(() -> { });
		}
	}

	private static void run(List<String> words) {
		List<String> command = new ArrayList<>(List.of("xdotool"));
		command.addAll(words);
		try {
			int code = new ProcessBuilder(command).inheritIO().start().waitFor();
			if (code != 0) {
				throw new IllegalStateException(command + " ended with " + code);
			}
		} catch (IOException e) {
			throw new IllegalStateException("Install xdotool.", e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
