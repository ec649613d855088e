package io.imageshare.ui.testing;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/** The keyboard of the display: what it does goes to the window that has the focus, and there through the workbench's key bindings. */
public final class Keyboard {

	private Keyboard() {
	}

	/** Presses keys together, named as X11 does, such as {@code ctrl+z}. */
	public static void press(String keys) {
		Xdotool.heard(SWT.KeyUp, () -> go(List.of("key", keys)));
	}

	public static void type(String text) {
		go(List.of("type", text));
	}

	private static void go(List<String> command) {
		Display display = Display.getCurrent();
		Xdotool.meanwhile("the keyboard has typed", () -> {
			Xdotool.run(command);
			Xdotool.seen(display);
		});
	}
}
