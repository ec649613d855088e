package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Looks at the pictures that are compared in the next way. */
public final class CompareModeHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.comparing().open().ifPresent(open -> open.choose(open.wanted().next()));
	}
}
