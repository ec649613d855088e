package io.imageshare.ui.decode;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.ui.canvas.Bands;
import io.imageshare.ui.decode.DecodeResult.Reason;

/**
 * An image in a format that only the window system may have a decoder for: HEIC and AVIF on macOS, and on Linux with the loaders of its desktop. These turn
 * it upright and into the colours of the screen themselves. They cannot be cancelled, so what they would take long for is refused.
 */
record SystemFile(Header header, OpenFile file) implements Source {

	private static final int MOST_PIXELS = 60_000_000;
	/** Four bytes for every pixel outside the heap, and as many for its copy in it. */
	private static final int BYTES = 8;

	static Source open(OpenFile file) throws IOException {
		Optional<ImageInfo> info = ImageProbe.probe(file.path());
		if (info.isEmpty() || !info.get().hasSize()) {
			throw new Refusal(Reason.NO_SYSTEM_DECODER, "size unknown");
		}
		Size size = new Size(info.get().width(), info.get().height()).checked(file.length(), Integer.MAX_VALUE);
		if (size.pixels(1) > MOST_PIXELS) {
			throw new Refusal(Reason.TOO_LARGE, size.toString());
		}
		return new SystemFile(Header.of(size, new Cost(BYTES, 0, 0)), file);
	}

	@Override
	public Bands read(int reduction) throws IOException {
		try {
			// without a device it is that of the window system's one display
			Image image = new Image(null, file.path().toString());
			try {
				ImageData data = image.getImageData();
				if (data.width != header.size().width() || data.height != header.size().height()) {
					throw new Refusal(Reason.DAMAGED, data.width + " x " + data.height);
				}
				return Bands.of(SystemPixels.of(data, reduction));
			} finally {
				image.dispose();
			}
		} catch (SWTException | SWTError | IllegalArgumentException e) {
			throw new Refusal(Reason.NO_SYSTEM_DECODER, e.toString());
		}
	}
}
