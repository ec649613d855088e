package io.imageshare.ui.decode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

import io.imageshare.ui.canvas.Pixels;

/**
 * Takes the pixels out of what ImageIO decoded, whatever their layout. Samples are taken as they are stored: grey counts as the mean of the screen's
 * colours and not as linear light, which is what {@link BufferedImage#getRGB} would make of it, too bright. Only unusual colour spaces go through there.
 */
final class PixelCopy {

	private final BufferedImage image;
	private final int width;
	private final int height;

	private PixelCopy(BufferedImage image) {
		this.image = image;
		width = image.getWidth();
		height = image.getHeight();
	}

	/** The image is not to be used afterwards: where its bytes are laid out as needed, they are not copied. */
	static Pixels of(BufferedImage image) {
		byte[] ready = readyBytes(image);
		if (ready != null) {
			return new Pixels(image.getWidth(), image.getHeight(), ready, null);
		}
		if (image.isAlphaPremultiplied()) {
			image.coerceData(false);
		}
		return new PixelCopy(image).copy();
	}

	private static byte[] readyBytes(BufferedImage image) {
		if (image.getType() != BufferedImage.TYPE_3BYTE_BGR) {
			return null;
		}
		byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		return bytes.length == 3 * image.getWidth() * image.getHeight() ? bytes : null;
	}

	private Pixels copy() {
		ColorModel colors = image.getColorModel();
		byte[] bgr = new byte[3 * width * height];
		byte[] alpha = colors.hasAlpha() ? new byte[width * height] : null;
		if (colors instanceof IndexColorModel palette) {
			copyIndexed(palette, bgr, alpha);
		} else if (!hasPlainSamples(colors)) {
			copyConverted(bgr, alpha);
		} else if (hasPlainBytes()) {
			copyBytes(bgr, alpha);
		} else {
			copySamples(colors, bgr, alpha);
		}
		return new Pixels(width, height, bgr, isOpaque(alpha) ? null : alpha);
	}

	/** Red, green and blue of the screen or grey, with or without alpha, and as whole numbers. */
	private boolean hasPlainSamples(ColorModel colors) {
		int bands = image.getRaster().getNumBands();
		int type = colors.getColorSpace().getType();
		boolean whole = colors.getTransferType() == DataBuffer.TYPE_BYTE || colors.getTransferType() == DataBuffer.TYPE_USHORT
				|| colors.getTransferType() == DataBuffer.TYPE_INT;
		boolean grey = type == ColorSpace.TYPE_GRAY;
		boolean screen = colors.getColorSpace().isCS_sRGB();
		return whole && (grey || screen) && bands == (grey ? 1 : 3) + (colors.hasAlpha() ? 1 : 0);
	}

	private boolean hasPlainBytes() {
		Raster raster = image.getRaster();
		return raster.getDataBuffer() instanceof DataBufferByte && raster.getSampleModel() instanceof ComponentSampleModel model
				&& raster.getDataBuffer().getNumBanks() == 1 && raster.getSampleModelTranslateX() == 0 && raster.getSampleModelTranslateY() == 0
				&& model.getSampleSize(0) == 8;
	}

	private void copyBytes(byte[] bgr, byte[] alpha) {
		ComponentSampleModel model = (ComponentSampleModel) image.getSampleModel();
		DataBufferByte buffer = (DataBufferByte) image.getRaster().getDataBuffer();
		byte[] from = buffer.getData();
		int[] bands = model.getBandOffsets();
		int colors = bands.length - (alpha == null ? 0 : 1);
		for (int y = 0; y < height; y++) {
			int source = buffer.getOffset() + y * model.getScanlineStride();
			for (int to = y * width; to < (y + 1) * width; to++, source += model.getPixelStride()) {
				bgr[3 * to] = from[source + bands[colors - 1]];
				bgr[3 * to + 1] = from[source + bands[colors / 2]];
				bgr[3 * to + 2] = from[source + bands[0]];
				if (alpha != null) {
					alpha[to] = from[source + bands[colors]];
				}
			}
		}
	}

	private void copySamples(ColorModel model, byte[] bgr, byte[] alpha) {
		Raster raster = image.getRaster();
		int bands = raster.getNumBands();
		int colors = bands - (alpha == null ? 0 : 1);
		int[] row = new int[bands * width];
		int[] largest = new int[bands];
		for (int band = 0; band < bands; band++) {
			largest[band] = (int) ((1L << model.getComponentSize(band)) - 1);
		}
		for (int y = 0; y < height; y++) {
			raster.getPixels(0, y, width, 1, row);
			for (int x = 0; x < width; x++) {
				int to = y * width + x;
				bgr[3 * to] = toByte(row[bands * x + colors - 1], largest[colors - 1]);
				bgr[3 * to + 1] = toByte(row[bands * x + colors / 2], largest[colors / 2]);
				bgr[3 * to + 2] = toByte(row[bands * x], largest[0]);
				if (alpha != null) {
					alpha[to] = toByte(row[bands * x + colors], largest[colors]);
				}
			}
		}
	}

	private void copyIndexed(IndexColorModel palette, byte[] bgr, byte[] alpha) {
		int[] row = new int[width];
		int[] colors = new int[palette.getMapSize()];
		palette.getRGBs(colors);
		for (int y = 0; y < height; y++) {
			image.getRaster().getPixels(0, y, width, 1, row);
			for (int x = 0; x < width; x++) {
				// damaged files point beyond their palette
				store(row[x] < colors.length ? colors[row[x]] : 0, y * width + x, bgr, alpha);
			}
		}
	}

	private void copyConverted(byte[] bgr, byte[] alpha) {
		int[] row = new int[width];
		for (int y = 0; y < height; y++) {
			image.getRGB(0, y, width, 1, row, 0, width);
			for (int x = 0; x < width; x++) {
				store(row[x], y * width + x, bgr, alpha);
			}
		}
	}

	private static void store(int argb, int to, byte[] bgr, byte[] alpha) {
		bgr[3 * to] = (byte) argb;
		bgr[3 * to + 1] = (byte) (argb >> 8);
		bgr[3 * to + 2] = (byte) (argb >> 16);
		if (alpha != null) {
			alpha[to] = (byte) (argb >> 24);
		}
	}

	private static byte toByte(int sample, int largest) {
		return (byte) ((255L * sample + largest / 2) / largest);
	}

	private static boolean isOpaque(byte[] alpha) {
		if (alpha != null) {
			for (byte value : alpha) {
				if (value != -1) {
					return false;
				}
			}
		}
		return true;
	}
}
