package io.imageshare.ui.gallery;

import java.util.function.Function;

import org.eclipse.osgi.util.NLS;

import io.imageshare.core.model.ByteSize;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.core.model.Transfer;
import io.imageshare.ui.Messages;
import io.imageshare.ui.ShortTime;
import io.imageshare.ui.strip.StripItem;
import io.imageshare.ui.strip.StripItem.Mark;

/** The words on the tiles of the strip: as short as they can be, since a tile is narrow. */
final class ItemText {

	private final Function<SharedImage, String> description;

	/** @param description everything there is to say of an image */
	ItemText(Function<SharedImage, String> description) {
		this.description = description;
	}

	StripItem of(SharedImage image, boolean fresh) {
		boolean came = image.direction() == Direction.RECEIVED;
		String time = ShortTime.of(image.time());
		String toolTip = fresh ? NLS.bind(Messages.Gallery_fresh, description.apply(image)) : description.apply(image);
		return new StripItem(image.name(), came ? NLS.bind(Messages.Gallery_detail, time, image.phone()) : time, toolTip, mark(image.direction()),
				fresh, StripItem.WHOLE);
	}

	private static Mark mark(Direction direction) {
		return switch (direction) {
		case RECEIVED -> Mark.CAME;
		case SENT -> Mark.WENT;
		case MADE -> Mark.NONE;
		};
	}

	StripItem of(Transfer transfer) {
		int percent = transfer.size() == 0 ? 0 : (int) (100 * transfer.received() / transfer.size());
		String detail = NLS.bind(Messages.Gallery_arriving_detail, percent, transfer.phone());
		String toolTip = NLS.bind(Messages.Gallery_arriving, new Object[] { transfer.name(), percent, ByteSize.of(transfer.size()), transfer.phone() });
		return new StripItem(transfer.name(), detail, toolTip, Mark.CAME, false, percent);
	}
}
