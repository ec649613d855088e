package io.imageshare.ui.compare;

import io.imageshare.ui.Icons;
import io.imageshare.ui.Messages;

/** The ways to look at two pictures. */
public enum Mode {
	/** Two canvases, one beside or above the other. */
	SIDE_BY_SIDE(Icons.COMPARE_SIDE_BY_SIDE),
	/** One over the other, with a divider to move. */
	SWIPE(Icons.COMPARE_SWIPE),
	/** One after the other in the same place. */
	BLINK(Icons.COMPARE_BLINK),
	/** Only what is not the same. */
	DIFFERENCE(Icons.COMPARE_DIFFERENCE);

	private final Icons icon;

	Mode(Icons icon) {
		this.icon = icon;
	}

	Icons icon() {
		return icon;
	}

	/** What it is, for people. */
	String label() {
		return switch (this) {
		case SIDE_BY_SIDE -> Messages.Compare_sideBySide;
		case SWIPE -> Messages.Compare_swipe;
		case BLINK -> Messages.Compare_blink;
		case DIFFERENCE -> Messages.Compare_difference;
		};
	}

	/** The one to look at them in after this one. */
	public Mode next() {
		return values()[(ordinal() + 1) % values().length];
	}
}
