package io.imageshare.ui.canvas;

import java.util.Objects;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * Plain pixels, row by row without padding, as the platform takes them: blue, green, red, and the alpha in a plane of its own, not premultiplied.
 * Who hands over the arrays gives them away: nobody may write into them afterwards, so any thread may read them.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param bgr three bytes for every pixel
 * @param alpha one byte for every pixel, or null when every pixel is opaque
 */
public record Pixels(int width, int height, byte[] bgr, byte[] alpha) {

	private static final PaletteData BGR = new PaletteData(0xFF, 0xFF00, 0xFF0000);

	public Pixels {
		Objects.requireNonNull(bgr);
		long count = (long) width * height;
		if (width < 1 || height < 1 || bgr.length != 3 * count || alpha != null && alpha.length != count) {
			throw new IllegalArgumentException(width + " x " + height);
		}
	}

	/** Whether nothing shines through. */
	public boolean isOpaque() {
		return alpha == null;
	}

	/** The same pixels for the platform. They are shared and not copied, so the result must not be written into. */
	public ImageData toImageData() {
		ImageData data = new ImageData(width, height, 24, BGR, 1, bgr);
		data.alphaData = alpha;
		return data;
	}

	/** The same picture no larger than this, made by the mean of the pixels that fall together; itself when it is no larger. */
	public Pixels within(int mostWidth, int mostHeight) {
		double scale = Math.min((double) mostWidth / width, (double) mostHeight / height);
		return scale >= 1 ? this : Shrinking.of(this, (int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)));
	}

	int argb(int x, int y) {
		int at = y * width + x;
		int opacity = alpha == null ? 0xFF : alpha[at] & 0xFF;
		return opacity << 24 | (bgr[3 * at + 2] & 0xFF) << 16 | (bgr[3 * at + 1] & 0xFF) << 8 | bgr[3 * at] & 0xFF;
	}
}
