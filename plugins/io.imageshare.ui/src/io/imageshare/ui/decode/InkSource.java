package io.imageshare.ui.decode;

import java.io.IOException;
import java.util.List;

import javax.imageio.ImageReader;

import io.imageshare.core.image.Part;
import io.imageshare.ui.canvas.Bands;

/** A JPEG in the four inks of a printer, which the Java runtime only hands out as they are stored. */
record InkSource(Header header, OpenFile file, List<Part> parts, Inks inks) implements Source {

	@Override
	public Bands read(int reduction) throws IOException {
		ImageReader reader = Readers.ofRuntime("jpeg");
		try {
			Readers.begin(reader, file.spliced(parts), file.cancelled());
			return Bands.of(inks.toPixels(reader.readRaster(0, Readers.reduced(reader, reduction))));
		} finally {
			reader.dispose();
		}
	}
}
