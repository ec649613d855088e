package io.imageshare.ui.rendering;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.share.Renderer;
import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.ImageDecoder;
import io.imageshare.ui.decode.PixelImage;
import io.imageshare.ui.encode.Encoder;

/** Writes what the canvas would show of an image: upright, in the colours of the screen, the first page. */
public final class PictureRenderer implements Renderer {

	/** A screenshot stays below it as PNG, in bytes; a photo as PNG would take a phone seconds to fetch. */
	private static final long LONGEST_PNG = 4 << 20;
	/** In pixels: phones refuse to show much larger ones. */
	private static final int LONGEST_SIDE = 8192;

	/** PNG, or JPEG where that becomes long and nothing shines through. */
	@Override
	public boolean render(Path image, ImageFormat format, Path rendition) throws IOException {
		if (!(ImageDecoder.decode(image, DecodeOptions.whole(), () -> false, coarse -> { }) instanceof Decoded decoded)) {
			return false;
		}
		try {
			Pixels pixels = decoded.picture().pixels().within(LONGEST_SIDE, LONGEST_SIDE);
			BufferedImage whole = PixelImage.of(pixels);
			if (!Encoder.png(whole, rendition, pixels.isOpaque() ? LONGEST_PNG : Long.MAX_VALUE)) {
				Encoder.jpeg(whole, rendition);
			}
			return true;
		} catch (OutOfMemoryError e) {
			// the copy for the encoder was one allocation too large for the heap; everything else is as it was
			return false;
		}
	}
}
