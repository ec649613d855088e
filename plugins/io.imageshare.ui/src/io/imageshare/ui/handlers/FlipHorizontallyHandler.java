package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Exchanges left and right of the picture. */
public final class FlipHorizontallyHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.canvas().flipHorizontally();
	}
}
