package io.imageshare.ui.arrival;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.imageshare.core.model.Transfer;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.TransferChanged;

/**
 * Which pictures of a phone belong together: those that come while others of it are on their way, or right after. Phones do not say what was chosen together; so this
 * works with every client. May be told and asked on any thread.
 */
final class Together {

	/** Between two pictures of a batch a phone may take that long to read the next one. */
	private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();
	/** Pictures remembered that were not asked after: they wait, and are perhaps never saved. */
	private static final int MOST = 1000;

	/** What a phone does. */
	private static final class Phone {
		final Set<String> open = new HashSet<>();
		long batch;
		/** When it was last heard of, while that matters. */
		long heard = System.nanoTime() - PAUSE_NANOS;
	}

	private final Map<String, Phone> phones = new HashMap<>();
	private final Map<String, String> batches = new Recent<>(MOST);

	synchronized void accept(ShareEvent event) {
		if (event instanceof TransferChanged change) {
			Transfer transfer = change.transfer();
			Phone phone = hear(transfer.phone());
			if (change.ended()) {
				phone.open.remove(transfer.id());
			} else {
				phone.open.add(transfer.id());
			}
		} else if (event instanceof ImageReceived received) {
			String name = received.image().phone();
			batches.put(received.image().id(), name + '\n' + hear(name).batch);
		}
	}

	/** A phone that was silent begins something new. */
	private Phone hear(String name) {
		Phone phone = phones.computeIfAbsent(name, unused -> new Phone());
		long now = System.nanoTime();
		if (phone.open.isEmpty() && now - phone.heard >= PAUSE_NANOS) {
			phone.batch++;
		}
		phone.heard = now;
		return phone;
	}

	/** What a picture has in common with those that came with it. One of which nothing is known, since the user has had it saved, came with no other. */
	synchronized String batchOf(String image) {
		String batch = batches.remove(image);
		return batch == null ? image : batch;
	}

	/** Whether more pictures of a phone are on their way. */
	synchronized boolean isSending(String phone) {
		return phones.containsKey(phone) && !phones.get(phone).open.isEmpty();
	}
}
