package io.imageshare.core.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.imageshare.core.inbox.Shelf.Shelved;
import io.imageshare.core.model.SharedImage;

/**
 * Images that were removed from an inbox and may come back, until it is opened anew. One rename takes a folder here and one takes it back, so whenever the IDE
 * dies an image is whole, and either still in the inbox or gone for good. Not thread-safe.
 */
final class Trash {

	private final Path folder;
	/** By identity, the one removed last at the end. */
	private final Map<String, Shelved> contents = new LinkedHashMap<>();

	/** Opens the trash, and empties what it held before: nobody remembers any more how to ask for it. */
	Trash(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
		Leftovers.removeAllImages(folder);
	}

	void put(Shelved shelved, Path imageFolder) throws IOException {
		String id = shelved.entry().image().id();
		Files.move(imageFolder, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
		contents.put(id, shelved);
	}

	/** @return empty when it is not here, or no longer */
	Optional<Shelved> takeBack(String id, Path imageFolder) throws IOException {
		if (!contents.containsKey(id)) {
			return Optional.empty();
		}
		Files.move(folder.resolve(id), imageFolder, StandardCopyOption.ATOMIC_MOVE);
		return Optional.of(contents.remove(id));
	}

	/**
	 * Removes for good what was removed longest ago, until no more than so many are left.
	 *
	 * @param kept which ones stay, however many
	 */
	List<SharedImage> shrink(int most, Collection<String> kept) {
		Set<String> staying = Set.copyOf(kept);
		List<SharedImage> gone = new ArrayList<>();
		for (Iterator<Shelved> oldestFirst = contents.values().iterator(); contents.size() > most && oldestFirst.hasNext();) {
			SharedImage image = oldestFirst.next().entry().image();
			if (!staying.contains(image.id())) {
				oldestFirst.remove();
				Leftovers.tryRemove(folder.resolve(image.id()));
				gone.add(image);
			}
		}
		return gone;
	}
}
