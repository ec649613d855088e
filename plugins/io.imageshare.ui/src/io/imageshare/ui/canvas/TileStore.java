package io.imageshare.ui.canvas;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;

/**
 * The device images of one picture, turned as it is looked at, made tile by tile when they are to be seen, kept in order of use and bounded: what was not used for longest is
 * disposed as soon as there are more than half as many again as the view needs. UI thread only; the owner disposes it.
 */
final class TileStore {

	private static final int ALWAYS_KEPT = 192;

	private final Map<Tile, Image> images = new LinkedHashMap<>(64, 0.75f, true);
	private final Picture picture;
	private final Orientation orientation;
	private final Device device;
	private final int zoom;
	private final int unit;

	/** @param zoom device pixels in a hundred points, for which the images are made */
	TileStore(Picture picture, Orientation orientation, Device device, int zoom) {
		this.picture = picture;
		this.orientation = orientation;
		this.device = device;
		this.zoom = zoom;
		unit = Tile.unit(zoom);
	}

	Picture picture() {
		return picture;
	}

	Orientation orientation() {
		return orientation;
	}

	int zoom() {
		return zoom;
	}

	int size() {
		return images.size();
	}

	/** The image of the tile, or null as long as there is none. */
	Image image(Tile tile) {
		return images.get(tile);
	}

	/** The one tile that shows all of the picture. */
	Tile overview() {
		return new Tile(picture.levelWithin(Tile.SIDE), 0, 0);
	}

	/** Width of the tile in level pixels, not turned, with what was added to make it a whole number of points. */
	int width(Tile tile) {
		return Tile.extent(tile.left(), picture.level(tile.level()).width(), unit);
	}

	/** Height of the tile in level pixels, not turned, with what was added to make it a whole number of points. */
	int height(Tile tile) {
		return Tile.extent(tile.top(), picture.level(tile.level()).height(), unit);
	}

	/**
	 * Makes images until none of the wanted is missing or the time is up, one at least, and first of all the overview, which can stand in for all others.
	 *
	 * @param deadline in terms of System.nanoTime
	 * @return whether none is missing
	 */
	boolean load(List<Tile> wanted, long deadline) {
		List<Tile> missing = new ArrayList<>();
		Tile overview = overview();
		if (images.get(overview) == null) {
			missing.add(overview);
		}
		for (Tile tile : wanted) {
			if (images.get(tile) == null && !tile.equals(overview)) {
				missing.add(tile);
			}
		}
		int made = 0;
		while (made < missing.size() && (made == 0 || System.nanoTime() - deadline < 0)) {
			Tile tile = missing.get(made++);
			images.put(tile, make(tile));
		}
		evict(Math.max(ALWAYS_KEPT, wanted.size() + wanted.size() / 2 + 1));
		return made == missing.size();
	}

	void dispose() {
		images.values().forEach(Image::dispose);
		images.clear();
	}

	private Image make(Tile tile) {
		ImageData data = tile.cut(picture.level(tile.level()), unit, orientation);
		// given as plain data, it would be blown up to the zoom of the monitor
		ImageDataProvider provider = asked -> asked == zoom ? data : data.scaledTo(scaled(data.width, asked), scaled(data.height, asked));
		return new Image(device, provider);
	}

	private int scaled(int pixels, int asked) {
		return Math.max(1, pixels * asked / zoom);
	}

	private void evict(int kept) {
		Iterator<Image> oldest = images.values().iterator();
		while (images.size() > kept) {
			Image image = oldest.next();
			oldest.remove();
			image.dispose();
		}
	}
}
