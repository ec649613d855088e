package io.imageshare.core.share;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.imageshare.core.inbox.Sender;
import io.imageshare.core.limit.LatestMap;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.core.share.ShareEvent.UndoRequested;
import io.imageshare.core.wire.ServerMessages;

/**
 * The transfers that are taken back. When a phone does so, whoever saves images into the workspace is asked to remove the file, and answers; an image that came by other
 * transfers, too, belongs to those who sent it as well, and stays. The user at the computer may take back an image whoever sent it.
 */
final class Undos {

	/** Transfers of which it is remembered that they were undone, for those who lost the answer. */
	private static final int REMEMBERED = 1000;

	private final Hub hub;
	/** Who waits, by image. Guarded by this, as is what follows. */
	private final Map<String, Sender> pending = new HashMap<>();
	private final Map<Sender, Boolean> undone = new LatestMap<>(REMEMBERED);

	Undos(Hub hub) {
		this.hub = hub;
	}

	/** A phone takes back a transfer of its own; on its socket's thread. */
	void request(Phone phone, String transfer) {
		Sender sender = new Sender(phone.device(), transfer);
		Optional<SharedImage> image = hub.inbox.completed(phone.device(), transfer);
		if (image.isEmpty()) {
			answer(sender, wasUndone(sender) ? ServerMessages.undone(transfer) : ServerMessages.error(transfer, Problem.of(Kind.UNKNOWN_TRANSFER)));
		} else if (!isPending(image.get(), sender)) {
			undo(phone, image.get(), sender);
		}
	}

	private void undo(Phone phone, SharedImage image, Sender sender) {
		try {
			if (hub.inbox.leave(sender.device(), sender.transfer()).orElse(true)) {
				expect(image, sender);
				hub.log.info(Text.UNDOING.with(phone.name(), image.name()));
				hub.events.fire(new UndoRequested(image, sender.transfer(), sender.device()));
			} else {
				hub.arrivals.forget(image.id(), sender);
				refuse(sender, Problem.of(Kind.UNDO_SHARED, image.name()));
			}
		} catch (IOException e) {
			refuse(sender, Problem.of(Kind.STORAGE_FAILED, image.name(), e.getMessage()));
		}
	}

	private synchronized boolean wasUndone(Sender sender) {
		return undone.containsKey(sender);
	}

	private synchronized boolean isPending(SharedImage image, Sender sender) {
		return sender.equals(pending.get(image.id()));
	}

	private synchronized void expect(SharedImage image, Sender sender) {
		pending.put(image.id(), sender);
	}

	private synchronized Optional<Sender> end(String image) {
		return Optional.ofNullable(pending.remove(image));
	}

	private synchronized boolean isAsked(String image) {
		return pending.containsKey(image);
	}

	private synchronized void remember(Sender sender) {
		undone.put(sender, true);
	}

	private synchronized boolean forget(Sender sender) {
		return undone.remove(sender) != null;
	}

	/** The file has gone from the workspace: the image goes, too, and everybody who sent it is told. */
	void undone(String image) {
		Optional<SharedImage> known = hub.inbox.find(image);
		List<Sender> senders = hub.inbox.senders(image);
		try {
			hub.removals.takeBack(image, isAsked(image));
		} catch (IOException e) {
			failed(image, Problem.of(Kind.REMOVE_FAILED, known.map(SharedImage::name).orElse(image), e.getMessage()));
			return;
		}
		hub.arrivals.settle(image);
		end(image);
		senders.forEach(sender -> {
			remember(sender);
			answer(sender, ServerMessages.undone(sender.transfer()));
		});
	}

	/** These are in the inbox again: those who heard that they were taken back hear when they are saved. */
	void restored(List<SharedImage> images) {
		images.forEach(image -> hub.inbox.senders(image.id()).stream().filter(this::forget)
				.forEach(sender -> hub.arrivals.expect(image.id(), sender.device(), sender.transfer())));
	}

	/** The image stays. */
	void failed(String image, Problem problem) {
		hub.inbox.stay(image);
		end(image).ifPresent(sender -> refuse(sender, problem));
	}

	private void refuse(Sender sender, Problem problem) {
		hub.log.warning(problem.message());
		answer(sender, ServerMessages.undoFailed(sender.transfer(), problem));
	}

	private void answer(Sender sender, String message) {
		hub.sessions.find(sender.device()).ifPresent(session -> session.send(message));
	}
}
