package io.imageshare.core.share;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.imageshare.core.limit.Guesses.Verdict;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.core.server.Connection;
import io.imageshare.core.server.ConnectionHandler;
import io.imageshare.core.share.ShareEvent.PhonesChanged;
import io.imageshare.core.wire.ClientMessage;
import io.imageshare.core.wire.ClientMessage.Cancel;
import io.imageshare.core.wire.ClientMessage.Hello;
import io.imageshare.core.wire.ClientMessage.NotShown;
import io.imageshare.core.wire.ClientMessage.Offer;
import io.imageshare.core.wire.ClientMessage.Ping;
import io.imageshare.core.wire.ClientMessage.Shown;
import io.imageshare.core.wire.ClientMessages;
import io.imageshare.core.wire.ServerMessages;
import io.imageshare.core.wire.Wire;

/** One connection and what is said on it, from the hello on. Runs on the connection's socket thread. */
final class PhoneSession implements ConnectionHandler, Session {

	private final Connection connection;
	private final Hub hub;
	private final Future<?> helloDeadline;
	/** Set once, by the hello; nothing else is listened to before. */
	private volatile Phone phone;
	private volatile Receiver receiver;
	/** Came in without the secret, because everybody may. */
	private volatile boolean guest;
	private volatile boolean ended;
	/** Nothing else is said before the welcome. Guarded by this. */
	private boolean welcomed;

