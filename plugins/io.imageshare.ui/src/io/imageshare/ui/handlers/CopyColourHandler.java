package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Puts the colour of the pixel under the pointer on the clipboard. */
public final class CopyColourHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.copyColour();
	}
}
