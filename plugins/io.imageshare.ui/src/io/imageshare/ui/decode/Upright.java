package io.imageshare.ui.decode;

import io.imageshare.core.image.ExifOrientation;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.canvas.Bands;

/** Makes stored pixels a picture: in the colours of the screen and upright, both exactly once. */
final class Upright {

	private Upright() {
	}

	/** @param stored given away: their arrays are written into */
	static Picture picture(Header header, Bands stored) {
		header.profile().ifPresent(profile -> stored.all().forEach(profile::toScreen));
		Bands upright = Turning.upright(stored, header.orientation());
		boolean sideways = ExifOrientation.isTurned(header.orientation());
		int width = (int) header.size().width();
		int height = (int) header.size().height();
		return Picture.of(upright, sideways ? height : width, sideways ? width : height);
	}
}
