package io.imageshare.core.share;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

import io.imageshare.core.inbox.Delivery;
import io.imageshare.core.inbox.Inbox.Arrival;
import io.imageshare.core.model.ByteSize;
import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.core.server.Connection;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.TransferChanged;
import io.imageshare.core.wire.ChunkReader;
import io.imageshare.core.wire.ClientMessage.Offer;
import io.imageshare.core.wire.ServerMessages;

/** The images one phone sends: from the offer to the inbox. */
final class Receiver implements ChunkReader.Sink {

	private final Phone phone;
	private final Connection connection;
	private final Hub hub;
	private final Uploads uploads = new Uploads();
	private final OfferCheck check;
	private final ChunkReader chunks = new ChunkReader(this);
	/** Whose chunk is being read; {@code null} when its data is to be ignored. */
	private Upload current;

	/** @param countedAs with whom it shares the images of a minute */
	Receiver(Phone phone, String countedAs, Connection connection, Hub hub) {
		this.phone = phone;
		this.connection = connection;
		this.hub = hub;
		this.check = new OfferCheck(phone, countedAs, uploads, hub);
	}

	void offer(Offer offer) {
		Optional<SharedImage> completed = hub.inbox.completed(phone.device(), offer.id());
		if (completed.isPresent()) {
			arrived(offer.id(), completed.get(), true, true);
			return;
		}
		Optional<Problem> objection = check.objection(offer);
		if (objection.isPresent()) {
			fail(offer.id(), objection.get());
			return;
		}
		try {
			Optional<Upload> opened = uploads.open(channel -> new Upload(offer, channel, hub.inbox.open(phone.device(), offer.id(), offer.size())));
			if (opened.isPresent()) {
				accept(opened.get());
			}
		} catch (IOException e) {
			fail(offer.id(), storageFailed(offer.name(), e));
		}
	}

	private void accept(Upload upload) {
		connection.send(ServerMessages.accept(upload.id(), upload.channel(), upload.file().received()));
		hub.log.info(Text.RECEIVING.with(upload.offer().name(), ByteSize.of(upload.offer().size()), phone.name()));
		hub.events.fire(new TransferChanged(upload.progress(phone), false));
		if (upload.file().isComplete()) {
			complete(upload);
		}
	}

	void bytes(ByteBuffer bytes, boolean last) throws IOException {
		chunks.accept(bytes, last);
	}

	@Override
	public void begin(long channel, long offset) {
		current = uploads.find(channel).orElse(null);
		if (current == null) {
			if (!uploads.wasOpened(channel)) {
				connection.send(ServerMessages.error(Problem.of(Kind.UNKNOWN_TRANSFER)));
			}
			// Else these chunks were on their way when the transfer ended; the client has been told why.
			return;
		}
		if (offset != current.file().received()) {
			end(current, Problem.of(Kind.OUT_OF_ORDER, current.offer().name()));
		}
	}

	@Override
	public void data(ByteBuffer data) {
		if (current == null) {
			return;
		}
		if (current.file().received() + data.remaining() > current.offer().size()) {
			end(current, Problem.of(Kind.OUT_OF_ORDER, current.offer().name()));
			return;
		}
		try {
			if (!uploads.append(current, data)) {
				current = null;
			}
		} catch (IOException e) {
			end(current, storageFailed(current.offer().name(), e));
		}
	}

	@Override
	public void end() {
		if (current == null) {
			return;
		}
		Upload upload = current;
		current = null;
		connection.send(ServerMessages.ack(upload.id(), upload.file().received()));
		hub.events.fire(new TransferChanged(upload.progress(phone), false));
		if (upload.file().isComplete()) {
			complete(upload);
		}
	}

	@Override
	public void malformed() {
		connection.send(ServerMessages.error(Problem.of(Kind.BAD_MESSAGE, "chunk")));
	}

	private void complete(Upload upload) {
		if (!uploads.take(upload)) {
			return;
		}
		String name = upload.offer().name();
		try {
			Arrival arrival = hub.intake.take(upload.file(), delivery(upload), upload.offer().sha256());
			hub.events.fire(new TransferChanged(upload.progress(phone), true));
			arrived(upload.id(), arrival.image(), arrival.known(), false);
			hub.inboxLimit.enforce(arrival.image());
		} catch (ProblemException e) {
			discard(upload, e.problem());
		} catch (IOException e) {
			keep(upload, storageFailed(name, e));
		}
	}

	private Delivery delivery(Upload upload) {
		Enclosure enclosure = upload.offer().enclosure();
		return new Delivery(phone.device(), upload.id(), phone.name(), upload.offer().name(),
				enclosure.answering(enclosure.answers().flatMap(hub.lives::find).map(SharedImage::id)));
	}

	/** Whoever saves images into the workspace hears of it, and answers through {@link ImageShare#saved}. */
	private void arrived(String transfer, SharedImage image, boolean known, boolean asked) {
		connection.send(ServerMessages.received(transfer, image.sha256()));
		hub.arrivals.expect(image.id(), phone.device(), transfer);
		hub.events.fire(new ImageReceived(image, known, asked));
	}

	void cancel(String id) {
		Optional<Upload> upload = uploads.find(id);
		if (upload.isEmpty() || !uploads.take(upload.get())) {
			fail(id, Problem.of(Kind.UNKNOWN_TRANSFER));
			return;
		}
		connection.send(ServerMessages.cancelled(id));
		hub.log.info(Text.CANCELLED.with(upload.get().offer().name(), phone.name()));
		drop(upload.get());
	}

	/** The connection ends; what has arrived is kept for when the phone is back. */
	void suspend() {
		try {
			for (Upload upload : uploads.suspend()) {
				hub.log.warning(Text.INTERRUPTED.with(upload.offer().name(), phone.name()));
				hub.events.fire(new TransferChanged(upload.progress(phone), true));
			}
		} catch (IOException e) {
			hub.log.error(Text.PROBLEM_STORAGE_FAILED.with(phone.name(), e.getMessage()));
		}
	}

	/** Ends an open transfer whose file may be continued later. */
	private void end(Upload upload, Problem problem) {
		current = null;
		if (uploads.take(upload)) {
			keep(upload, problem);
		}
	}

	/** Ends a transfer that is no longer open, and leaves its file for when the image is offered again. */
	private void keep(Upload upload, Problem problem) {
		fail(upload.id(), problem);
		hub.events.fire(new TransferChanged(upload.progress(phone), true));
		try {
			upload.file().suspend();
		} catch (IOException e) {
			hub.log.error(storageFailed(upload.offer().name(), e).message());
		}
	}

	/** Ends a transfer whose bytes are of no use. */
	private void discard(Upload upload, Problem problem) {
		fail(upload.id(), problem);
		drop(upload);
	}

	private void drop(Upload upload) {
		hub.events.fire(new TransferChanged(upload.progress(phone), true));
		try {
			upload.file().discard();
		} catch (IOException e) {
			hub.log.error(storageFailed(upload.offer().name(), e).message());
		}
	}

	private void fail(String id, Problem problem) {
		connection.send(ServerMessages.error(id, problem));
		hub.log.warning(problem.message());
	}

	private static Problem storageFailed(String name, IOException e) {
		return Problem.of(Kind.STORAGE_FAILED, name, e.getMessage());
	}
}
