package io.imageshare.core.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.imageshare.core.inbox.EntryFile.Entry;
import io.imageshare.core.inbox.Shelf.Shelved;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.core.naming.FileNames;

/**
 * The images that came and went, each in a folder of its own under its real name, and those on their way in. Everything is a file, so it survives the IDE;
 * an image enters by one atomic rename. All methods may be called from any thread; they touch the local disk.
 */
public final class Inbox {

	/** How many removed images may come back. */
	public static final int RESTORABLE = 1000;

	private final Path parts;
	private final Store store;
	private final Shelf shelf;
	/** Guarded by the intake. */
	private final Trash trash;
	/** Guarded by the intake. */
	private final Versions versions;
	/** Images that are about to leave, because the only transfer that they came by is being undone. Guarded by the intake. */
	private final Set<String> leaving = new HashSet<>();
	/** Held while an image is taken in, changed or removed, so that none goes that was found in this moment and two with the same content do not both find none; never while only looking. */
	private final Object intake = new Object();

	/**
	 * Opens or creates an inbox, and clears away what a crash or a phone that never came back has left in it.
	 *
	 * @param root a folder that belongs to this inbox alone
	 */
	public Inbox(Path root, Clock clock) throws IOException {
		Path images = Files.createDirectories(root.resolve("images"));
		this.parts = Files.createDirectories(root.resolve("parts"));
		this.store = new Store(images, clock);
		this.shelf = store.shelf;
		this.versions = new Versions(store);
		Leftovers.removeParts(parts, clock.instant());
		Leftovers.removeImages(images);
		this.trash = new Trash(root.resolve("trash"));
		versions.newest(store.read()).forEach(shelf::add);
	}

	/** Every image, oldest first. */
	public List<SharedImage> images() {
		return shelf.images();
	}

	public Optional<SharedImage> find(String id) {
		return shelf.find(id).map(Entry::image);
	}

	/** The image that came by a transfer, when it is complete. */
	public Optional<SharedImage> completed(String device, String transfer) {
		return shelf.completed(Delivery.key(device, transfer)).map(Entry::image);
	}

	/** Who sent an image; nobody, when it is not here. */
	public List<Sender> senders(String id) {
		return shelf.find(id).stream().flatMap(entry -> entry.transfers().stream()).map(Sender::of).toList();
	}

	/** Whether some of a transfer has arrived and can be taken up. */
	public boolean hasBegun(String device, String transfer, long size) {
		return part(device, transfer, size).toFile().length() > 0;
	}

	/**
	 * Begins a transfer, or takes it up where it stopped.
	 *
	 * @param size what the image will have, or may have at most when its sender does not say, in bytes
	 */
	public PartFile open(String device, String transfer, long size) throws IOException {
		return new PartFile(part(device, transfer, size), size);
	}

	private Path part(String device, String transfer, long size) {
		return parts.resolve(Delivery.key(device, transfer) + '.' + size + Leftovers.PART);
	}

	/**
	 * Takes in a transfer of which all has arrived. An image whose content is already here, and as its sender wants it, is not kept twice; the one that is here is
	 * returned, under its own name.
	 */
	public Arrival receive(PartFile part, String sha256, ImageInfo info, Delivery delivery) throws IOException {
		synchronized (intake) {
			return takeIn(part, sha256, info, delivery);
		}
	}

	private Arrival takeIn(PartFile part, String sha256, ImageInfo info, Delivery delivery) throws IOException {
		Optional<Entry> known = store.sameContent(Direction.RECEIVED, sha256)
				.filter(entry -> delivery.isMetBy(entry.image()) && !leaving.contains(entry.image().id())).findFirst();
		if (known.isPresent()) {
			part.discard();
			store.change(known.get().cameBy(delivery.key()));
			return new Arrival(known.get().image(), true);
		}
		String safe = FileNames.safe(delivery.name(), info.format());
		Path file = Files.move(part.path(), store.newFile(safe));
		SharedImage image = new SharedImage(Store.id(file), Direction.RECEIVED, safe, file, part.received(), sha256, info, store.now(), delivery.phone(), Optional.empty(),
				delivery.enclosure());
		store.add(new Entry(image, List.of(delivery.key()), Optional.empty()));
		return new Arrival(image, false);
	}

	/**
	 * A transfer is to be undone. When its image came by no other one, the image is about to leave: the same content that comes meanwhile is another image, until
	 * {@link #stay} or {@link #remove}. Otherwise only the transfer is forgotten.
	 *
	 * @return whether the image is about to leave; empty when the transfer is not known
	 */
	public Optional<Boolean> leave(String device, String transfer) throws IOException {
		String key = Delivery.key(device, transfer);
		synchronized (intake) {
			Optional<Entry> entry = shelf.completed(key);
			if (entry.isEmpty()) {
				return Optional.empty();
			}
			boolean alone = entry.get().transfers().size() == 1;
			if (alone) {
				leaving.add(entry.get().image().id());
			} else {
				store.change(entry.get().without(key));
			}
			return Optional.of(alone);
		}
	}

	/** An image that was about to leave stays. */
	public void stay(String id) {
		synchronized (intake) {
			leaving.remove(id);
		}
	}

