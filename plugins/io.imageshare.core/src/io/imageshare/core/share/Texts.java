package io.imageshare.core.share;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.imageshare.core.limit.LatestMap;
import io.imageshare.core.limit.Pace;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.core.model.SharedText;
import io.imageshare.core.model.Text;
import io.imageshare.core.share.ShareEvent.TextReceived;
import io.imageshare.core.share.ShareEvent.TextSent;
import io.imageshare.core.wire.ClientMessage.Said;
import io.imageshare.core.wire.PlainText;
import io.imageshare.core.wire.ServerMessages;

/** The texts that came and went, in memory only: what people send each other as text is often not meant to be kept. The log says that there was one, not what it says. */
final class Texts {

	private static final int KEPT = 100;
	private static final int SAID_AGAIN = 20;
	private static final int RECOGNISED = 1000;
	/** More than anybody types; one that comes again is not counted. */
	private static final int PER_MINUTE = 60;

	/** A text and whom it is for or from: devices, or nobody in particular. */
	private record Kept(SharedText text, Set<String> devices) {
		boolean isFor(String device) {
			return text.direction() == Direction.SENT && (devices.isEmpty() || devices.contains(device));
		}
	}

	private final Hub hub;
	private final Pace pace;
	private final Deque<Kept> texts = new ArrayDeque<>();
	/** By device and identity. Guarded by this. */
	private final Map<String, Boolean> known = new LatestMap<>(RECOGNISED);

	Texts(Hub hub) {
		this.hub = hub;
		this.pace = new Pace(hub.clock);
	}

	/** Both ways, oldest first. */
	synchronized List<SharedText> list() {
		return texts.stream().map(Kept::text).toList();
	}

	/**
	 * A phone says something; on its socket's thread.
	 *
	 * @param countedAs with whom it shares the texts of a minute
	 */
	void receive(Said said, Phone phone, String countedAs, Session session) {
		String id = phone.device() + '.' + said.id();
		if (!isKnown(id)) {
			long wait = pace.begin(countedAs, PER_MINUTE);
			if (wait > 0) {
				session.send(ServerMessages.error(said.id(), Problem.of(Kind.TEXTS_TOO_FAST, PER_MINUTE, wait)));
				return;
			}
			SharedText text = new SharedText(id, Direction.RECEIVED, said.text(), phone.name(), now());
			keep(text, Set.of(phone.device()));
			hub.log.info(Text.TEXT_RECEIVED.with(phone.name(), said.text().length()));
			hub.events.fire(new TextReceived(text));
		}
		session.send(ServerMessages.textReceived(said.id()));
	}

	private synchronized boolean isKnown(String id) {
		return known.containsKey(id);
	}

	private synchronized void keep(SharedText text, Set<String> devices) {
		known.put(text.id(), true);
		if (texts.size() == KEPT) {
			texts.removeFirst();
		}
		texts.addLast(new Kept(text, devices));
	}

	void send(String written, Set<String> devices) {
		String plain = PlainText.lines(written);
		if (plain.isEmpty() || plain.length() > SharedText.LONGEST) {
			throw new IllegalArgumentException("A text has 1 to " + SharedText.LONGEST + " characters.");
		}
		SharedText text = new SharedText(UUID.randomUUID().toString(), Direction.SENT, plain, "", now());
		keep(text, devices);
		String message = ServerMessages.text(text);
		List<Session> sessions = Outbox.sessions(hub, devices);
		sessions.forEach(session -> session.send(message));
		hub.log.info(sessions.isEmpty() ? Text.TEXT_SENT_NOBODY.with() : Text.TEXT_SENT.with(Outbox.names(sessions)));
		hub.events.fire(new TextSent(text));
	}

	/** What a phone that has just come in is told again. */
	synchronized List<String> latestFor(String device) {
		List<SharedText> all = texts.stream().filter(kept -> kept.isFor(device)).map(Kept::text).toList();
		return all.subList(Math.max(0, all.size() - SAID_AGAIN), all.size()).stream().map(ServerMessages::text).toList();
	}

	private Instant now() {
		return Instant.ofEpochMilli(hub.clock.millis());
	}
}
