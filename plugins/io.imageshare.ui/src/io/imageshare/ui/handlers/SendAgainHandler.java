package io.imageshare.ui.handlers;

import io.imageshare.ui.jobs.SendJob;
import io.imageshare.ui.view.ImageShareView;

/** Sends the selected pictures to the phones, those that came as well as those that went. */
public final class SendAgainHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		SendJob.ofImages(view.gallery().selected()).schedule();
	}
}
