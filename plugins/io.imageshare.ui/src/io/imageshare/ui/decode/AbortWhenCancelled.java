package io.imageshare.ui.decode;

import java.util.function.BooleanSupplier;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends a read between two rows once nobody wants it any more. */
final class AbortWhenCancelled implements IIOReadProgressListener {

	private final BooleanSupplier cancelled;

	AbortWhenCancelled(BooleanSupplier cancelled) {
		this.cancelled = cancelled;
	}

	@Override
	public void imageProgress(ImageReader reader, float percentageDone) {
		if (cancelled.getAsBoolean()) {
			reader.abort();
		}
	}

	@Override
	public void sequenceStarted(ImageReader reader, int minIndex) {
		// of no interest
	}

	@Override
	public void sequenceComplete(ImageReader reader) {
		// of no interest
	}

	@Override
	public void imageStarted(ImageReader reader, int imageIndex) {
		// of no interest
	}

	@Override
	public void imageComplete(ImageReader reader) {
		// of no interest
	}

	@Override
	public void thumbnailStarted(ImageReader reader, int imageIndex, int thumbnailIndex) {
		// of no interest
	}

	@Override
	public void thumbnailProgress(ImageReader reader, float percentageDone) {
		// of no interest
	}

	@Override
	public void thumbnailComplete(ImageReader reader) {
		// of no interest
	}

	@Override
	public void readAborted(ImageReader reader) {
		// of no interest
	}
}
