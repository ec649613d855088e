package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Shows the whole picture. */
public final class ZoomFitHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.canvas().fit();
	}
}
