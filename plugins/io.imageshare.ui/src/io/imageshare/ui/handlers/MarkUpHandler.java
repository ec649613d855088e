package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Begins to mark the picture that is shown, or gives it up. */
public final class MarkUpHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.markUp();
	}
}
