package io.imageshare.ui.canvas;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Control;

/**
 * Device pixels in a hundred SWT points. The zoom of the monitor is not enough: by its auto-scale setting SWT may round that, and nothing tells the
 * rounded value but the question it asks an image data provider.
 */
public final class DeviceZoom {

	private DeviceZoom() {
	}

	/** Asks for a control, on the UI thread. */
	public static int of(Control control) {
		int[] asked = { 0 };
		ImageDataProvider listening = zoom -> {
			asked[0] = Math.max(asked[0], zoom);
			int side = Math.max(1, zoom / 100);
			return new ImageData(side, side, 24, Tile.BGRX);
		};
		new Image(control.getDisplay(), listening).dispose();
		// newer platforms may ask later than at creation, and round nothing
		return Math.max(100, asked[0] > 0 ? asked[0] : control.getMonitor().getZoom());
	}
}
