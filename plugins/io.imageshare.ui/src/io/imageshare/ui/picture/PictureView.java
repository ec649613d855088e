package io.imageshare.ui.picture;

import org.eclipse.swt.widgets.Control;

import io.imageshare.ui.canvas.ImageCanvas;

/** What stands in the place of the picture, and what commands do to it. UI thread only. */
public interface PictureView {

	/** Everything there is to be seen. */
	Control control();

	/** The canvas that commands act on. */
	ImageCanvas canvas();

	/** Shows or hides the lines between the pixels, on every canvas that there is. */
	default void setPixelGrid(boolean shown) {
		canvas().setPixelGrid(shown);
	}

	/** Gives the keyboard to what it is for. */
	default void setFocus() {
		canvas().setFocus();
	}

	/** Puts the colour of the pixel under the pointer, or in the middle when that is elsewhere, on the clipboard. */
	void copyColour();
}
