package io.imageshare.ui.canvas;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** Colours between the ones the theme gives. */
public final class Shades {

	private Shades() {
	}

	public static boolean isDark(Color color) {
		return 299 * color.getRed() + 587 * color.getGreen() + 114 * color.getBlue() < 128_000;
	}

	/** @param part how much of the first, 0 to 1 */
	public static Color mix(Color first, Color second, double part) {
		return new Color(new RGB(mix(first.getRed(), second.getRed(), part), mix(first.getGreen(), second.getGreen(), part),
				mix(first.getBlue(), second.getBlue(), part)));
	}

	private static int mix(int first, int second, double part) {
		return (int) Math.round(first * part + second * (1 - part));
	}
}
