package io.imageshare.core.share;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.core.server.Connection;
import io.imageshare.core.server.ConnectionHandler;
import io.imageshare.core.share.ShareEvent.PhonesChanged;
import io.imageshare.core.wire.Wire;

/**
 * The connection of a program that knows nothing of our protocol: a binary message is an image, both ways. It is never sent a text message, which it might take for an
 * image; what is refused closes the connection with a code and a sentence. Runs on the connection's socket thread.
 */
final class PlainSession implements ConnectionHandler, Session {

	private final Connection connection;
	private final Hub hub;
	private final Phone phone;
	private final PlainReceiver receiver;
	private final PlainSender sender;

	/** Lets the program in when there is room. */
	PlainSession(Connection connection, Hub hub) {
		this.connection = connection;
		this.hub = hub;
		String address = connection.remoteAddress().getHostAddress();
		phone = new Phone("program-" + UUID.randomUUID(), Text.PROGRAM_NAME.with(address), address, Instant.now());
		receiver = new PlainReceiver(phone, hub);
		sender = new PlainSender(connection, hub);
		enter();
	}

	private void enter() {
		int limit = hub.settings().limits().phones();
		if (!hub.sessions.add(this, limit)) {
			turnAway(Problem.of(Kind.TOO_MANY_PHONES, limit));
			return;
		}
		hub.log.info(Text.PHONE_CONNECTED.with(phone.name(), phone.address()));
		hub.events.fire(new PhonesChanged(hub.sessions.phones()));
		// They may have changed since the handshake, when nobody knew whom to tell.
		adjust(hub.settings());
	}

	@Override
	public Phone phone() {
		return phone;
	}

	@Override
	public void text(String message) {
		// Some programs greet, or say what they are. Nothing of that is needed here.
	}

	@Override
	public void binary(ByteBuffer bytes, boolean last) {
		try {
			receiver.bytes(bytes, last);
		} catch (ProblemException e) {
			hub.log.warning(e.problem().message());
			close(e.problem());
		}
	}

	@Override
	public void tooLarge(long length) {
		hub.log.warning(receiver.tooLarge(length).message());
	}

	private void turnAway(Problem problem) {
		hub.log.warning(Text.PHONE_REFUSED.with(phone.address(), problem.message()));
		close(problem);
	}

	private void close(Problem problem) {
		connection.close(CloseCodes.of(problem.kind()), problem.message());
	}

	@Override
	public void announce(SharedImage image, Optional<String> live) {
		sender.add(image);
	}

	@Override
	public void send(String message) {
		// See above.
	}

	@Override
	public void mirror(Mirror.Scene scene) {
		// It would not know what that is.
	}

	/** Its device is of its own making and belongs to one connection. */
	@Override
	public void replaced() {
		connection.close(CloseCodes.REPLACED, "");
	}

	@Override
	public boolean cameByKey() {
		return false;
	}

	@Override
	public void revoked() {
		// It has no key.
	}

	@Override
	public void secretRenewed() {
		// It came in without.
	}

	@Override
	public void adjust(ShareSettings before) {
		connection.limit(Wire.TEXT_LIMIT, hub.settings().limits().image());
		if (!hub.isOpen()) {
			turnAway(Problem.of(Kind.NOT_OPEN));
		}
	}

	@Override
	public void unread() {
		hub.log.warning(Text.UNREAD.with(phone.name()));
	}

	@Override
	public void closed() {
		receiver.end();
		if (hub.sessions.remove(this)) {
			hub.log.info(Text.PHONE_DISCONNECTED.with(phone.name()));
			hub.events.fire(new PhonesChanged(hub.sessions.phones()));
		}
	}
}
