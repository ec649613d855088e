package io.imageshare.core.share;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.imageshare.core.limit.Pace;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.core.server.Connection;
import io.imageshare.core.server.ConnectionHandler;
import io.imageshare.core.share.Destinations.Choice;
import io.imageshare.core.share.Doorkeeper.Grounds;
import io.imageshare.core.share.Doorkeeper.Verdict;
import io.imageshare.core.share.Doorkeeper.Verdict.LetIn;
import io.imageshare.core.share.Doorkeeper.Verdict.TurnAway;
import io.imageshare.core.share.Mirror.Scene;
import io.imageshare.core.share.ShareEvent.PhonesChanged;
import io.imageshare.core.wire.ClientMessage;
import io.imageshare.core.wire.ClientMessage.Hello;
import io.imageshare.core.wire.ClientMessage.Ping;
import io.imageshare.core.wire.ClientMessages;
import io.imageshare.core.wire.ServerMessages;
import io.imageshare.core.wire.Wire;

/** One connection and what is said on it, from the hello on. Runs on the connection's socket thread. */
final class PhoneSession implements ConnectionHandler, Session {

	private final Connection connection;
	private final Hub hub;
	private final Future<?> helloDeadline;
	/** While a person has to decide; {@code null} for all others. */
	private volatile Asking asking;
	/** Who it is, from the moment on in which it is let in. */
	private volatile Phone phone;
	private volatile Receiver receiver;
	private volatile Conversation conversation;
	private volatile MirrorLine mirror;
	/** What lets it in; {@code null} until it is let in. */
	private volatile Grounds grounds;
	private volatile boolean ended;
	/** Nothing else is said or listened to before the welcome. Written under this. */
	private volatile boolean welcomed;

