package io.imageshare.ui.markup.model;

/** A mark that is drawn over the picture: one outline in one colour, and a line around it. */
public sealed interface Drawn extends Mark permits Arrow, Box, Words {

	Ink ink();

	Drawn inked(Ink ink);

	Outline outline();

	/** Whether it is the outline as a line of the ink's width that is seen, and not what it encloses. */
	default boolean isLine() {
		return false;
	}
}
