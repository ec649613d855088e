package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;
import io.imageshare.ui.view.Opening;

/** Opens the selected pictures, or the one that is shown, with the program that the system has for them. */
public final class OpenExternallyHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		new Opening(view.getSite().getPage()).openExternally(view.selectedOrShown());
	}
}
