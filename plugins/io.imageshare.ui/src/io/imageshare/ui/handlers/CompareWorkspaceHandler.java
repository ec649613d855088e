package io.imageshare.ui.handlers;

import io.imageshare.ui.view.ImageShareView;

/** Compares the picture shown with its file in the workspace as that is now. */
public final class CompareWorkspaceHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.comparing().compareWithWorkspace();
	}
}
