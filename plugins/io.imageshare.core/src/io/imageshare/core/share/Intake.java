package io.imageshare.core.share;

import java.io.IOException;
import java.util.Optional;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.inbox.Delivery;
import io.imageshare.core.inbox.Inbox.Arrival;
import io.imageshare.core.inbox.PartFile;
import io.imageshare.core.model.ByteSize;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.Text;

/** The last step of an image on its way in: what has arrived is looked at, compared with what was announced, and goes into the inbox. */
final class Intake {

	private final Hub hub;

	Intake(Hub hub) {
		this.hub = hub;
	}

	/**
	 * @param announced the SHA-256 that the sender gave, if any
	 * @throws ProblemException when the bytes are of no use
	 * @throws IOException when they could not be stored
	 */
	Arrival take(PartFile file, Delivery delivery, Optional<String> announced) throws IOException, ProblemException {
		String name = delivery.name();
		Optional<ImageInfo> info = ImageProbe.probe(file.path());
		if (info.isEmpty()) {
			throw new ProblemException(Problem.of(Kind.NOT_AN_IMAGE, name));
		}
		String sha256 = file.finish();
		if (announced.filter(expected -> !expected.equals(sha256)).isPresent()) {
			throw new ProblemException(Problem.of(Kind.CHECKSUM_WRONG, name));
		}
		Arrival arrival = hub.inbox.receive(file, sha256, info.get(), delivery);
		hub.log.info(arrival.known() ? Text.RECEIVED_BEFORE.with(name, delivery.phone()) : Text.RECEIVED.with(name, ByteSize.of(file.received()), delivery.phone()));
		return arrival;
	}
}
