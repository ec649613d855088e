package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;
import io.imageshare.ui.view.Opening;

/** Selects the files of the selected pictures in the Project Explorer. */
public final class ShowInExplorerHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		new Opening(view.getSite().getPage()).showInExplorer(view.gallery().selected());
	}
}
