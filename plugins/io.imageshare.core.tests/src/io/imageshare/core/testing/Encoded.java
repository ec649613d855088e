package io.imageshare.core.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

import javax.imageio.ImageIO;

/** Images of noise, encoded and decoded by the Java runtime, which knows nothing of what is tested. */
public final class Encoded {

	private Encoded() {
	}

	public static byte[] of(String format, int type, int width, int height) throws IOException {
		BufferedImage image = new BufferedImage(width, height, type);
		Random random = new Random(type);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, random.nextInt());
			}
		}
		return of(format, image);
	}

	public static byte[] of(String format, BufferedImage image) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(image, format, bytes), format);
		return bytes.toByteArray();
	}

	public static int[] pixels(byte[] file) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}
}
