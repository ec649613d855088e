package io.imageshare.benchmarks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

/** A JPEG with the noise that cameras make, so that it is as much work to decode as theirs are. */
final class Photo {

	private static final int NOISE = 24;

	private Photo() {
	}

	static Path write(Path folder, int width, int height) throws IOException {
		Path file = folder.resolve(width + "x" + height + ".jpg");
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		Random random = new Random(width);
		int[] row = new int[width];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int noise = random.nextInt(NOISE);
				int wave = (int) (60 * Math.sin(x / 97.0) * Math.cos(y / 61.0));
				row[x] = 100 + wave + noise << 16 | (x * 200 / width + noise) << 8 | y * 200 / height + noise;
			}
			image.setRGB(0, y, width, 1, row, 0, width);
		}
		ImageIO.write(image, "jpg", file.toFile());
		return file;
	}
}
