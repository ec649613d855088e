package io.imageshare.ui.decode;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;

import io.imageshare.ui.canvas.Pixels;

/** Takes the pixels out of what the window system decoded, whatever their layout. */
final class SystemPixels {

	private SystemPixels() {
	}

	/** Every n-th pixel of every n-th row. */
	static Pixels of(ImageData data, int reduction) {
		int width = (int) Size.reduced(data.width, reduction);
		int height = (int) Size.reduced(data.height, reduction);
		byte[] bgr = new byte[3 * width * height];
		byte[] alpha = data.alphaData == null ? null : new byte[width * height];
		int[] row = new int[data.width];
		for (int y = 0; y < height; y++) {
			data.getPixels(0, y * reduction, data.width, row, 0);
			for (int x = 0; x < width; x++) {
				int to = y * width + x;
				RGB color = data.palette.getRGB(row[x * reduction]);
				bgr[3 * to] = (byte) color.blue;
				bgr[3 * to + 1] = (byte) color.green;
				bgr[3 * to + 2] = (byte) color.red;
				if (alpha != null) {
					alpha[to] = data.alphaData[y * reduction * data.width + x * reduction];
				}
			}
		}
		return new Pixels(width, height, bgr, alpha);
	}
}
