package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Closes the comparison. */
public final class CompareCloseHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.comparing().close();
	}
}