	PhoneSession(Connection connection, Hub hub) {
		this.connection = connection;
		this.hub = hub;
		this.helloDeadline = hub.timer.schedule(this::silent, hub.settings().limits().server().helloTime().toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Who it is; {@code null} until it is let in. */
	@Override
	public Phone phone() {
		return phone;
	}

	@Override
	public boolean cameByKey() {
		return grounds == Grounds.KEY;
	}

	@Override
	public void text(String message) {
		try {
			ClientMessage parsed = ClientMessages.read(message);
			if (parsed instanceof Ping && (welcomed || asking != null)) {
				connection.send(ServerMessages.pong());
			} else if (welcomed) {
				conversation.obey(parsed);
			} else if (asking == null) {
				greet(parsed);
			} else {
				throw new ProblemException(Problem.of(Kind.BAD_MESSAGE, "wait"));
			}
		} catch (ProblemException e) {
			object(e.problem());
		}
	}

	private void object(Problem problem) {
		connection.send(ServerMessages.error(problem));
		if (!welcomed && asking == null) {
			connection.close(CloseCodes.BAD_HELLO, "");
		}
	}

	private void silent() {
		if (!welcomed && asking == null) {
			connection.close(CloseCodes.SILENT, "");
		}
	}

	private void greet(ClientMessage message) throws ProblemException {
		if (!(message instanceof Hello hello)) {
			throw new ProblemException(Problem.of(Kind.BAD_MESSAGE, "hello"));
		}
		Verdict verdict = hub.door.judge(hello, connection.remoteAddress());
		if (verdict instanceof TurnAway away) {
			if (away.logged()) {
				refuse(away.problem(), away.closeCode());
			} else {
				turnAway(away.problem(), away.closeCode());
			}
			return;
		}
		if (hello.version() != Wire.VERSION) {
			throw new ProblemException(Problem.of(Kind.VERSION_UNSUPPORTED));
		}
		helloDeadline.cancel(false);
		if (verdict instanceof LetIn letIn) {
			enter(hello, letIn.grounds(), Optional.empty());
		} else {
			asking = new Asking(hello, connection, hub, key -> enter(hello, key.isPresent() ? Grounds.KEY : Grounds.OPEN, key));
			asking.begin();
			if (ended) {
				asking.ended(); // It ended during the greeting, when closed() found nobody who asks.
			}
		}
	}

	/** Lets the device in; on its socket's thread, or on the one that brings a person's answer. */
	private void enter(Hello hello, Grounds why, Optional<String> freshKey) {
		phone = new Phone(hello.device(), hello.name(), connection.remoteAddress().getHostAddress(), Instant.now());
		String countedAs = why == Grounds.OPEN ? Pace.anybodyAt(phone.address()) : phone.device();
		receiver = new Receiver(phone, countedAs, connection, hub);
		mirror = new MirrorLine(phone, connection, hub);
		conversation = new Conversation(this, countedAs, receiver, mirror, hub);
		grounds = why;
		if (!hub.sessions.add(this, hub.settings().limits().phones())) {
			refuse(Problem.of(Kind.TOO_MANY_PHONES, hub.settings().limits().phones()), CloseCodes.TOO_MANY);
			return;
		}
		connection.limit(Wire.TEXT_LIMIT, Wire.CHUNK_HEADER + Wire.CHUNK);
		welcome(freshKey);
		hub.pushes.latestFor(phone.device()).forEach(push -> announce(push.image(), push.live()));
		hub.texts.latestFor(phone.device()).forEach(this::send);
		hub.mirror.refresh();
		hub.log.info(Text.PHONE_CONNECTED.with(phone.name(), phone.address()));
		hub.events.fire(new PhonesChanged(hub.sessions.phones()));
		if (freshKey.isEmpty() && !hub.door.holds(hello, why)) {
			shutOut(); // It has ended since it was judged, when nobody knew whom to tell.
		}
		if (cameByKey()) {
			hub.door.came(phone);
		}
		if (ended) {
			leave(); // It ended during the greeting, when closed() found nobody to take out.
		}
	}

	/** The target and the folders of the moment: what changes before is in the welcome, what changes after is sent. */
	private synchronized void welcome(Optional<String> freshKey) {
		Choice choice = hub.destinations.now();
		connection.send(ServerMessages.welcome(hub.computer(), hub.settings().limits().image(), choice.target().orElse(null), choice.folders(), freshKey));
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

	@Override
	public void binary(ByteBuffer bytes, boolean last) throws IOException {
		if (welcomed) {
			receiver.bytes(bytes, last);
		} else {
			object(Problem.of(Kind.BAD_MESSAGE, "hello")); // Only one without any bytes comes so far.
		}
	}

	/** Tells the phone of an image it may fetch. */
	@Override
	public void announce(SharedImage image, Optional<String> live) {
		send(ServerMessages.image(image, hub.renditions.url(image), live));
	}

	@Override
	public void mirror(Scene scene) {
		if (welcomed) {
			mirror.show(scene);
		}
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
		if (cameByKey()) {
			hub.door.left(phone); // Unless it has come by its key again.
		}
	}

	/** What let it in is no longer good. */
	private void shutOut() {
		refuse(Problem.of(grounds.ending), grounds.closeCode);
	}

	@Override
	public void secretRenewed() {
		if (grounds == Grounds.LINK) {
			shutOut();
		} else if (grounds == Grounds.KEY && hub.door.remembers(phone.device())) {
			connection.close(CloseCodes.GOING_AWAY, ""); // Everybody has to leave, but this one may come back at once.
		} else {
			revoked();
		}
	}

	@Override
	public void revoked() {
		if (cameByKey()) {
			shutOut();
		}
	}

	@Override
	public void adjust(ShareSettings before) {
		if (before.limits().image() != hub.settings().limits().image()) {
			send(ServerMessages.limits(hub.settings().limits().image()));
		}
		if (grounds == Grounds.OPEN && !hub.isOpen()) {
			shutOut();
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
		if (asking != null) {
			asking.ended();
		}
		leave();
	}

	private void leave() {
		if (receiver != null) {
			receiver.suspend();
		}
		if (phone != null && hub.sessions.remove(this)) {
			hub.log.info(Text.PHONE_DISCONNECTED.with(phone.name()));
			hub.events.fire(new PhonesChanged(hub.sessions.phones()));
			if (cameByKey()) {
				hub.door.left(phone);
			}
		}
	}
}
