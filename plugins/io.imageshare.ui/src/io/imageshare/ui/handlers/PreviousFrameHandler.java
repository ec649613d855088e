package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Pauses the animation and shows the frame before. */
public final class PreviousFrameHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.player().step(-1);
	}
}
