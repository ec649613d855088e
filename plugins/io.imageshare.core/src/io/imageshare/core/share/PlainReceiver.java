package io.imageshare.core.share;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import io.imageshare.core.inbox.Delivery;
import io.imageshare.core.inbox.Inbox.Arrival;
import io.imageshare.core.inbox.PartFile;
import io.imageshare.core.limit.Pace;
import io.imageshare.core.model.ByteSize;
import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.Text;
import io.imageshare.core.share.ShareEvent.ImageReceived;

/**
 * The images one plain program sends: each binary message is one, written to a file as it arrives. {@link #end} may be called from any thread, the rest
 * belongs to the socket thread.
 */
final class PlainReceiver {

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'image'-uuuuMMdd-HHmmss");

	private final Phone phone;
	private final Hub hub;
	/** What is arriving. Guarded by this. */
	private PartFile file;
	/** Guarded by this. */
	private boolean ended;
	private int begun;
	/** The one of this moment; what is refused has a name too. */
	private volatile String name;

	PlainReceiver(Phone phone, Hub hub) {
		this.phone = phone;
		this.hub = hub;
	}

	/** A message has, or will have, so many bytes, which is too much; of what has arrived nothing is kept. Returns why. */
	Problem tooLarge(long bytes) {
		if (!discard()) {
			name = newName(); // Of this message nothing has arrived.
		}
		return limitProblem(bytes);
	}

	private Problem limitProblem(long bytes) {
		return Problem.of(Kind.TOO_LARGE, name, ByteSize.of(bytes), ByteSize.of(hub.settings().limits().image()));
	}

	/** The next bytes of a message; {@code last} when they end it. Throws why the image is not taken; nothing more is to be given then. */
	void bytes(ByteBuffer bytes, boolean last) throws ProblemException {
		try {
			if (append(bytes) && last) {
				complete();
			}
		} catch (IOException e) {
			discard();
			throw new ProblemException(Problem.of(Kind.STORAGE_FAILED, name, e.getMessage()), e);
		} catch (ProblemException e) {
			discard();
			throw e;
		}
	}

	/** @return false when the connection has ended */
	private synchronized boolean append(ByteBuffer bytes) throws IOException, ProblemException {
		if (ended) {
			return false;
		}
		if (file == null) {
			name = newName();
			file = begin();
		}
		if (file.received() + bytes.remaining() > file.size()) { // The limit was raised on the way; this image keeps the one that it began with.
			throw new ProblemException(limitProblem(file.received() + bytes.remaining()));
		}
		file.append(bytes);
		return true;
	}

	private PartFile begin() throws IOException, ProblemException {
		int perMinute = hub.settings().limits().imagesPerMinute();
		long wait = hub.pace.begin(Pace.anybodyAt(phone.address()), perMinute);
		if (wait > 0) {
			throw new ProblemException(Problem.of(Kind.TOO_FAST, name, perMinute, wait));
		}
		begun++;
		return hub.inbox.open(phone.device(), transfer(), hub.settings().limits().image());
	}

	private String newName() {
		return NAME.format(hub.clock.instant().atZone(hub.clock.getZone()));
	}

	private String transfer() {
		return "image-" + begun;
	}

	private void complete() throws IOException, ProblemException {
		PartFile complete = take();
		if (complete == null) {
			return; // The connection has ended in this moment.
		}
		try {
			if (complete.received() == 0) {
				throw new ProblemException(Problem.of(Kind.EMPTY, name));
			}
			Arrival arrival = hub.intake.take(complete, new Delivery(phone.device(), transfer(), phone.name(), name, Enclosure.NONE), Optional.empty());
			hub.events.fire(new ImageReceived(arrival.image(), arrival.known(), false));
			hub.inboxLimit.enforce(arrival.image());
		} catch (ProblemException | IOException e) {
			complete.discard();
			throw e;
		}
	}

	private synchronized PartFile take() {
		PartFile taken = file;
		file = null;
		return taken;
	}

	/** The connection ends. What has arrived of an image is of no use, since nobody can go on with it. */
	void end() {
		if (discard()) {
			hub.log.warning(Text.ABANDONED.with(name, phone.name()));
		}
	}

	/** @return whether there was anything */
	private boolean discard() {
		PartFile left;
		synchronized (this) {
			ended = true;
			left = take();
		}
		try {
			if (left != null) {
				left.discard();
			}
		} catch (IOException e) {
			hub.log.error(Problem.of(Kind.STORAGE_FAILED, name, e.getMessage()).message());
		}
		return left != null;
	}
}
