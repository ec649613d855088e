package io.imageshare.ui.mirror;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.decode.PixelImage;
import io.imageshare.ui.encode.Encoder;

/** Writes a picture as a file that every browser shows. For any thread but the UI thread. */
final class Rendition {

	/** A screenshot stays below it as PNG, in bytes; a photo as PNG would take a phone seconds to fetch. */
	private static final long LONGEST_PNG = 4 << 20;
	/** In pixels: phones refuse to show much larger ones. */
	private static final int LONGEST_SIDE = 8192;

	private Rendition() {
	}

	/** PNG, or JPEG where that becomes long and nothing shines through. */
	static void write(Picture picture, Path file) throws IOException {
		Pixels pixels = picture.pixels().within(LONGEST_SIDE, LONGEST_SIDE);
		BufferedImage image = PixelImage.of(pixels);
		if (!Encoder.png(image, file, pixels.isOpaque() ? LONGEST_PNG : Long.MAX_VALUE)) {
			Encoder.jpeg(image, file);
		}
	}
}
