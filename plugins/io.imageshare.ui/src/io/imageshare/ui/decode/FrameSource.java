package io.imageshare.ui.decode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.imageshare.ui.canvas.Bands;
import io.imageshare.ui.canvas.Pixels;

/**
 * An image made of frames on a screen. Of one frame it is still.
 *
 * @param header with the size of the screen
 * @param plays how often all frames are shown, 0 for ever
 */
record FrameSource(Header header, OpenFile file, List<Frame> frames, int plays, ReaderSource.Maker maker) implements Source {

	/** More than this in one file was made to keep somebody busy. */
	static final int MOST_FRAMES = 10_000;

	@Override
	public Bands read(int reduction) throws IOException {
		Frame first = frames.get(0);
		Pixels pixels = pixels(first, file, reduction);
		if (first.left() == 0 && first.top() == 0 && first.width() == header.size().width() && first.height() == header.size().height()) {
			return Bands.of(pixels);
		}
		Screen screen = new Screen(header.size(), reduction);
		screen.show(first, pixels);
		return Bands.of(screen.pixels());
	}

	@Override
	public Optional<Animation> animation() {
		return frames.size() > 1 ? Optional.of(new Animation(this)) : Optional.empty();
	}

	/** The pixels of one frame alone. */
	Pixels pixels(Frame frame, OpenFile from, int reduction) throws IOException {
		return Readers.pixels(maker.make(), from.spliced(frame.parts()), reduction, from.cancelled());
	}
}
