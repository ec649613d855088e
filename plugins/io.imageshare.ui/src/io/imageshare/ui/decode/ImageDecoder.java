package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Cancelled;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.DecodeResult.Undecodable;

/**
 * Makes a picture out of an image file: upright and in the colours of the screen; of a file with several pages or frames the first, and what it takes to
 * play them. JPEG, PNG, GIF, BMP and TIFF with the decoders of the Java runtime, WebP, ICO and SVG with libraries, HEIC and AVIF where the window system can.
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
	 * @param preview called on this thread, at most twice and before the result, with a coarse picture of the same size; only for large JPEG files, since
	 *        the others cannot be read coarsely any faster. At first, where that takes time, with the thumbnail that the camera put into the file
	 */
	public static DecodeResult decode(Path file, DecodeOptions options, BooleanSupplier cancelled, Consumer<Picture> preview) {
		if (Files.notExists(file)) {
			return new Undecodable(Reason.MISSING, file.toString());
		}
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			return new Undecodable(Reason.UNREADABLE, file.toString());
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			Optional<ImageInfo> info = ImageProbe.probe(file);
			if (info.isEmpty()) {
				return new Undecodable(Reason.UNSUPPORTED_FORMAT, "");
			}
			return new Decoding(new OpenFile(file, channel, cancelled), info.get().format(), options).run(preview);
		} catch (Refusal e) {
			return cancelled.getAsBoolean() ? new Cancelled() : new Undecodable(e.reason(), e.getMessage());
		} catch (NoSuchFileException e) {
			return new Undecodable(Reason.MISSING, file.toString());
		} catch (IOException | RuntimeException e) {
			// the decoders answer broken files with almost any exception there is
			return cancelled.getAsBoolean() ? new Cancelled() : new Undecodable(Reason.DAMAGED, e.toString());
		} catch (OutOfMemoryError e) {
			// one allocation too large for the heap has failed and left everything as it was
			return new Undecodable(Reason.TOO_LARGE, e.toString());
		}
	}
}
