package io.imageshare.ui.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

import io.imageshare.ui.canvas.Pixels;

/** Pixels as the encoders of the Java runtime take them: a copy. For any thread but the UI thread. */
public final class PixelImage {

	private PixelImage() {
	}

	public static BufferedImage of(Pixels pixels) {
		BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), pixels.isOpaque() ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_4BYTE_ABGR);
		byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		byte[] bgr = pixels.bgr();
		if (pixels.isOpaque()) {
			System.arraycopy(bgr, 0, samples, 0, bgr.length);
			return image;
		}
		for (int i = 0; i < pixels.alpha().length; i++) {
			samples[4 * i] = pixels.alpha()[i];
			System.arraycopy(bgr, 3 * i, samples, 4 * i + 1, 3);
		}
		return image;
	}
}
