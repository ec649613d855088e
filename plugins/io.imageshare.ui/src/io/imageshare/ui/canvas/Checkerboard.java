package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;

/** The pattern that stands for transparency, light or dark as the background around it. UI thread only; the owner disposes it. */
final class Checkerboard {

	/** In points; an even number of cells, so that copies of the swatch join. */
	private static final int CELL = 8;
	private static final int SWATCH = 32 * CELL;

	private final Device device;
	private Image swatch;
	private boolean dark;

	Checkerboard(Device device) {
		this.device = device;
	}

	/** Fills what is damaged of this area; the pattern begins at the area's corner and so moves with the picture. */
	void paint(GC gc, Rectangle area, Rectangle damaged) {
		Rectangle filled = area.intersection(damaged);
		if (filled.isEmpty()) {
			return;
		}
		prepare(Shades.isDark(gc.getBackground()));
		gc.setClipping(filled);
		// smoothing would let the swatches fade at their edges where a point is more than one pixel
		gc.setInterpolation(SWT.NONE);
		for (int y = area.y + (filled.y - area.y) / SWATCH * SWATCH; y < filled.y + filled.height; y += SWATCH) {
			for (int x = area.x + (filled.x - area.x) / SWATCH * SWATCH; x < filled.x + filled.width; x += SWATCH) {
				gc.drawImage(swatch, x, y);
			}
		}
		gc.setClipping((Rectangle) null);
	}

	void dispose() {
		if (swatch != null) {
			swatch.dispose();
			swatch = null;
		}
	}

	private void prepare(boolean forDark) {
		if (swatch != null && dark == forDark) {
			return;
		}
		dispose();
		dark = forDark;
		swatch = new Image(device, SWATCH, SWATCH);
		GC gc = new GC(swatch);
		gc.setBackground(new Color(dark ? new RGB(112, 112, 112) : new RGB(255, 255, 255)));
		gc.fillRectangle(0, 0, SWATCH, SWATCH);
		gc.setBackground(new Color(dark ? new RGB(94, 94, 94) : new RGB(226, 226, 226)));
		for (int y = 0; y < SWATCH; y += CELL) {
			for (int x = y / CELL % 2 * CELL; x < SWATCH; x += 2 * CELL) {
				gc.fillRectangle(x, y, CELL, CELL);
			}
		}
		gc.dispose();
	}
}
