package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Compares the two pictures that are selected. */
public final class CompareSelectedHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.comparing().compareSelected();
	}
}
