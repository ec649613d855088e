package io.imageshare.core.share;

import io.imageshare.core.inbox.PartFile;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Transfer;
import io.imageshare.core.wire.ClientMessage.Offer;

/**
 * An accepted offer.
 *
 * @param channel its number on the connection
 * @param file where the bytes go
 */
record Upload(Offer offer, int channel, PartFile file) {

	String id() {
		return offer.id();
	}

	Transfer progress(Phone phone) {
		return new Transfer(offer.id(), phone.name(), offer.name(), offer.size(), file.received());
	}
}
