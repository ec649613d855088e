package io.imageshare.ui.view;

import org.eclipse.osgi.util.NLS;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;
import io.imageshare.ui.decode.DecodeResult.Undecodable;

/**
 * What stands where a picture cannot be shown.
 *
 * @param title the name of the file
 * @param details what it is, why it is not shown and what to do
 */
record Card(String title, String details) {

	static Card of(SharedImage image, Undecodable failure) {
		return new Card(image.name(), Caption.what(image.info(), image.size()) + "\n\n" + why(image, failure));
	}

	private static String why(SharedImage image, Undecodable failure) {
		return switch (failure.reason()) {
		case UNREADABLE -> NLS.bind(Messages.Card_unreadable, failure.detail());
		case DAMAGED -> Messages.Card_damaged;
		case TOO_LARGE -> Messages.Card_tooLarge;
		case UNSUPPORTED_FORMAT -> Messages.Card_unsupported;
		case NO_SYSTEM_DECODER -> image.info().format() == ImageFormat.HEIC ? Messages.Card_heic : NLS.bind(Messages.Card_noSystemDecoder, image.info().format().label());
		};
	}
}
