package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Makes the picture smaller. */
public final class ZoomOutHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.canvas().zoomOut();
	}
}
