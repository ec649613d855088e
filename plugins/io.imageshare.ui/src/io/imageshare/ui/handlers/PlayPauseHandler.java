package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Pauses the animation, or lets it go on. */
public final class PlayPauseHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.player().toggle();
	}
}
