package io.imageshare.core.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.imageshare.core.inbox.EntryFile.Entry;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;

/**
 * Images that are versions of one, which is sent again whenever it changes. On disk there are at most two of each: the newest, which is on the shelf, and the one before, which
 * phones may still be fetching. Whenever the IDE dies, the newest that is whole is the one that is found. Not thread-safe.
 */
final class Versions {

	private final Store store;
	/** What was superseded last, by the name that its versions have in common. */
	private final Map<String, SharedImage> former = new HashMap<>();

	Versions(Store store) {
		this.store = store;
	}

	/** Of several versions found on disk the last one; removes the others, which nobody can ask for any more. */
	List<Entry> newest(List<Entry> oldestFirst) {
		Map<String, Entry> latest = new HashMap<>();
		oldestFirst.forEach(entry -> entry.live().ifPresent(live -> latest.put(live, entry)));
		oldestFirst.stream().filter(entry -> !isLatest(entry, latest)).map(Entry::image).forEach(store::delete);
		return oldestFirst.stream().filter(entry -> isLatest(entry, latest)).toList();
	}

	private static boolean isLatest(Entry entry, Map<String, Entry> latest) {
		return entry.live().isEmpty() || latest.get(entry.live().get()) == entry;
	}

	/** @param file a copy in a folder of its own, which goes when its content is that of the newest version */
	Version add(String live, Path file, String sha256, ImageInfo info, Optional<String> workspacePath) throws IOException {
		Optional<Entry> current = store.shelf.live(live);
		if (current.filter(entry -> entry.image().sha256().equals(sha256)).isPresent()) {
			Leftovers.tryRemove(file.getParent());
			return new Version(current.get().image(), Optional.empty(), Optional.empty(), false);
		}
		// By time the newest is found again, so it never stands still.
		Instant time = current.map(entry -> entry.image().time().plusMillis(1)).filter(store.now()::isBefore).orElseGet(store::now);
		SharedImage image = Store.own(Direction.SENT, file, sha256, info, time, workspacePath);
		Entry newer = new Entry(image, List.of(), Optional.of(live));
		if (current.isPresent()) {
			store.supersede(current.get().image().id(), newer);
		} else {
			store.add(newer);
		}
		Optional<SharedImage> gone = current.flatMap(entry -> Optional.ofNullable(former.put(live, entry.image())));
		gone.ifPresent(store::delete);
		return new Version(image, current.map(Entry::image), gone, current.isEmpty());
	}

	/** No newer one follows. Returns what had to go: the one before the newest. */
	Optional<SharedImage> end(String live) throws IOException {
		Optional<SharedImage> gone = Optional.ofNullable(former.remove(live));
		gone.ifPresent(store::delete);
		Optional<Entry> current = store.shelf.live(live);
		if (current.isPresent()) {
			store.change(current.get().ended());
		}
		return gone;
	}
}
