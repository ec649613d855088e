package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Turns the picture by a quarter clockwise. */
public final class RotateRightHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.canvas().rotateRight();
	}
}
