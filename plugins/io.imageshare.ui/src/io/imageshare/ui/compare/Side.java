package io.imageshare.ui.compare;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.picture.Card;

/** What is known of one of the two images by now: first nothing, then perhaps a coarse picture, and in the end the whole or why there is none. UI thread only. */
final class Side {

	private final ComparedImage image;
	private Picture picture;
	private Card card;
	private int reduction = 1;
	private boolean ended;

	Side(ComparedImage image) {
		this.image = image;
		picture = image.known().orElse(null);
		ended = picture != null && !picture.isReduced();
	}

	ComparedImage image() {
		return image;
	}

	/** The best there is, or null. */
	Picture picture() {
		return picture;
	}

	/** Why there is no picture, or null. */
	Card card() {
		return card;
	}

	/** 1 when every pixel is there, n when memory only allowed every n-th of every n-th row. */
	int reduction() {
		return reduction;
	}

	/** Whether nothing more is to be expected. */
	boolean isEnded() {
		return ended;
	}

	void preview(Picture coarse) {
		picture = coarse;
	}

	void decoded(Picture whole, int reducedBy) {
		picture = whole;
		reduction = reducedBy;
		ended = true;
	}

	void failed(Card why) {
		picture = null;
		card = why;
		ended = true;
	}
}
