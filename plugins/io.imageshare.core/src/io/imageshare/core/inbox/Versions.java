package io.imageshare.core.inbox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.imageshare.core.inbox.EntryFile.Entry;
import io.imageshare.core.model.SharedImage;

/**
 * Images that are versions of one, which is sent again whenever it changes. On disk there are at most two of each: the newest, which is on the shelf, and the one before, which
 * phones may still be fetching. Whenever the IDE dies, the newest that is whole is the one that is found. Not thread-safe.
 */
final class Versions {

	/** What was superseded last, by the name that its versions have in common. */
	private final Map<String, SharedImage> former = new HashMap<>();

	/** Of several versions found on disk the last one; removes the others, which nobody can ask for any more. */
	static List<Entry> newest(List<Entry> oldestFirst, Path images) {
		Map<String, Entry> latest = new HashMap<>();
		oldestFirst.forEach(entry -> entry.live().ifPresent(live -> latest.put(live, entry)));
		oldestFirst.stream().filter(entry -> !isLatest(entry, latest)).forEach(entry -> Leftovers.tryRemove(images.resolve(entry.image().id())));
		return oldestFirst.stream().filter(entry -> isLatest(entry, latest)).toList();
	}

	private static boolean isLatest(Entry entry, Map<String, Entry> latest) {
		return entry.live().isEmpty() || latest.get(entry.live().get()) == entry;
	}

	/** A newer version has come. Returns what has to go now: the one before the one that it supersedes. */
	Optional<SharedImage> supersede(String live, SharedImage superseded) {
		return Optional.ofNullable(former.put(live, superseded));
	}

	/** No newer one will come. Returns what has to go now. */
	Optional<SharedImage> end(String live) {
		return Optional.ofNullable(former.remove(live));
	}
}
