package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;
import io.imageshare.ui.view.SaveAsDialog;

/** Saves the picture that is shown under a chosen path and name. */
public final class SaveAsHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		new SaveAsDialog(view.getSite().getShell()).save(view.gallery().current().orElseThrow());
	}
}
