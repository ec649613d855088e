package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Exchanges top and bottom of the picture. */
public final class FlipVerticallyHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.canvas().flipVertically();
	}
}
