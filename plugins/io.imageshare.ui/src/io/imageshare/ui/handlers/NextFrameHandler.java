package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Pauses the animation and shows its next frame. */
public final class NextFrameHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.player().step(1);
	}
}
