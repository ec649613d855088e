package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Shows the next picture; after the last comes the first. */
public final class NextHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.gallery().next();
	}
}
