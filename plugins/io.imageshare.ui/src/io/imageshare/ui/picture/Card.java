package io.imageshare.ui.picture;

import org.eclipse.osgi.util.NLS;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;
import io.imageshare.ui.decode.DecodeResult.Undecodable;

/**
 * What stands where a picture cannot be shown.
 *
 * @param title the name of the file
 * @param details what it is, why it is not shown and what to do
 */
public record Card(String title, String details) {

	public static Card of(SharedImage image, Undecodable failure) {
		return of(image.name(), image.info(), image.size(), failure);
	}

	/**
	 * The same for a file that is no shared image.
	 *
	 * @param size in bytes
	 */
	public static Card of(String name, ImageInfo info, long size, Undecodable failure) {
		return new Card(name, Caption.what(info, size) + "\n\n" + why(info.format(), failure));
	}

	private static String why(ImageFormat format, Undecodable failure) {
		return switch (failure.reason()) {
		case MISSING -> Messages.Card_missing;
		case UNREADABLE -> NLS.bind(Messages.Card_unreadable, failure.detail());
		case DAMAGED -> Messages.Card_damaged;
		case TOO_LARGE -> Messages.Card_tooLarge;
		case UNSUPPORTED_FORMAT -> Messages.Card_unsupported;
		case NO_SYSTEM_DECODER -> format == ImageFormat.HEIC ? Messages.Card_heic : NLS.bind(Messages.Card_noSystemDecoder, format.label());
		};
	}
}
