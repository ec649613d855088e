package io.imageshare.ui.compare;

import java.nio.file.Files;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Widget;

import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.DecodeResult.Undecodable;
import io.imageshare.ui.decode.ImageDecoder;
import io.imageshare.ui.picture.Card;

/** Decodes one of the images, a coarse picture first when that helps. */
final class SideJob extends Job {

	private final Side side;
	private final int viewSide;
	private final Widget owner;
	private final Runnable changed;

	/**
	 * @param viewSide the longer side of the view, in device pixels
	 * @param owner whose life limits that of the results
	 * @param changed runs on the UI thread whenever the side knows more
	 */
	SideJob(Side side, int viewSide, Widget owner, Runnable changed) {
		super(NLS.bind(Messages.PicturePane_decoding, side.image().name()));
		this.side = side;
		this.viewSide = viewSide;
		this.owner = owner;
		this.changed = changed;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == CompareFamily.INSTANCE;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		// a picture that is known already is as good as a preview
		DecodeOptions options = DecodeOptions.withPreview(side.image().known().isPresent() ? 0 : viewSide);
		DecodeResult result = ImageDecoder.decode(side.image().file(), options, monitor::isCanceled, picture -> tell(() -> side.preview(picture)));
		if (result instanceof Decoded whole) {
			tell(() -> side.decoded(whole.picture(), whole.reduction()));
		} else if (result instanceof Undecodable failure) {
			Card card = Card.of(side.image().name(), side.image().info(), size(), failure);
			tell(() -> side.failed(card));
		}
		return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	private long size() {
		// 0 for a file that is not there any more
		return Files.isReadable(side.image().file()) ? side.image().file().toFile().length() : 0;
	}

	private void tell(Runnable news) {
		UiThread.post(owner, () -> {
			news.run();
			changed.run();
		});
	}
}
