package io.imageshare.ui.decode;

import java.io.IOException;
import java.util.Optional;

import io.imageshare.ui.canvas.Bands;

/** An image whose header was read and found sound. Lives as long as its file is open, on one thread. */
interface Source {

	/** What its header says. */
	Header header();

	/**
	 * Every n-th pixel of every n-th row, as they are stored: neither turned nor in the colours of the screen, unless the header says that they are.
	 *
	 * @throws IOException when they cannot be read, and when nobody wants them any more
	 */
	Bands read(int reduction) throws IOException;

	/** The picture in far fewer pixels, as they are stored, when the file has it at hand. An exception says nothing of the picture itself. */
	default Optional<Bands> thumbnail() throws IOException {
		return Optional.empty();
	}

	/** What moves, when something does. */
	default Optional<Animation> animation() {
		return Optional.empty();
	}
}
