package io.imageshare.ui.dnd;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;

import io.imageshare.ui.Messages;
import io.imageshare.ui.decode.PngWriter;
import io.imageshare.ui.jobs.Outgoing;
import io.imageshare.ui.jobs.SendJob;

/** Pixels, as screenshot tools and browsers copy them. They go as PNG, which keeps every one. */
final class PixelsContent implements Content {

	@Override
	public Transfer transfer() {
		return ImageTransfer.getInstance();
	}

	@Override
	public Optional<SendJob> images(Object data) {
		ImageData pixels = (ImageData) data;
		return Optional.of(new SendJob(List.of(Outgoing.written(NLS.bind(Messages.PixelsContent_name, Moment.now()), file -> PngWriter.write(pixels, file)))));
	}
}
