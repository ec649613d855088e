package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Makes the picture larger. */
public final class ZoomInHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.canvas().zoomIn();
	}
}
