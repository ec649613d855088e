package io.imageshare.core.share;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.imageshare.core.inbox.Sender;

/** Which transfers wait to hear where their image was saved; several may, since the same image can come twice. */
final class Arrivals {

	private final Map<String, Set<Sender>> byImage = new HashMap<>();

	synchronized void expect(String image, String device, String transfer) {
		byImage.computeIfAbsent(image, unused -> new LinkedHashSet<>()).add(new Sender(device, transfer));
	}

	/** One of them waits no longer. */
	synchronized void forget(String image, Sender sender) {
		byImage.computeIfPresent(image, (id, senders) -> senders.remove(sender) && senders.isEmpty() ? null : senders);
	}

	/** Who waits; they go on waiting. */
	synchronized List<Sender> waiting(String image) {
		return List.copyOf(byImage.getOrDefault(image, Set.of()));
	}

	/** Who waits; they wait no longer. */
	synchronized List<Sender> settle(String image) {
		Set<Sender> senders = byImage.remove(image);
		return senders == null ? List.of() : List.copyOf(senders);
	}
}
