package io.imageshare.ui.markup;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** A disc of one colour with a grey rim, smooth at its edge, so that it is seen on every toolbar. Equal ones share an image. */
final class ColourDescriptor extends ImageDescriptor {

	private static final int SIDE = 16;
	private static final double RADIUS = 6.5;
	private static final int RIM = 0x8292AD;

	private final int rgb;

	ColourDescriptor(int rgb) {
		this.rgb = rgb;
	}

	@Override
	public ImageData getImageData(int zoom) {
		int side = SIDE * zoom / 100;
		double scale = zoom / 100.0;
		ImageData data = new ImageData(side, side, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		data.alphaData = new byte[side * side];
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				double distance = Math.hypot(x + 0.5 - side / 2.0, y + 0.5 - side / 2.0);
				data.setPixel(x, y, distance > (RADIUS - 1) * scale ? RIM : rgb);
				data.setAlpha(x, y, (int) (255 * Math.max(0, Math.min(1, RADIUS * scale - distance + 0.5))));
			}
		}
		return data;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ColourDescriptor same && same.rgb == rgb;
	}

	@Override
	public int hashCode() {
		return rgb;
	}
}
