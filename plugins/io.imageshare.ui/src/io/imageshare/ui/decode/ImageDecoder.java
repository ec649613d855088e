package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Cancelled;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.DecodeResult.Undecodable;

/**
 * Makes a picture out of an image file: upright, of a GIF the first frame. JPEG, PNG, GIF, BMP and TIFF, with the decoders of the Java runtime.
 * <p>
 * For any thread but the UI thread, several at once if need be. Takes some 15 ms for a million JPEG pixels and 30 ms for as many of PNG. Never throws for
 * what is in a file, be it damaged or hostile, nor for a file that is missing: that is a result. The file is open only during the call.
 */
public final class ImageDecoder {

	private ImageDecoder() {
	}

	/**
	 * Decodes a file.
	 *
	 * @param file on the default file system
	 * @param cancelled asked often, on this thread
	 * @param preview called on this thread, at most once and before the result, with a coarse picture of the same size; only for large JPEG files, since
	 *        the others cannot be read coarsely any faster
	 */
	public static DecodeResult decode(Path file, DecodeOptions options, BooleanSupplier cancelled, Consumer<Picture> preview) {
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			return new Undecodable(Reason.UNREADABLE, file.toString());
		}
		try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
			Format format = Format.of(stream);
			ImageReader reader = format == null ? null : format.newReader();
			if (reader == null) {
				return new Undecodable(Reason.UNSUPPORTED_FORMAT, "");
			}
			try {
				return new Decoding(stream, format, reader, options, cancelled).run(preview);
			} finally {
				reader.dispose();
			}
		} catch (IOException | RuntimeException e) {
			// the decoders of the runtime answer broken files with almost any exception there is
			return cancelled.getAsBoolean() ? new Cancelled() : new Undecodable(Reason.DAMAGED, e.toString());
		} catch (OutOfMemoryError e) {
			// one allocation too large for the heap has failed and left everything as it was
			return new Undecodable(Reason.TOO_LARGE, e.toString());
		}
	}
}
