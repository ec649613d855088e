package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Makes the picture as wide as the view. */
public final class ZoomWidthHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.canvas().fitWidth();
	}
}
