package io.imageshare.ui.arrival;

import java.util.Optional;

/** A picture that has come and what it has left: its file, and perhaps a reference in a text. Both are there or both are not. UI thread only. */
final class Arrival {

	private final Picture picture;
	private final FileWishes files;
	private final Runnable changed;
	private Optional<Spot> spot = Optional.empty();
	private boolean present = true;

	/** @param changed is told when it has been taken back or brought back */
	Arrival(Picture picture, FileWishes files, Runnable changed) {
		this.picture = picture;
		this.files = files;
		this.changed = changed;
	}

	Picture picture() {
		return picture;
	}

	boolean isPresent() {
		return present;
	}

	/** Where its reference is. */
	Optional<Spot> spot() {
		return spot;
	}

	void setSpot(Spot where) {
		spot = Optional.of(where);
	}

	/** The file is to be there, or not. One that was there before the picture came stays. */
	void set(boolean toBeThere) {
		if (present != toBeThere) {
			present = toBeThere;
			if (picture.written()) {
				files.add(picture, toBeThere);
			}
			changed.run();
		}
	}

	/** Takes back the file and the reference. */
	void takeBack() {
		if (present) {
			spot.ifPresent(where -> where.remove(this));
			set(false);
		}
	}

	/** Brings back the file and, if nothing else was written there, the reference. */
	void bringBack() {
		if (!present) {
			spot.ifPresent(Spot::restore);
			set(true);
		}
	}

	/** The file has gone already, since the phone has taken the picture back: so does the reference. */
	void vanish() {
		if (present) {
			present = false;
			spot.ifPresent(where -> where.remove(this));
			changed.run();
		}
	}
}
