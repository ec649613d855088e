package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

import io.imageshare.ui.canvas.Bands;
import io.imageshare.ui.canvas.Picture;

/**
 * A picture that moves: how long each frame stays, and the frames themselves, each decoded when it is asked for. Holds one screenful of pixels, or two, and
 * no file: that is open only during a call. For one thread at a time, never the UI thread.
 */
public final class Animation {

	private final FrameSource source;
	private Screen screen;
	private int shown = -1;

	Animation(FrameSource source) {
		this.source = source;
	}

	/** How many frames there are, at least two. */
	public int count() {
		return source.frames().size();
	}

	/** How often all of them are shown, 0 for ever. */
	public int plays() {
		return source.plays();
	}

	/**
	 * How long a frame stays.
	 *
	 * @param index from 0
	 * @return milliseconds, at least 20
	 */
	public int delayMillis(int index) {
		return source.frames().get(index).delayMillis();
	}

	/**
	 * The whole picture as it is while a frame is shown. The frame after the one asked for last costs one frame, any other those before it as well.
	 *
	 * @param index from 0
	 * @param cancelled asked often, on this thread
	 * @throws IOException when the file is gone or damaged, and when cancelled; any frame can be asked for again
	 */
	public Picture frame(int index, BooleanSupplier cancelled) throws IOException {
		try (FileChannel channel = FileChannel.open(source.file().path(), StandardOpenOption.READ)) {
			OpenFile file = new OpenFile(source.file().path(), channel, cancelled);
			if (screen == null || index <= shown) {
				screen = new Screen(source.header().size(), 1);
				shown = -1;
			}
			while (shown < index) {
				Frame frame = source.frames().get(shown + 1);
				screen.show(frame, source.pixels(frame, file, 1));
				shown++;
			}
			return Upright.picture(source.header(), Bands.of(screen.pixels()));
		} catch (RuntimeException | OutOfMemoryError e) {
			throw new IOException(e);
		} finally {
			if (shown != index) {
				screen = null;
			}
		}
	}
}
