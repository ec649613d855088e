package io.imageshare.ui.decode;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageReader;

import io.imageshare.core.image.Part;
import io.imageshare.ui.canvas.Bands;

/**
 * A still image that a decoder reads.
 *
 * @param file open
 * @param parts what the decoder is to see of it
 */
record ReaderSource(Header header, OpenFile file, List<Part> parts, Maker maker) implements Source {

	/** Makes a new decoder. */
	interface Maker {
		ImageReader make() throws IOException;
	}

	@Override
	public Bands read(int reduction) throws IOException {
		return Readers.bands(maker.make(), file.spliced(parts), reduction, file.cancelled());
	}
}
