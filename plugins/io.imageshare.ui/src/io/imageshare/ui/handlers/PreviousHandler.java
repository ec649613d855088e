package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Shows the previous picture; before the first comes the last. */
public final class PreviousHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.gallery().previous();
	}
}
