package io.imageshare.ui.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import javax.imageio.ImageIO;

/** Image files for tests, made with encoders that are not ours. */
public final class Pictures {

	/** What photos say of the camera. */
	public static final String CAMERA = "Image Share Test Camera";

	/** The end of a TIFF directory: the place of the next one. */
	private static final int NEXT_DIRECTORY = 4;

	private Pictures() {
	}

	/** A PNG file of one colour; different colours make different files. */
	public static byte[] png(int width, int height, int rgb) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, rgb);
			}
		}
		return encode(image, "png");
	}

	/**
	 * A JPEG file as a phone's camera makes it: twelve megapixels with noise, and EXIF data before them that name the camera and say that the camera was held
	 * upright (orientation 6).
	 */
	public static byte[] cameraJpeg(long seed) {
		return photo(4032, 3024, seed);
	}

	/** The same of another size, as it is stored: the picture is as wide as that is high. */
	public static byte[] photo(int width, int height, long seed) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(seed);
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < row.length; x++) {
				int noise = random.nextInt(24);
				row[x] = (x * 200 / row.length + noise) << 16 | (y * 200 / image.getHeight() + noise) << 8 | 90 + noise;
			}
			image.setRGB(0, y, row.length, 1, row, 0, row.length);
		}
		return withExif(encode(image, "jpg"));
	}

	/** Puts an APP1 segment behind the first two bytes, where cameras put it. */
	private static byte[] withExif(byte[] jpeg) {
		byte[] maker = (CAMERA + '\0').getBytes(StandardCharsets.US_ASCII);
		int valueAt = 8 + 2 + 2 * 12 + NEXT_DIRECTORY;
		ByteBuffer tiff = ByteBuffer.allocate(valueAt + maker.length);
		tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 2);
		tiff.putShort((short) 0x010F).putShort((short) 2).putInt(maker.length).putInt(valueAt);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
		tiff.putInt(0).put(maker);
		byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
		int length = 2 + name.length + tiff.capacity();
		return ByteBuffer.allocate(jpeg.length + 2 + length).put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) length).put(name).put(tiff.array())
				.put(jpeg, 2, jpeg.length - 2).array();
	}

	private static byte[] encode(BufferedImage image, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, bytes);
		} catch (IOException e) {
			throw new IllegalStateException("Writing to memory does not fail.", e);
		}
		return bytes.toByteArray();
	}
}
