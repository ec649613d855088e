package io.imageshare.core.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.imageshare.core.inbox.EntryFile.Entry;
import io.imageshare.core.model.SharedImage;

/** Which images an inbox has, in their order, and by which transfers they came. In memory only; all methods may be called from any thread. */
final class Shelf {

	/** An entry and its place in the order, so that what is taken away can come back there. */
	record Shelved(long place, Entry entry) {
	}

	/** Oldest first. */
	private final SortedMap<Long, Entry> entries = new TreeMap<>();
	private final Map<String, Long> places = new HashMap<>();
	private final Map<String, String> idByTransfer = new HashMap<>();
	private long lastPlace;

	/** Everything, oldest first. */
	synchronized List<Entry> entries() {
		return List.copyOf(entries.values());
	}

	/** The newest version of what is sent whenever it changes. */
	synchronized Optional<Entry> live(String live) {
		return entries.values().stream().filter(entry -> entry.live().filter(live::equals).isPresent()).findAny();
	}

	/** Every image, oldest first. */
	synchronized List<SharedImage> images() {
		return entries.values().stream().map(Entry::image).toList();
	}

	synchronized Optional<Entry> find(String id) {
		return Optional.ofNullable(places.get(id)).map(entries::get);
	}

	/** The image that came by a transfer. */
	synchronized Optional<Entry> completed(String transfer) {
		return Optional.ofNullable(idByTransfer.get(transfer)).flatMap(this::find);
	}

	/** Adds an image as the newest; one that is here already becomes the newest. */
	synchronized void add(Entry entry) {
		take(entry.image().id());
		putBack(new Shelved(++lastPlace, entry));
	}

	/** Adds an image as the newest in the moment in which another one goes, so that nobody sees both or neither. */
	synchronized void supersede(String id, Entry newer) {
		take(id);
		add(newer);
	}

	/** What is known of an image, or by which transfers it came, has changed. */
	synchronized void replace(Entry entry) {
		take(entry.image().id()).ifPresent(old -> putBack(new Shelved(old.place(), entry)));
	}

	synchronized Optional<Shelved> take(String id) {
		Long place = places.remove(id);
		if (place == null) {
			return Optional.empty();
		}
		idByTransfer.values().removeIf(id::equals); // The same image may have come by several.
		return Optional.of(new Shelved(place, entries.remove(place)));
	}

	/** Puts back what was taken, where it was. */
	synchronized void putBack(Shelved shelved) {
		Entry entry = shelved.entry();
		entries.put(shelved.place(), entry);
		places.put(entry.image().id(), shelved.place());
		entry.transfers().forEach(transfer -> idByTransfer.put(transfer, entry.image().id()));
	}

	/** Takes the oldest images away until the others have no more than so many bytes together; one that is not saved in the workspace yet stays. */
	synchronized List<SharedImage> takeOldest(long limit, Predicate<SharedImage> kept) {
		List<SharedImage> all = images();
		long total = all.stream().mapToLong(SharedImage::size).sum();
		List<SharedImage> taken = new ArrayList<>();
		for (Iterator<SharedImage> oldestFirst = all.iterator(); total > limit && oldestFirst.hasNext();) {
			SharedImage image = oldestFirst.next();
			if (!image.isWaiting() && !kept.test(image)) {
				take(image.id());
				taken.add(image);
				total -= image.size();
			}
		}
		return taken;
	}
}
