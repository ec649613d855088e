package io.imageshare.ui.compare;

import org.eclipse.swt.SWT;

import io.imageshare.ui.canvas.Counterpart;
import io.imageshare.ui.canvas.ImageCanvas;

/**
 * The two pictures in turn, in the same place, each for half a second: slow enough for everybody whom flashing harms, who must not see more than three flashes a
 * second. It begins at once, since nothing else was asked for by choosing it, and no system tells SWT who wants less motion; a key pauses it and changes them by hand. While
 * nobody sees the canvas, nothing changes.
 */
final class Blink implements Way {

	private static final int MILLIS = 500;

	private final Pair pair;
	private final ImageCanvas canvas;
	private final Counterpart counterpart;
	private final Runnable changed;
	private final Runnable due = this::tick;
	private boolean shown;
	private boolean running;
	private boolean unseen;

	/** @param changed runs when another picture is seen, and when it pauses or goes on */
	Blink(Pair pair, ImageCanvas canvas, Runnable changed) {
		this.pair = pair;
		this.canvas = canvas;
		this.changed = changed;
		counterpart = canvas.counterpart();
		canvas.addListener(SWT.Paint, event -> seen());
		canvas.addListener(SWT.Dispose, event -> stop());
	}

	@Override
	public void show() {
		counterpart.setPicture(pair.right().picture());
		if (!shown) {
			shown = true;
			go();
		}
		changed.run();
	}

	@Override
	public void leave() {
		stop();
		shown = false;
		counterpart.setDivider(1);
		counterpart.setPicture(null);
	}

	boolean isShown() {
		return shown;
	}

	boolean isRunning() {
		return running;
	}

	/** Whether it is the right picture that is seen. */
	boolean isRightSeen() {
		return shown && counterpart.divider() == 0;
	}

	/** Pauses, or goes on. */
	void toggle() {
		if (running) {
			stop();
		} else {
			go();
		}
		changed.run();
	}

	/** Pauses; in a pause shows the other picture. */
	void step() {
		if (running) {
			stop();
		} else {
			flip();
		}
		changed.run();
	}

	private void go() {
		running = true;
		canvas.getDisplay().timerExec(MILLIS, due);
	}

	private void stop() {
		running = false;
		unseen = false;
		canvas.getDisplay().timerExec(-1, due);
	}

	private void tick() {
		if (canvas.isVisible()) {
			flip();
			canvas.getDisplay().timerExec(MILLIS, due);
		} else {
			unseen = true;
		}
	}

	private void flip() {
		counterpart.setDivider(counterpart.divider() == 0 ? 1 : 0);
		changed.run();
	}

	/** Painted again: somebody looks. */
	private void seen() {
		if (unseen) {
			unseen = false;
			canvas.getDisplay().timerExec(MILLIS, due);
		}
	}
}
