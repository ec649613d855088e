package io.imageshare.core.share;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.imageshare.core.model.SharedImage;

/**
 * The images sent since the server was made, and to whom. A phone that connects, or comes back, is told of the latest again, since its page may have been
 * reloaded, and fetches what it lacks.
 */
final class Pushes {

	private static final int ANNOUNCED_AGAIN = 20;
	private static final int KEPT = 1000;

	/** An image and the devices it is for; empty for all. */
	private record Push(SharedImage image, Set<String> devices) {
		boolean isFor(String device) {
			return devices.isEmpty() || devices.contains(device);
		}
	}

	private final Deque<Push> pushes = new ArrayDeque<>();
	/** Images that are neither fetched nor announced until they are reinstated. */
	private final Set<String> withdrawn = new HashSet<>();

	/** @param devices whom it is for; empty for every phone, also those that connect later */
	synchronized void add(SharedImage image, Set<String> devices) {
		pushes.removeIf(push -> push.image().id().equals(image.id()));
		if (pushes.size() == KEPT) {
			pushes.removeFirst();
		}
		pushes.addLast(new Push(image, Set.copyOf(devices)));
	}

	/** Forgets images: they are fetched and announced no more. */
	synchronized void remove(Collection<String> ids) {
		pushes.removeIf(push -> ids.contains(push.image().id()));
		withdrawn.removeAll(ids);
	}

	/** As {@link #remove}, until they are {@link #reinstate reinstated}. */
	synchronized void withdraw(Collection<String> ids) {
		withdrawn.addAll(ids);
	}

	synchronized void reinstate(Collection<String> ids) {
		withdrawn.removeAll(ids);
	}

	/** The image with this unguessable identity, if it was ever sent. */
	synchronized Optional<SharedImage> find(String id) {
		return pushes.stream().map(Push::image).filter(image -> image.id().equals(id) && !withdrawn.contains(id)).findAny();
	}

	/** The latest images for a device, oldest first. */
	synchronized List<SharedImage> latestFor(String device) {
		List<SharedImage> all = pushes.stream().filter(push -> push.isFor(device)).map(Push::image)
				.filter(image -> !withdrawn.contains(image.id())).toList();
		return all.subList(Math.max(0, all.size() - ANNOUNCED_AGAIN), all.size());
	}

	/** Where an image is fetched. The name is for the person who saves it; the identity alone decides. */
	static String url(SharedImage image) {
		return "/image/" + image.id() + '/' + URLEncoder.encode(image.name(), StandardCharsets.UTF_8).replace("+", "%20");
	}
}
