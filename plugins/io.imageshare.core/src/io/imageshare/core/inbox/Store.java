package io.imageshare.core.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.imageshare.core.inbox.EntryFile.Entry;
import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;

/** The images of an inbox on disk, each in a folder of its own, and the shelf on which they stand in memory. */
final class Store {

	private static final int ID_BYTES = 16;

	final Shelf shelf = new Shelf();
	private final Path images;
	private final Clock clock;
	private final SecureRandom random = new SecureRandom();

	Store(Path images, Clock clock) {
		this.images = images;
		this.clock = clock;
	}

	/** The folder of an image, which is called as it is. */
	Path folder(String id) {
		return images.resolve(id);
	}

	/** A file of this name in a new folder; the file is yet to be made. */
	Path newFile(String name) throws IOException {
		byte[] bytes = new byte[ID_BYTES];
		random.nextBytes(bytes);
		return Files.createDirectory(folder(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))).resolve(name);
	}

	/** To the millisecond, which is what the entry file keeps. */
	Instant now() {
		return Instant.ofEpochMilli(clock.millis());
	}

	/** A file in its folder, as an image of this computer: one that was sent or made. */
	static SharedImage own(Direction direction, Path file, String sha256, ImageInfo info, Instant time, Optional<String> workspacePath) throws IOException {
		return new SharedImage(id(file), direction, file.getFileName().toString(), file, Files.size(file), sha256, info, time, "", workspacePath, Enclosure.NONE);
	}

	/** The image whose file this is. */
	static String id(Path file) {
		return file.getParent().getFileName().toString();
	}

	void add(Entry entry) throws IOException {
		EntryFile.write(folder(entry.image().id()), entry);
		shelf.add(entry);
	}

	/** Adds an image that takes the place of another one, whose file stays. */
	void supersede(String id, Entry newer) throws IOException {
		EntryFile.write(folder(newer.image().id()), newer);
		shelf.supersede(id, newer);
	}

	/** In memory first: what cannot be written holds until the inbox is opened anew. */
	void change(Entry entry) throws IOException {
		shelf.replace(entry);
		EntryFile.write(folder(entry.image().id()), entry);
	}

	Stream<Entry> sameContent(Direction direction, String sha256) {
		return shelf.entries().stream().filter(entry -> entry.image().direction() == direction && entry.image().sha256().equals(sha256));
	}

	void delete(SharedImage image) {
		Leftovers.tryRemove(folder(image.id()));
	}

	/** What is on disk, oldest first; for opening. */
	List<Entry> read() throws IOException {
		try (Stream<Path> folders = Files.list(images)) {
			return folders.map(EntryFile::read).flatMap(Optional::stream).sorted((a, b) -> a.image().time().compareTo(b.image().time())).toList();
		}
	}
}
