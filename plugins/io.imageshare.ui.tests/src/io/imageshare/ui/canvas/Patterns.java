package io.imageshare.ui.canvas;

/** Pictures in which neighbouring pixels differ. */
public final class Patterns {

	private Patterns() {
	}

	/** Every pixel tells where it is, nearly: its colour is that of no other one within 200 pixels. */
	static Picture coordinates(int width, int height) {
		byte[] bgr = new byte[3 * width * height];
		for (int i = 0; i < width * height; i++) {
			int color = coordinate(i % width, i / width);
			bgr[3 * i] = (byte) color;
			bgr[3 * i + 1] = (byte) (color >> 8);
			bgr[3 * i + 2] = (byte) (color >> 16);
		}
		return Picture.of(new Pixels(width, height, bgr, null));
	}

	/** 0xRRGGBB. */
	public static int coordinate(int x, int y) {
		return (x * 37 & 0xFF) << 16 | (y * 59 & 0xFF) << 8 | (x / 7 * 16 + y / 5 * 8 & 0xFF);
	}

	/** The colours of a picture, by row and column. */
	static int[][] colors(Picture picture) {
		int[][] colors = new int[picture.height()][picture.width()];
		for (int y = 0; y < colors.length; y++) {
			for (int x = 0; x < colors[y].length; x++) {
				colors[y][x] = picture.argb(x, y);
			}
		}
		return colors;
	}
}
