package io.imageshare.ui.canvas;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Where the tiles of a picture are in a view, turned as it is looked at. Neighbouring tiles share their rounded edge: there is neither gap nor overlap. */
final class TileLayout {

	private final Picture picture;
	private final Viewport viewport;
	private final int zoom;
	private final boolean sideways;
	/** Device pixels for one pixel of the picture. */
	private final double scale;
	/** Along the image's rows and columns, wherever those are in the view. */
	private final Axis alongX;
	private final Axis alongY;

	/** @param zoom device pixels in a hundred points */
	TileLayout(Picture picture, Viewport viewport, Orientation orientation, int zoom) {
		this.picture = picture;
		this.viewport = viewport;
		this.zoom = zoom;
		sideways = orientation.sideways();
		scale = viewport.scale() * (sideways ? viewport.imageHeight() : viewport.imageWidth()) / picture.width();
		Axis horizontal = axis(viewport.left(), viewport.scaledWidth(), sideways ? picture.height() : picture.width(), orientation.reversedX());
		Axis vertical = axis(viewport.top(), viewport.scaledHeight(), sideways ? picture.width() : picture.height(), orientation.reversedY());
		alongX = sideways ? vertical : horizontal;
		alongY = sideways ? horizontal : vertical;
	}

	/** In a frame that is longer, what runs backwards ends where the frame begins. */
	private Axis axis(double edge, double frame, int length, boolean reversed) {
		return new Axis(edge + (reversed ? frame - length * scale : 0), scale, length, reversed, zoom);
	}

	/** Device pixels for one pixel of the picture: those of the viewport, or of a frame that has other pixels. */
	double scale() {
		return scale;
	}

	/** Where the whole picture is, in points. */
	Rectangle bounds() {
		return between(0, 0, picture.width(), picture.height());
	}

	/** Where so many pixels of the tile's level from its corner are, in points. */
	Rectangle place(Tile tile, int width, int height) {
		double x = picture.pixelWidth(tile.level());
		double y = picture.pixelHeight(tile.level());
		return between(tile.left() * x, tile.top() * y, (tile.left() + width) * x, (tile.top() + height) * y);
	}

	/** The tiles of a level of which at least a corner is in the view. */
	List<Tile> visible(int level) {
		Bands pixels = picture.level(level);
		int[] columns = range(alongX, picture.pixelWidth(level), pixels.width(), sideways ? viewport.viewHeight() : viewport.viewWidth());
		int[] rows = range(alongY, picture.pixelHeight(level), pixels.height(), sideways ? viewport.viewWidth() : viewport.viewHeight());
		List<Tile> tiles = new ArrayList<>();
		for (int row = rows[0]; row <= rows[1]; row++) {
			for (int column = columns[0]; column <= columns[1]; column++) {
				tiles.add(new Tile(level, column, row));
			}
		}
		return tiles;
	}

	/**
	 * The pixel of the original that is drawn on a device pixel of the view, or null beside the picture; of the many that share one when the scale is below 1,
	 * that in its middle.
	 */
	Point pixelAt(int x, int y) {
		Rectangle bounds = bounds();
		if (!isWithin(x, bounds.x, bounds.width) || !isWithin(y, bounds.y, bounds.height)) {
			return null;
		}
		return new Point(alongX.pixel((sideways ? y : x) + 0.5), alongY.pixel((sideways ? x : y) + 0.5));
	}

	/** Along the view's width if {@code horizontal}, else along its height. */
	Axis axis(boolean horizontal) {
		return horizontal == sideways ? alongY : alongX;
	}

	private boolean isWithin(int devicePixel, int from, int length) {
		double middle = (devicePixel + 0.5) * 100 / zoom;
		return middle >= from && middle < from + length;
	}

	/** The first and the last column or row of tiles in the view. */
	private static int[] range(Axis axis, double pixelSize, int pixels, int view) {
		double begin = axis.coordinate(0) / pixelSize;
		double end = axis.coordinate(view) / pixelSize;
		return new int[] { index(Math.min(begin, end), pixels), index(Math.max(begin, end), pixels) };
	}

	private static int index(double pixel, int pixels) {
		return (int) Math.max(0, Math.min(pixels - 1, Math.floor(pixel))) / Tile.SIDE;
	}

	private Rectangle between(double left, double top, double right, double bottom) {
		Rectangle upright = spanned(alongX.point(left), alongX.point(right), alongY.point(top), alongY.point(bottom));
		return sideways ? new Rectangle(upright.y, upright.x, upright.height, upright.width) : upright;
	}

	private static Rectangle spanned(int x1, int x2, int y1, int y2) {
		return new Rectangle(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
	}
}
