package io.imageshare.ui.canvas;

/**
 * How an image is turned and mirrored to be looked at: the image's axes are exchanged or not, and then each axis of what is seen runs backwards or not. All
 * eight combinations exist, and every change of one gives another. An immutable value; it says nothing of a file, whose pixels are upright already.
 *
 * @param sideways whether the image's rows run from top to bottom
 * @param reversedX whether what is seen runs backwards from left to right
 * @param reversedY whether what is seen runs backwards from top to bottom
 */
public record Orientation(boolean sideways, boolean reversedX, boolean reversedY) {

	/** As the image is. */
	public static final Orientation UPRIGHT = new Orientation(false, false, false);

	private static final int QUARTER = 90;

	/** What is seen turned by a quarter clockwise. */
	public Orientation rotatedRight() {
		return transposed().flippedHorizontally();
	}

	/** What is seen turned by a quarter counterclockwise. */
	public Orientation rotatedLeft() {
		return transposed().flippedVertically();
	}

	/** What is seen with left and right exchanged. */
	public Orientation flippedHorizontally() {
		return new Orientation(sideways, !reversedX, reversedY);
	}

	/** What is seen with top and bottom exchanged. */
	public Orientation flippedVertically() {
		return new Orientation(sideways, reversedX, !reversedY);
	}

	/** Whether the image is seen as in a mirror, so that no turning makes it upright. */
	public boolean isMirrored() {
		return sideways ^ reversedX ^ reversedY;
	}

	/** By how many degrees the image, mirrored from left to right before if it is mirrored, is turned clockwise: 0, 90, 180 or 270. */
	public int degrees() {
		Orientation turned = isMirrored() ? new Orientation(false, true, false) : UPRIGHT;
		int degrees = 0;
		while (!turned.equals(this)) {
			turned = turned.rotatedRight();
			degrees += QUARTER;
		}
		return degrees;
	}

	private Orientation transposed() {
		return new Orientation(!sideways, reversedY, reversedX);
	}
}
