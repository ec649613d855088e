package io.imageshare.ui.strip;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;

import io.imageshare.ui.canvas.Pixels;

/** The device images of thumbnails, kept in order of use and bounded: the one not seen for longest goes first. UI thread only; the owner disposes it. */
final class StripImages {

	private final Device device;
	private final Map<String, Image> images = new LinkedHashMap<>(64, 0.75f, true);
	/** Those that cannot be made; a name each, so they may stay. */
	private final Set<String> impossible = new HashSet<>();

	StripImages(Device device) {
		this.device = device;
	}

	/** The image, or null as long as there is none. */
	Image get(String key) {
		return images.get(key);
	}

	boolean isImpossible(String key) {
		return impossible.contains(key);
	}

	int size() {
		return images.size();
	}

	/**
	 * @param pixels null when there will never be any
	 * @param zoom device pixels in a hundred points
	 * @param kept how many images may stay, this one included
	 */
	void put(String key, Pixels pixels, int zoom, int kept) {
		remove(key);
		if (pixels == null) {
			impossible.add(key);
			return;
		}
		ImageData data = pixels.toImageData();
		// given as plain data, it would be blown up to the zoom of the monitor
		ImageDataProvider provider = asked -> asked == zoom ? data : data.scaledTo(scaled(data.width, asked, zoom), scaled(data.height, asked, zoom));
		images.put(key, new Image(device, provider));
		Iterator<Image> oldest = images.values().iterator();
		while (images.size() > kept) {
			Image image = oldest.next();
			oldest.remove();
			image.dispose();
		}
	}

	void clear() {
		images.values().forEach(Image::dispose);
		images.clear();
		impossible.clear();
	}

	private void remove(String key) {
		Image old = images.remove(key);
		if (old != null) {
			old.dispose();
		}
	}

	private static int scaled(int pixels, int asked, int zoom) {
		return Math.max(1, pixels * asked / zoom);
	}
}
