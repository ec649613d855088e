package io.imageshare.ui.view;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult;
import io.imageshare.ui.decode.ImageDecoder;

/** Decodes the picture that is to be shown, a coarse one first when that helps. */
final class DecodeJob extends Job {

	private final PicturePane pane;
	private final SharedImage image;
	private final int viewSide;
	private final boolean seen;

	/**
	 * @param viewSide the longer side of the canvas, in pixels; 0 for no coarse picture
	 * @param seen whether a coarse picture is on show already
	 */
	DecodeJob(PicturePane pane, SharedImage image, int viewSide, boolean seen) {
		super(NLS.bind(Messages.PicturePane_decoding, image.name()));
		this.pane = pane;
		this.image = image;
		this.viewSide = viewSide;
		this.seen = seen;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	SharedImage image() {
		return image;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == DecodeFamily.INSTANCE;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		boolean[] previewed = { seen };
		DecodeResult result = ImageDecoder.decode(image.file(), DecodeOptions.withPreview(viewSide), monitor::isCanceled, picture -> {
			previewed[0] = true;
			UiThread.post(pane.control(), () -> pane.preview(this, picture));
		});
		UiThread.post(pane.control(), () -> pane.finished(this, result, previewed[0]));
		return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}
}
