package io.imageshare.ui.markup;

import io.imageshare.ui.Messages;

/** The colours of marks: each far from the others, and with the line around it seen on any screenshot, light or dark. */
final class Colours {

	static final int[] ALL = { 0xE5322D, 0xFFC400, 0x1FA34A, 0x1E88E5, 0x1A1A1A, 0xFFFFFF };

	private Colours() {
	}

	static String name(int index) {
		return new String[] { Messages.MarkUp_red, Messages.MarkUp_yellow, Messages.MarkUp_green, Messages.MarkUp_blue, Messages.MarkUp_black,
				Messages.MarkUp_white }[index];
	}
}
