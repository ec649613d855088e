package io.imageshare.ui.canvas;

import org.eclipse.swt.graphics.GC;

/** Shortens a text until it fits. On the UI thread, as its graphics context is. */
public final class Ellipsis {

	/** What stands where something was left out. */
	public static final String DOTS = "\u2026";

	private Ellipsis() {
	}

	/** Keeps beginning and end, which for a file is its number and its extension. */
	public static String inMiddle(GC gc, String text, int width) {
		return shorten(gc, text, width, 0.5);
	}

	/** Keeps the beginning. */
	public static String atEnd(GC gc, String text, int width) {
		return shorten(gc, text, width, 1);
	}

	/** @param head which part of what is kept is from the beginning */
	private static String shorten(GC gc, String text, int width, double head) {
		if (gc.textExtent(text).x <= width) {
			return text;
		}
		int fits = 0;
		int tooMany = text.length();
		while (tooMany - fits > 1) {
			int middle = (fits + tooMany) / 2;
			if (gc.textExtent(keep(text, middle, head)).x <= width) {
				fits = middle;
			} else {
				tooMany = middle;
			}
		}
		return keep(text, fits, head);
	}

	/** Never parts what is one sign for people out of two for Java. */
	private static String keep(String text, int kept, double head) {
		int front = (int) Math.ceil(kept * head);
		int back = text.length() - (kept - front);
		if (front > 0 && Character.isHighSurrogate(text.charAt(front - 1))) {
			front--;
		}
		if (back < text.length() && Character.isLowSurrogate(text.charAt(back))) {
			back++;
		}
		return text.substring(0, front) + DOTS + text.substring(back);
	}
}
