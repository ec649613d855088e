package io.imageshare.ui.strip;

import java.util.Objects;

/**
 * What one tile of a strip says. Immutable.
 *
 * @param name first line, shortened in its middle where it is too long
 * @param detail second line, shortened at its end
 * @param toolTip everything, also for assistive technology
 * @param mark what is drawn on the picture
 * @param fresh whether nobody has looked at it yet
 * @param percent how much of it is there, 0 to 100, with a ring instead of a picture; {@link #WHOLE} when it is there
 */
public record StripItem(String name, String detail, String toolTip, Mark mark, boolean fresh, int percent) {

	/** Nothing is missing. */
	public static final int WHOLE = -1;

	/** Which way an item went, if it went any. */
	public enum Mark {
		CAME, WENT, NONE
	}

	public StripItem {
		Objects.requireNonNull(name);
		Objects.requireNonNull(detail);
		Objects.requireNonNull(toolTip);
		Objects.requireNonNull(mark);
	}

	boolean isWhole() {
		return percent == WHOLE;
	}
}
