package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;
import io.imageshare.ui.view.SystemViewer;

/** Opens the picture that is shown with the program that the system has for it. */
public final class OpenExternallyHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		SystemViewer.open(view.getSite().getShell(), view.gallery().current().orElseThrow());
	}
}
