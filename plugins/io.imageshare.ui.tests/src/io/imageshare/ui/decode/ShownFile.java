package io.imageshare.ui.decode;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.imageshare.ui.canvas.Patterns;
import io.imageshare.ui.canvas.ShownPixels;
import io.imageshare.ui.canvas.Turn;

/**
 * A file, and what is to be seen of it.
 *
 * @param percent the zoom at which it is looked at
 * @param tolerance how much each sample may differ, which depends on what its codec loses
 * @param turn how it is looked at
 */
record ShownFile(String name, byte[] content, ShownPixels pixels, int percent, int tolerance, Turn turn) {

	private static final int RED = 0xFFFF0000;
	private static final int GREEN = 0xFF00FF00;
	private static final int BLUE = 0xFF0000FF;
	private static final int WHITE = -1;

	/** One file of every format and kind. */
	static Stream<ShownFile> all() {
		BufferedImage colours = Samples.quarters(64, 48, BufferedImage.TYPE_3BYTE_BGR);
		return Stream.of(
				exact("PNG", Samples.encoded(colours, "png"), quarters(64, 48)),
				exact("PNG of one bit", Samples.encoded(greys(BufferedImage.TYPE_BYTE_BINARY, 0, 1, 1, 0), "png"), ShownPixels.quarters(64, 48, 0xFF000000, WHITE, WHITE, 0xFF000000)),
				exact("PNG of 16 bits", Samples.pngOfSixteenBits(colours), quarters(64, 48)),
				exact("PNG, grey", Samples.encoded(greys(BufferedImage.TYPE_BYTE_GRAY, 0, 100, 200, 255), "png"), fourGreys()),
				exact("PNG, grey of 16 bits", Samples.encoded(greys(BufferedImage.TYPE_USHORT_GRAY, 0, 100 * 257, 200 * 257, 65535), "png"), fourGreys()),
				exact("PNG of a palette", Samples.encoded(Samples.quarters(64, 48, BufferedImage.TYPE_BYTE_INDEXED), "png"), quarters(64, 48)),
				exact("PNG with alpha", Samples.encoded(shining(), "png"), ShownPixels.quarters(64, 48, RED, 0x8000FF00, 0, 0x40FFFFFF)),
				exact("PNG with a transparent colour", Samples.pngWithChunk(Samples.encoded(colours, "png"), "tRNS", new byte[] { 0, -1, 0, 0, 0, 0 }),
						ShownPixels.quarters(64, 48, 0x00FF0000, GREEN, BLUE, WHITE)),
				lossy("JPEG", Samples.encoded(colours, "jpeg"), quarters(64, 48)),
				lossy("JPEG, progressive", Samples.progressive(colours), quarters(64, 48)),
				lossy("JPEG, grey", Samples.encoded(greys(BufferedImage.TYPE_BYTE_GRAY, 0, 100, 200, 255), "jpeg"), fourGreys()),
				lossy("JPEG of inks", Samples.withAdobe(Samples.fourSamples(255, 0, 0, 255), 0), plain(16, RED)),
				exact("GIF", Samples.encoded(Samples.quarters(64, 48, BufferedImage.TYPE_BYTE_INDEXED), "gif"), quarters(64, 48)),
				exact("GIF, transparent", new GifSamples(24, 12).frame(0, 0, 12, 12, 1, 0, 1).end(), ShownPixels.quarters(24, 12, GREEN, 0, GREEN, 0)),
				exact("BMP", Samples.encoded(colours, "bmp"), quarters(64, 48)),
				exact("TIFF", Samples.encoded(colours, "tiff"), quarters(64, 48)),
				exact("TIFF in tiles", TiffSamples.tiled(colours), quarters(64, 48)),
				exact("ICO", IconSamples.file(new int[] { 32 }, IconSamples.bitmap(32, 0x80FF8040)), plain(32, 0x80FF8040)),
				exact("ICO of PNG", IconSamples.file(new int[] { 48 }, Samples.encoded(Samples.quarters(48, 48, BufferedImage.TYPE_INT_ARGB), "png")), quarters(48, 48)),
				lossy("WebP, lossy", WebPSamples.lossy(), quarters(32, 32)),
				lossy("WebP, lossy with alpha", WebPSamples.lossyWithAlpha(), ShownPixels.quarters(32, 32, 0x80FF0000, 0x8000FF00, 0x800000FF, 0x80FFFFFF)),
				exact("WebP, lossless", WebPSamples.lossless(colours, 255), quarters(64, 48)),
				exact("WebP, lossless with alpha", WebPSamples.lossless(colours, 0x40), ShownPixels.quarters(64, 48, 0x40FF0000, 0x4000FF00, 0x400000FF, 0x40FFFFFF)),
				new ShownFile("SVG", drawing(), ShownPixels.quarters(1200, 800, RED, 0, BLUE, 0x80FFFFFF), 25, 4, Turn.NONE));
	}

	ShownFile at(int other) {
		return new ShownFile(name, content, pixels, other, tolerance, turn);
	}

	ShownFile turned(Turn other) {
		return new ShownFile(name, content, pixels, percent, tolerance, other);
	}

	/** What is to be seen of it. */
	ShownPixels seen() {
		return pixels.turned(turn);
	}

	@Override
	public String toString() {
		return name + " at " + percent + " %, " + turn;
	}

	/** Every pixel of it is another than those around it. */
	static ShownFile coordinates(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		int[][] pixels = new int[height][width];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				pixels[y][x] = 0xFF000000 | Patterns.coordinate(x, y);
				image.setRGB(x, y, pixels[y][x]);
			}
		}
		return exact(width + " x " + height, Samples.encoded(image, "png"), new ShownPixels(pixels));
	}

	static ShownFile exact(String name, byte[] content, ShownPixels pixels) {
		return new ShownFile(name, content, pixels, 100, 3, Turn.NONE);
	}

	static ShownFile lossy(String name, byte[] content, ShownPixels pixels) {
		return new ShownFile(name, content, pixels, 100, 30, Turn.NONE);
	}

	static ShownPixels quarters(int width, int height) {
		return ShownPixels.quarters(width, height, RED, GREEN, BLUE, WHITE);
	}

	private static ShownPixels plain(int side, int argb) {
		return ShownPixels.quarters(side, side, argb, argb, argb, argb);
	}

	private static ShownPixels fourGreys() {
		return ShownPixels.quarters(64, 48, 0xFF000000, 0xFF646464, 0xFFC8C8C8, WHITE);
	}

	private static BufferedImage greys(int type, int... samples) {
		BufferedImage image = new BufferedImage(64, 48, type);
		for (int i = 0; i < 64 * 48; i++) {
			image.getRaster().setSample(i % 64, i / 64, 0, samples[(i / 64 < 24 ? 0 : 2) + (i % 64 < 32 ? 0 : 1)]);
		}
		return image;
	}

	private static BufferedImage shining() {
		BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB);
		int[] colors = { RED, 0x8000FF00, 0, 0x40FFFFFF };
		for (int i = 0; i < 64 * 48; i++) {
			image.setRGB(i % 64, i / 64, colors[(i / 64 < 24 ? 0 : 2) + (i % 64 < 32 ? 0 : 1)]);
		}
		return image;
	}

	private static byte[] drawing() {
		return ("<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='800'><rect width='600' height='400' fill='red'/><rect y='400' width='600' height='400' "
				+ "fill='blue'/><rect x='600' y='400' width='600' height='400' fill='white' opacity='0.502'/></svg>").getBytes(StandardCharsets.UTF_8);
	}
}
