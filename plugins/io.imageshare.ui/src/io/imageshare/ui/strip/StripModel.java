package io.imageshare.ui.strip;

import java.util.List;

/**
 * What a {@link ThumbnailStrip} shows, and whom it tells what the user does. Asked on the UI thread, for an item only while it is to be seen; so it must answer
 * at once.
 */
public interface StripModel {

	/** What a gesture does to the selection. */
	enum Selecting {
		/** The item, and no other. */
		ONLY,
		/** The item as well, or no longer. */
		TOGGLE,
		/** From where the selection began to the item. */
		RANGE
	}

	int count();

	/** Tells items apart for as long as the strip lives, wherever they move. */
	String key(int index);

	StripItem item(int index);

	/** The item the keyboard acts on, or -1 for none. */
	int lead();

	boolean isSelected(int index);

	/** The user selects; may be called for an item that cannot be selected. */
	void select(int index, Selecting how);

	void selectAll();

	/** The user wants to see the selection elsewhere. */
	void open();

	/**
	 * These thumbnails are to be seen now and missing: each is answered by {@link ThumbnailStrip#setThumbnail}. Whatever was wanted before and is not among them
	 * is wanted no longer.
	 *
	 * @param width most device pixels a thumbnail may have
	 * @param height most device pixels a thumbnail may have
	 */
	void want(List<String> keys, int width, int height);
}
