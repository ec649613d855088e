package io.imageshare.ui.mirror;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;

/**
 * Where somebody with a phone points. Immutable.
 *
 * @param image identity of the picture
 * @param x fraction of the width of the upright picture
 * @param y the same of its height
 * @param name what the phone is called, short enough for a label
 * @param label size of the name on the canvas, in points
 * @param begun when, in milliseconds of the monotonic clock
 */
record Pointer(String image, double x, double y, String name, Point label, Color colour, long begun) {

	/** In milliseconds, as all here: long enough to turn from the phone to the screen. */
	private static final int LIFE = 5000;
	private static final int FADING = 600;
	private static final int GLOWING = 700;

	boolean isOver(long now) {
		return now - begun >= LIFE;
	}

	/** Whether it looks otherwise in each frame. */
	boolean isChanging(long now) {
		return now - begun < GLOWING || now - begun >= LIFE - FADING;
	}

	/** How long until it changes again, while it does not. */
	long untilChange(long now) {
		return begun + LIFE - FADING - now;
	}

	/** How opaque it is, from 0 to 255. */
	int alpha(long now) {
		return (int) Math.max(0, Math.min(255, 255 * (begun + LIFE - now) / FADING));
	}

	/** How opaque the wide ring is that draws attention to it at first, from 0 to 255. */
	int glow(long now) {
		return (int) Math.max(0, 255 * (begun + GLOWING - now) / GLOWING);
	}
}
