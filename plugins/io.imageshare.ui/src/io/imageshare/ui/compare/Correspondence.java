package io.imageshare.ui.compare;

import java.util.Optional;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.canvas.PixelSample;

/** Which pixel of one picture is where a pixel of another one is. */
public final class Correspondence {

	private Correspondence() {
	}

	/** The pixel at the same part of the width, seen from the same corner, as pictures in one frame are drawn; the same one where they are as wide as each other. */
	public static Optional<PixelSample> byWidth(PixelSample sample, Picture from, Picture to) {
		return at(to, scaled(sample.x(), from, to), scaled(sample.y(), from, to));
	}

	/** The pixel with the same coordinates, as pictures are compared. */
	public static Optional<PixelSample> byPixel(PixelSample sample, Picture to) {
		return at(to, sample.x(), sample.y());
	}

	/** By the middle of the pixel. */
	private static int scaled(int coordinate, Picture from, Picture to) {
		return (int) ((2L * coordinate + 1) * to.width() / (2L * from.width()));
	}

	private static Optional<PixelSample> at(Picture picture, int x, int y) {
		return x < picture.width() && y < picture.height() ? Optional.of(new PixelSample(x, y, picture.argb(x, y))) : Optional.empty();
	}
}
