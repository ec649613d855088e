package io.imageshare.ui.markup.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.encode.Encoder;
import io.imageshare.ui.markup.model.Document;

/**
 * Makes a file of a picture and the marks on it. For any thread but the UI thread: it takes as long as writing the file does.
 */
public final class MarkedFile {

	/** A JPEG file of which a PNG file would be more than so many times larger is a photo, or as good as one. */
	private static final int SEVERAL = 3;

	private MarkedFile() {
	}

	/**
	 * Writes what is kept of the picture with its marks: the pixels, upright, and nothing else. PNG, which keeps every pixel that no mark touches exactly. Only
	 * where the original is a JPEG file and PNG would be more than three times larger, twenty megabytes for a photo of three, it is JPEG of high quality: the
	 * camera's own loss is already larger than that of one more encoding, and nobody wants to wait for such a file on a phone.
	 *
	 * @param pixels all that the original has
	 * @param format of the original
	 * @param size of its file, in bytes
	 * @param file written, or written over
	 * @return the format in which it was written
	 * @throws IOException when the disk does not take it; what there is then is no whole file
	 * @throws OutOfMemoryError when the heap has no room for another copy of the pixels
	 */
	public static ImageFormat write(Pixels pixels, Document document, ImageFormat format, long size, Path file) throws IOException {
		BufferedImage image = Renderer.render(pixels, document);
		boolean lossy = format == ImageFormat.JPEG && pixels.isOpaque();
		// what is cropped away was paid for by the original as well
		long share = (long) (size * ((double) image.getWidth() * image.getHeight() / ((double) pixels.width() * pixels.height())));
		if (Encoder.png(image, file, lossy ? SEVERAL * share : Long.MAX_VALUE)) {
			return ImageFormat.PNG;
		}
		Files.deleteIfExists(file);
		Encoder.jpeg(image, file);
		return ImageFormat.JPEG;
	}
}
