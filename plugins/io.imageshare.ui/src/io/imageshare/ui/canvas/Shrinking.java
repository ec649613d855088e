package io.imageshare.ui.canvas;

/**
 * Makes a picture smaller by any amount: each pixel is the mean of the area it stands for, parts of pixels counted as parts. Colours are weighted by their
 * alpha, as in {@link Halving}. For small pictures; on the caller's thread.
 */
final class Shrinking {

	private final Pixels source;
	private final double stepX;
	private final double stepY;
	private final byte[] bgr;
	private final byte[] alpha;

	private Shrinking(Pixels source, int width, int height) {
		this.source = source;
		stepX = (double) source.width() / width;
		stepY = (double) source.height() / height;
		bgr = new byte[3 * width * height];
		alpha = source.isOpaque() ? null : new byte[width * height];
	}

	static Pixels of(Pixels source, int width, int height) {
		Shrinking shrinking = new Shrinking(source, width, height);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				shrinking.store(x, y, y * width + x);
			}
		}
		return new Pixels(width, height, shrinking.bgr, shrinking.alpha);
	}

	private void store(int x, int y, int to) {
		double left = x * stepX;
		double top = y * stepY;
		double right = Math.min(left + stepX, source.width());
		double bottom = Math.min(top + stepY, source.height());
		double blue = 0;
		double green = 0;
		double red = 0;
		double opacity = 0;
		double area = 0;
		for (int row = (int) top; row < bottom; row++) {
			double high = Math.min(row + 1, bottom) - Math.max(row, top);
			for (int column = (int) left; column < right; column++) {
				double part = high * (Math.min(column + 1, right) - Math.max(column, left));
				int argb = source.argb(column, row);
				double weight = part * (argb >>> 24);
				area += part;
				opacity += weight;
				blue += weight * (argb & 0xFF);
				green += weight * (argb >> 8 & 0xFF);
				red += weight * (argb >> 16 & 0xFF);
			}
		}
		if (opacity > 0) {
			bgr[3 * to] = (byte) Math.round(blue / opacity);
			bgr[3 * to + 1] = (byte) Math.round(green / opacity);
			bgr[3 * to + 2] = (byte) Math.round(red / opacity);
		}
		if (alpha != null) {
			alpha[to] = (byte) Math.round(opacity / area);
		}
	}
}
