package io.imageshare.core.share;

import io.imageshare.core.limit.Rate;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.Text;
import io.imageshare.core.share.ShareEvent.Pointed;
import io.imageshare.core.wire.ClientMessage;
import io.imageshare.core.wire.ClientMessage.Cancel;
import io.imageshare.core.wire.ClientMessage.Look;
import io.imageshare.core.wire.ClientMessage.NotShown;
import io.imageshare.core.wire.ClientMessage.Offer;
import io.imageshare.core.wire.ClientMessage.Point;
import io.imageshare.core.wire.ClientMessage.Said;
import io.imageshare.core.wire.ClientMessage.Shown;
import io.imageshare.core.wire.ClientMessage.Undo;

/** What a phone says once it is in, each thing handed to whoever deals with it. Runs on the connection's socket thread. */
final class Conversation {

	private static final int POINTS_PER_SECOND = 60;

	private final Phone phone;
	private final String countedAs;
	private final Session session;
	private final Receiver receiver;
	private final MirrorLine mirror;
	private final Hub hub;
	private final Rate points;

	/** @param countedAs with whom the phone shares what may be said within a minute */
	Conversation(Session session, String countedAs, Receiver receiver, MirrorLine mirror, Hub hub) {
		this.phone = session.phone();
		this.countedAs = countedAs;
		this.session = session;
		this.receiver = receiver;
		this.mirror = mirror;
		this.hub = hub;
		this.points = new Rate(hub.clock, POINTS_PER_SECOND);
	}

	/** @throws ProblemException when it is nothing that is said then */
	void obey(ClientMessage message) throws ProblemException {
		if (message instanceof Offer offer) {
			receiver.offer(offer);
		} else if (message instanceof Cancel cancel) {
			receiver.cancel(cancel.id());
		} else if (message instanceof Undo undo) {
			hub.undos.request(phone, undo.id());
		} else if (message instanceof Said said) {
			hub.texts.receive(said, phone, countedAs, session);
		} else if (message instanceof Look look) {
			mirror.look(look);
		} else if (message instanceof Point point) {
			point(point);
		} else if (message instanceof Shown shown) {
			hub.pushes.find(shown.id()).ifPresent(image -> hub.log.info(Text.SHOWN.with(image.name(), phone.name())));
		} else if (message instanceof NotShown failed) {
			hub.pushes.find(failed.id()).ifPresent(image -> hub.log.warning(Text.NOT_SHOWN.with(image.name(), phone.name(), failed.reason())));
		} else {
			throw new ProblemException(Problem.of(Kind.BAD_MESSAGE, "hello"));
		}
	}

	private void point(Point point) {
		if (points.passes()) {
			hub.lives.find(point.id()).ifPresent(image -> hub.events.fire(new Pointed(phone, image.id(), point.x(), point.y())));
		}
	}
}
