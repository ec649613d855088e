package io.imageshare.ui.handlers;

import io.imageshare.ui.compare.Comparison;
import io.imageshare.ui.view.ImageShareView;

/** Exchanges left and right of a comparison. */
public final class CompareSwapHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		view.comparing().open().ifPresent(Comparison::swap);
	}
}