	/**
	 * Keeps a copy of a file that is about to be sent, so that what phones get does not change under them. The same file sent again is the same
	 * image, with a new time.
	 */
	public SharedImage send(Path source, String name, ImageInfo info, Optional<String> workspacePath) throws IOException {
		return keep(Direction.SENT, source, name, info, workspacePath);
	}

	/** Keeps a copy of a file that was made here. The same file again is the same image, with a new time. */
	public SharedImage make(Path source, String name, ImageInfo info) throws IOException {
		return keep(Direction.MADE, source, name, info, Optional.empty());
	}

	private SharedImage keep(Direction direction, Path source, String name, ImageInfo info, Optional<String> workspacePath) throws IOException {
		String safe = FileNames.safe(name, info.format());
		String sha256 = Sha256.of(source);
		synchronized (intake) {
			Optional<Entry> known = store.sameContent(direction, sha256).filter(entry -> entry.live().isEmpty() && entry.image().name().equals(safe)).findFirst();
			if (known.isPresent()) {
				return add(direction, known.get().image().file(), sha256, info, workspacePath);
			}
		}
		// Copied without the lock: phones go on sending meanwhile.
		return add(direction, Files.copy(source, store.newFile(safe)), sha256, info, workspacePath);
	}

	private SharedImage add(Direction direction, Path file, String sha256, ImageInfo info, Optional<String> workspacePath) throws IOException {
		SharedImage image = Store.own(direction, file, sha256, info, store.now(), workspacePath);
		store.add(new Entry(image, List.of(), Optional.empty()));
		return image;
	}

	/**
	 * The same for a file that is sent whenever it changes: what was sent of it before is superseded and no longer among the images; its file stays until the version
	 * after this one comes. A version with the content of the newest one is that one. One at a time for each {@code live}.
	 *
	 * @param live what its versions have in common
	 */
	public Version sendVersion(String live, Path source, String name, ImageInfo info, Optional<String> workspacePath) throws IOException {
		Path file = Files.copy(source, store.newFile(FileNames.safe(name, info.format())));
		String sha256 = Sha256.of(file); // Of the copy: the file may be changing in this moment.
		synchronized (intake) {
			return versions.add(live, file, sha256, info, workspacePath);
		}
	}

	/**
	 * No newer version follows: the newest is an image as any other from now on.
	 *
	 * @return the one before it, whose file is gone
	 */
	public Optional<SharedImage> endVersions(String live) throws IOException {
		synchronized (intake) {
			return versions.end(live);
		}
	}

	/** Remembers where an image was saved. Does nothing when it is no longer here. */
	public Optional<SharedImage> saved(String id, String workspacePath) throws IOException {
		synchronized (intake) {
			Optional<Entry> known = shelf.find(id);
			if (known.isEmpty()) {
				return Optional.empty();
			}
			Entry entry = known.get().with(known.get().image().savedAs(workspacePath));
			store.change(entry);
			return Optional.of(entry.image());
		}
	}

	/**
	 * Takes an image out. It comes back by {@link #restore}, as long as this inbox is not opened anew and it is among the {@value #RESTORABLE} removed last.
	 *
	 * @return what was removed; empty when it was not here
	 * @throws IOException when the file cannot be moved, perhaps because another program has it open; the image then stays
	 */
	public Optional<SharedImage> remove(String id) throws IOException {
		synchronized (intake) {
			leaving.remove(id);
			Optional<Shelved> taken = shelf.take(id);
			if (taken.isPresent()) {
				try {
					trash.put(taken.get(), store.folder(id));
				} catch (IOException e) {
					shelf.putBack(taken.get());
					throw e;
				}
			}
			return taken.map(Shelved::entry).map(Entry::image);
		}
	}

	/**
	 * Brings a removed image back to its place.
	 *
	 * @return what is here again; empty when it was not removed, or too long ago
	 */
	public Optional<SharedImage> restore(String id) throws IOException {
		synchronized (intake) {
			Optional<Shelved> found = trash.takeBack(id, store.folder(id));
			found.ifPresent(shelf::putBack);
			if (found.filter(shelved -> shelved.entry().live().isPresent()).isPresent()) {
				store.change(found.get().entry().ended()); // A newer version may have come meanwhile.
			}
			return found.map(Shelved::entry).map(Entry::image);
		}
	}

	/**
	 * Deletes removed images for good, those removed longest ago, until no more than {@value #RESTORABLE} can come back.
	 *
	 * @param latest those that were removed together last: all of them stay, however many
	 */
	public List<SharedImage> shrinkTrash(Collection<String> latest) {
		synchronized (intake) {
			return trash.shrink(RESTORABLE, latest);
		}
	}

	/**
	 * Removes the oldest images, until those that are left have no more than {@code limit} bytes together. One that is not saved in the workspace yet stays.
	 *
	 * @param kept which others stay, however old; asked with locks held
	 * @return what was removed; a file that somebody is reading may be there until this inbox is next opened
	 */
	public List<SharedImage> trim(long limit, Predicate<SharedImage> kept) {
		List<SharedImage> removed;
		synchronized (intake) {
			removed = shelf.takeOldest(limit, kept);
		}
		removed.forEach(store::delete);
		return removed;
	}

	/**
	 * An image that has come in.
	 *
	 * @param image what is in the inbox
	 * @param known whether the same content was there before
	 */
	public record Arrival(SharedImage image, boolean known) {
	}
}
