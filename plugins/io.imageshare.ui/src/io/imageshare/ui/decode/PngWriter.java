package io.imageshare.ui.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.eclipse.swt.graphics.ImageData;

import io.imageshare.ui.canvas.Pixels;

/** Keeps pixels as a PNG file. For any thread but the UI thread. */
public final class PngWriter {

	private PngWriter() {
	}

	/**
	 * Writes a file, or over the one that is there.
	 *
	 * @throws IOException when the disk does not take it; what there is then is no whole file
	 */
	public static void write(Pixels pixels, Path file) throws IOException {
		int type = pixels.isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
		BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), type);
		byte[] bgr = pixels.bgr();
		int[] row = new int[pixels.width()];
		for (int y = 0; y < pixels.height(); y++) {
			for (int x = 0; x < row.length; x++) {
				int at = y * row.length + x;
				int opacity = pixels.isOpaque() ? 0xFF : pixels.alpha()[at] & 0xFF;
				row[x] = opacity << 24 | (bgr[3 * at + 2] & 0xFF) << 16 | (bgr[3 * at + 1] & 0xFF) << 8 | bgr[3 * at] & 0xFF;
			}
			image.setRGB(0, y, row.length, 1, row, 0, row.length);
		}
		if (!ImageIO.write(image, "png", file.toFile())) {
			throw new IOException(file.toString());
		}
	}

	/** The same for pixels in any layout of the window system. */
	public static void write(ImageData pixels, Path file) throws IOException {
		write(SystemPixels.of(pixels, 1), file);
	}
}
