package io.imageshare.ui.view;

/** The family of the jobs that decode pictures for the canvas, now or ahead. */
public final class DecodeFamily {

	public static final Object INSTANCE = new DecodeFamily();

	private DecodeFamily() {
	}
}
