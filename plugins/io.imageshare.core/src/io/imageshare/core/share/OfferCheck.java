package io.imageshare.core.share;

import java.util.Optional;

import io.imageshare.core.model.ByteSize;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.wire.ClientMessage.Offer;
import io.imageshare.core.wire.PlainText;
import io.imageshare.core.wire.Wire;

/** What speaks against an offer. */
final class OfferCheck {

	private static final int LONGEST_FOLDER = 200;

	private final Phone phone;
	private final String countedAs;
	private final Uploads uploads;
	private final Hub hub;

	/** @param countedAs with whom the phone shares the images of a minute */
	OfferCheck(Phone phone, String countedAs, Uploads uploads, Hub hub) {
		this.phone = phone;
		this.countedAs = countedAs;
		this.uploads = uploads;
		this.hub = hub;
	}

	/** Counts an offer against which nothing else speaks, unless it goes on after a lost connection. */
	Optional<Problem> objection(Offer offer) {
		if (offer.size() == 0) {
			return Optional.of(Problem.of(Kind.EMPTY, offer.name()));
		}
		long limit = hub.settings().limits().image();
		if (offer.size() > limit) {
			return Optional.of(Problem.of(Kind.TOO_LARGE, offer.name(), ByteSize.of(offer.size()), ByteSize.of(limit)));
		}
		Optional<String> folder = offer.enclosure().folder().filter(wished -> !hub.destinations.now().folders().contains(wished));
		if (folder.isPresent()) {
			return Optional.of(Problem.of(Kind.UNKNOWN_FOLDER, offer.name(), PlainText.label(folder.get(), LONGEST_FOLDER)));
		}
		if (uploads.size() >= Wire.TRANSFERS) {
			return Optional.of(Problem.of(Kind.TOO_MANY_TRANSFERS));
		}
		if (uploads.find(offer.id()).isPresent()) {
			return Optional.of(Problem.of(Kind.BAD_MESSAGE, "id"));
		}
		return hub.inbox.hasBegun(phone.device(), offer.id(), offer.size()) ? Optional.empty() : tooFast(offer);
	}

	private Optional<Problem> tooFast(Offer offer) {
		int perMinute = hub.settings().limits().imagesPerMinute();
		long wait = hub.pace.begin(countedAs, perMinute);
		return wait == 0 ? Optional.empty() : Optional.of(Problem.of(Kind.TOO_FAST, offer.name(), perMinute, wait));
	}
}
