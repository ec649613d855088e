package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;
import io.imageshare.ui.view.Opening;

/** Opens the selected pictures, with an editor of Eclipse where they are workspace files. */
public final class OpenHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		new Opening(view.getSite().getPage()).open(view.gallery().selected());
	}
}
