package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Turns the picture by a quarter counterclockwise. */
public final class RotateLeftHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.canvas().rotateLeft();
	}
}
