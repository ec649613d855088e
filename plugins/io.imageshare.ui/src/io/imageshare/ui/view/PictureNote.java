package io.imageshare.ui.view;

import org.eclipse.osgi.util.NLS;

import io.imageshare.ui.Messages;
import io.imageshare.ui.decode.DecodeResult.Decoded;

/** What has to be said of a picture beside its caption: that it moves, that there is more of it, or that not all of it is shown. */
final class PictureNote {

	private static final String SEPARATOR = ", ";

	private PictureNote() {
	}

	/** Empty when all is as expected. */
	static String of(Decoded decoded, boolean frames, Player player) {
		String more = decoded.count() == 1 ? "" : player.isPlaying() ? NLS.bind(Messages.PictureNote_frames, decoded.count())
				: player.isActive() ? NLS.bind(Messages.PictureNote_frame, player.frame() + 1, decoded.count())
				: NLS.bind(frames ? Messages.PictureNote_frame : Messages.PictureNote_page, 1, decoded.count());
		String less = decoded.reduction() == 1 ? "" : NLS.bind(Messages.PictureNote_reduced, decoded.reduction());
		return more.isEmpty() || less.isEmpty() ? more + less : more + SEPARATOR + less;
	}
}