	PhoneSession(Connection connection, Hub hub) {
		this.connection = connection;
		this.hub = hub;
		this.helloDeadline = hub.timer.schedule(this::silent, hub.settings().limits().server().helloTime().toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Who it is; {@code null} before the hello. */
	@Override
	public Phone phone() {
		return phone;
	}

	@Override
	public void text(String message) {
		try {
			ClientMessage parsed = ClientMessages.read(message);
			if (phone == null) {
				greet(parsed);
			} else {
				obey(parsed);
			}
		} catch (ProblemException e) {
			connection.send(ServerMessages.error(e.problem()));
			if (phone == null) {
				connection.close(CloseCodes.BAD_HELLO, "");
			}
		}
	}

	private void silent() {
		if (phone == null) {
			connection.close(CloseCodes.SILENT, "");
		}
	}

	private void greet(ClientMessage message) throws ProblemException {
		if (!(message instanceof Hello hello)) {
			throw new ProblemException(Problem.of(Kind.BAD_MESSAGE, "hello"));
		}
		if (!isLetIn(hello)) {
			return;
		}
		if (hello.version() != Wire.VERSION) {
			throw new ProblemException(Problem.of(Kind.VERSION_UNSUPPORTED));
		}
		helloDeadline.cancel(false);
		phone = new Phone(hello.device(), hello.name(), connection.remoteAddress().getHostAddress(), Instant.now());
		receiver = new Receiver(phone, connection, hub);
		if (!hub.sessions.add(this, hub.settings().limits().phones())) {
			refuse(Problem.of(Kind.TOO_MANY_PHONES, hub.settings().limits().phones()), CloseCodes.TOO_MANY);
			return;
		}
		connection.limit(Wire.TEXT_LIMIT, Wire.CHUNK_HEADER + Wire.CHUNK);
		welcome();
		hub.pushes.latestFor(phone.device()).forEach(this::announce);
		hub.log.info(Text.PHONE_CONNECTED.with(phone.name(), phone.address()));
		hub.events.fire(new PhonesChanged(hub.sessions.phones()));
		adjust(hub.settings()); // They may have changed since the hello.
		if (ended) {
			leave(); // It ended during the greeting, when closed() found nobody to take out.
		}
	}

	/** Compares the secret, for an address that has not given too many wrong ones; tells the client when it is not let in. */
	private boolean isLetIn(Hello hello) {
		boolean right = SecretFile.matches(hub.secret(), hello.secret());
		if (hub.isOpen()) {
			guest = !right;
			return true;
		}
		Verdict verdict = hub.guesses.judge(connection.remoteAddress(), right);
		if (!verdict.heard()) {
			// Not logged: whoever hammers would push everything else out of the log. What caused the pause is there.
			turnAway(Problem.of(Kind.SLOW_DOWN, verdict.pauseSeconds()), CloseCodes.TOO_MANY);
			return false;
		}
		if (!right) {
			refuse(Problem.of(Kind.SECRET_WRONG), CloseCodes.WRONG_SECRET);
		}
		if (!verdict.pause().isZero()) {
			hub.log.warning(Text.SLOWED_DOWN.with(connection.remoteAddress().getHostAddress(), Long.toString(verdict.pauseSeconds())));
		}
		return right;
	}

	/** The target of the moment: what changes before is in the welcome, what changes after is sent. */
	private synchronized void welcome() {
		connection.send(ServerMessages.welcome(hub.computer(), hub.settings().limits().image(), hub.target().orElse(null)));
		welcomed = true;
	}

	private void refuse(Problem problem, int code) {
		hub.log.warning(Text.PHONE_REFUSED.with(connection.remoteAddress().getHostAddress(), problem.message()));
		turnAway(problem, code);
	}

	private void turnAway(Problem problem, int code) {
		connection.send(ServerMessages.error(problem));
		connection.close(code, "");
	}

	private void obey(ClientMessage message) throws ProblemException {
		if (message instanceof Offer offer) {
			receiver.offer(offer);
		} else if (message instanceof Cancel cancel) {
			receiver.cancel(cancel.id());
		} else if (message instanceof Shown shown) {
			hub.pushes.find(shown.id()).ifPresent(image -> hub.log.info(Text.SHOWN.with(image.name(), phone.name())));
		} else if (message instanceof NotShown failed) {
			hub.pushes.find(failed.id()).ifPresent(image -> hub.log.warning(Text.NOT_SHOWN.with(image.name(), phone.name(), failed.reason())));
		} else if (message instanceof Ping) {
			connection.send(ServerMessages.pong());
		} else {
			throw new ProblemException(Problem.of(Kind.BAD_MESSAGE, "hello"));
		}
	}

	@Override
	public void binary(ByteBuffer bytes, boolean last) throws IOException {
		receiver.bytes(bytes, last);
	}

	/** Tells the phone of an image it may fetch. */
	@Override
	public void announce(SharedImage image) {
		send(ServerMessages.image(image, Pushes.url(image)));
	}

	/** Tells the phone something else. Before the welcome that is not needed: it says, or is followed by, all that holds then. */
	@Override
	public synchronized void send(String message) {
		if (welcomed) {
			connection.send(message);
		}
	}

	@Override
	public void replaced() {
		receiver.suspend();
		connection.close(CloseCodes.REPLACED, "");
	}

	@Override
	public void secretRenewed() {
		if (!guest) {
			refuse(Problem.of(Kind.SECRET_WRONG), CloseCodes.WRONG_SECRET);
		}
	}

	@Override
	public void adjust(ShareSettings before) {
		if (before.limits().image() != hub.settings().limits().image()) {
			send(ServerMessages.limits(hub.settings().limits().image()));
		}
		if (guest && !hub.isOpen()) {
			refuse(Problem.of(Kind.NOT_OPEN), CloseCodes.NOT_ALLOWED);
		}
	}

	@Override
	public void unread() {
		hub.log.warning(Text.UNREAD.with(phone == null ? connection.remoteAddress().getHostAddress() : phone.name()));
	}

	@Override
	public void closed() {
		ended = true;
		helloDeadline.cancel(false);
		leave();
	}

	private void leave() {
		if (receiver != null) {
			receiver.suspend();
		}
		if (phone != null && hub.sessions.remove(this)) {
			hub.log.info(Text.PHONE_DISCONNECTED.with(phone.name()));
			hub.events.fire(new PhonesChanged(hub.sessions.phones()));
		}
	}
}
