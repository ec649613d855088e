package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Shows each pixel of the picture as one pixel of the screen. */
public final class ZoomActualHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.canvas().actualSize();
	}
}
