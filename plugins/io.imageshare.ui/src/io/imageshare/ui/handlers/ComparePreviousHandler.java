package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Compares the picture shown with the one that came from its phone before. */
public final class ComparePreviousHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.comparing().compareWithPrevious();
	}
}
