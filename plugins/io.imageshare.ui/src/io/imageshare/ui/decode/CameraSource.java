package io.imageshare.ui.decode;

import java.io.IOException;
import java.util.Optional;

import io.imageshare.core.image.Part;
import io.imageshare.ui.canvas.Bands;

/**
 * A JPEG with a small one of itself in its EXIF data.
 *
 * @param small where that is
 */
record CameraSource(Source whole, OpenFile file, Part small) implements Source {

	/** Larger ones are not what cameras write, and take their time. */
	private static final long MOST_PIXELS = 1_000_000;

	@Override
	public Header header() {
		return whole.header();
	}

	@Override
	public Bands read(int reduction) throws IOException {
		return whole.read(reduction);
	}

	/** Only one of the same shape: some have black bars, and who crops or turns a picture often leaves the old one in it. */
	@Override
	public Optional<Bands> thumbnail() throws IOException {
		Source source = JpegFile.openSmall(file, small);
		Size size = source.header().size();
		boolean usable = size.pixels(1) <= MOST_PIXELS && size.pixels(1) < header().size().pixels(1) && size.isShapedAs(header().size());
		return usable ? Optional.of(source.read(1)) : Optional.empty();
	}
}
