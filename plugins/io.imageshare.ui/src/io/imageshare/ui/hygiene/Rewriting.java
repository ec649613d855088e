package io.imageshare.ui.hygiene;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

import io.imageshare.core.image.PngChunks;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.DecodeResult.Undecodable;
import io.imageshare.ui.decode.ImageDecoder;
import io.imageshare.ui.decode.PixelImage;
import io.imageshare.ui.encode.Encoder;

/** Decodes a picture, reduces it and encodes it anew: upright, in the colours of the screen, eight bits a sample, and nothing beside the pixels. */
final class Rewriting {

	/** How it went. */
	enum Result {
		WRITTEN,
		/** The format cannot be written, or the file has more than one picture or cannot be read. */
		IMPOSSIBLE,
		/** The heap has no room for it. */
		TOO_LARGE
	}

	private Rewriting() {
	}

	/**
	 * Writes a file in the same format.
	 *
	 * @param longestSide in pixels
	 * @param to written, or written over
	 * @throws IOException when the disk does not take it
	 */
	static Result write(Path file, ImageFormat format, int longestSide, Path to, BooleanSupplier cancelled) throws IOException {
		if (format != ImageFormat.JPEG && format != ImageFormat.PNG || format == ImageFormat.PNG && isAnimated(file)) {
			return Result.IMPOSSIBLE;
		}
		try {
			// asks the header for the size and the heap for room before it takes any
			DecodeResult result = ImageDecoder.decode(file, DecodeOptions.whole(), cancelled, unused -> { });
			if (!(result instanceof Decoded decoded) || decoded.count() > 1) {
				return result instanceof Undecodable broken && broken.reason() == Reason.TOO_LARGE ? Result.TOO_LARGE : Result.IMPOSSIBLE;
			}
			if (decoded.reduction() > 1) {
				return Result.TOO_LARGE;
			}
			BufferedImage image = PixelImage.of(decoded.picture().pixels().within(longestSide, longestSide));
			if (format == ImageFormat.JPEG) {
				Encoder.jpeg(image, to);
			} else {
				Encoder.png(image, to, Long.MAX_VALUE);
			}
			return Result.WRITTEN;
		} catch (OutOfMemoryError e) {
			// one allocation too large for the heap has failed and left everything as it was
			return Result.TOO_LARGE;
		}
	}

	private static boolean isAnimated(Path png) throws IOException {
		try (FileChannel channel = FileChannel.open(png, StandardOpenOption.READ)) {
			return PngChunks.read(channel, 0).stream().anyMatch(chunk -> chunk.type().equals("acTL"));
		}
	}
}
