package io.imageshare.core.share;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.imageshare.core.limit.LatestMap;
import io.imageshare.core.model.SharedImage;

/**
 * The images sent since the server was made, and to whom. A phone that connects, or comes back, is told of the latest again, since its page may have been
 * reloaded, and fetches what it lacks.
 */
final class Pushes {

	private static final int ANNOUNCED_AGAIN = 20;
	private static final int KEPT = 1000;
	private static final int LENT = 100;

	/**
	 * An image that may be fetched.
	 *
	 * @param devices whom it is for; empty for all
	 * @param live what it is the newest version of
	 * @param announced whether it is announced again
	 */
	record Push(SharedImage image, Set<String> devices, Optional<String> live, boolean announced) {
		boolean isFor(String device) {
			return announced && (devices.isEmpty() || devices.contains(device));
		}
	}

	private final Deque<Push> pushes = new ArrayDeque<>();
	private final Map<String, SharedImage> lent = new LatestMap<>(LENT);
	/** Images that are neither fetched nor announced until they are reinstated. */
	private final Set<String> withdrawn = new HashSet<>();

	/**
	 * @param devices whom it is for; empty for every phone, also those that connect later
	 * @param live what it is the newest version of
	 */
	synchronized void add(SharedImage image, Set<String> devices, Optional<String> live) {
		pushes.removeIf(push -> push.image().id().equals(image.id()));
		live.ifPresent(this::end); // One that was removed and may come back is as any other then.
		if (pushes.size() == KEPT) {
			pushes.removeFirst();
		}
		pushes.addLast(new Push(image, Set.copyOf(devices), live, true));
	}

	/** An image may be fetched by who is told of it in another way; the last {@value #LENT} of those may. */
	synchronized void lend(SharedImage image) {
		lent.put(image.id(), image);
	}

	/** Whether an image may be superseded by a newer version. */
	synchronized boolean isLive(String id) {
		return pushes.stream().anyMatch(push -> push.image().id().equals(id) && push.live().isPresent());
	}

	/** Whether an image was sent as the newest version. */
	synchronized boolean isLive(String id, String live) {
		return pushes.stream().anyMatch(push -> push.image().id().equals(id) && push.live().filter(live::equals).isPresent());
	}

	/** A newer version has come: this one may be fetched by who knows of it, and is announced no more. */
	synchronized void supersede(String id) {
		replace(push -> push.image().id().equals(id) ? new Push(push.image(), push.devices(), Optional.empty(), false) : push);
	}

	/**
	 * No newer version follows.
	 *
	 * @return whom the last one was for; empty when there was none
	 */
	synchronized Optional<Set<String>> end(String live) {
		Optional<Push> last = pushes.stream().filter(push -> push.live().filter(live::equals).isPresent()).findAny();
		last.ifPresent(ended -> replace(push -> push == ended ? new Push(push.image(), push.devices(), Optional.empty(), true) : push));
		return last.map(Push::devices);
	}

	private void replace(UnaryOperator<Push> change) {
		List<Push> changed = pushes.stream().map(change).toList();
		pushes.clear();
		pushes.addAll(changed);
	}

	/** Forgets images: they are fetched and announced no more. */
	synchronized void remove(Collection<String> ids) {
		pushes.removeIf(push -> ids.contains(push.image().id()));
		lent.keySet().removeAll(Set.copyOf(ids));
		withdrawn.removeAll(ids);
	}

	/** As {@link #remove}, until they are {@link #reinstate reinstated}. */
	synchronized void withdraw(Collection<String> ids) {
		withdrawn.addAll(ids);
	}

	synchronized void reinstate(Collection<String> ids) {
		withdrawn.removeAll(ids);
	}

	/** The image with this unguessable identity, if it was ever sent or lent. */
	synchronized Optional<SharedImage> find(String id) {
		return Stream.concat(pushes.stream().map(Push::image), lent.values().stream()).filter(image -> image.id().equals(id) && !withdrawn.contains(id)).findAny();
	}

	/** The latest images for a device, oldest first. */
	synchronized List<Push> latestFor(String device) {
		List<Push> all = pushes.stream().filter(push -> push.isFor(device) && !withdrawn.contains(push.image().id())).toList();
		return all.subList(Math.max(0, all.size() - ANNOUNCED_AGAIN), all.size());
	}

	/**
	 * Where an image is fetched.
	 *
	 * @param kind what of it; empty, or ending with a slash
	 * @param name for the person who saves it; the identity decides
	 */
	static String url(String id, String kind, String name) {
		return "/image/" + id + '/' + kind + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
	}
}
