package io.imageshare.ui.strip;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the tiles of a strip are, in points from the left end of the whole strip. A value.
 *
 * @param picture width of the place for a picture
 * @param pictureHeight height of that place
 * @param lines lines of text below it, 0 to 2
 * @param line height of a line
 */
record StripLayout(int picture, int pictureHeight, int lines, int line) {

	/** Around everything in a tile. */
	static final int PADDING = 5;
	private static final int GAP = 2;
	/** Between a picture and the text below. */
	private static final int TEXT_GAP = 3;

	/** From one tile to the next. */
	int pitch() {
		return picture + 2 * PADDING + GAP;
	}

	int height() {
		return 2 * GAP + tileHeight();
	}

	int width(int count) {
		return count * pitch() + GAP;
	}

	/** A tile, in a strip that is scrolled by so much. */
	Rectangle tile(int index, int scrolled) {
		return new Rectangle(GAP + index * pitch() - scrolled, GAP, pitch() - GAP, tileHeight());
	}

	/** The place for the picture in a tile. */
	Rectangle picture(Rectangle tile) {
		return new Rectangle(tile.x + PADDING, tile.y + PADDING, picture, pictureHeight);
	}

	/** Top of a line of text in a tile. */
	int lineTop(Rectangle tile, int number) {
		return tile.y + PADDING + pictureHeight + TEXT_GAP + number * line;
	}

	/** The tile at a place, or -1 where there is none. */
	int indexAt(int x, int scrolled, int count) {
		int index = Math.floorDiv(x + scrolled, pitch());
		return index >= 0 && index < count ? index : -1;
	}

	private int tileHeight() {
		return 2 * PADDING + pictureHeight + (lines == 0 ? 0 : TEXT_GAP + lines * line);
	}
}
