package io.imageshare.core.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;

/** What the inbox knows of an image, as a JSON file beside it. Written whole and moved into place, so a crash leaves the old or the new one. */
final class EntryFile {

	static final String NAME = "entry.json";

	private static final Gson GSON = new Gson();

	/** The fields as they stand in the file. */
	private static final class Fields {
		String direction;
		String name;
		long size;
		String sha256;
		String format;
		int width;
		int height;
		long time;
		String phone;
		String workspacePath;
		/** The first one, which is all that former versions know; empty for none. */
		String transfer;
		List<String> transfers;
		String folder;
		String note;
		String answers;
		String live;
	}

	/**
	 * An image.
	 *
	 * @param transfers those that it came by, the first one first; none for one that was sent
	 * @param live what it is a version of, while newer ones may follow
	 */
	record Entry(SharedImage image, List<String> transfers, Optional<String> live) {

		/** Transfers remembered: programs may send the same one again and again. */
		private static final int MOST = 100;

		Entry {
			transfers = List.copyOf(transfers.subList(Math.max(0, transfers.size() - MOST), transfers.size()));
		}

		Entry with(SharedImage changed) {
			return new Entry(changed, transfers, live);
		}

		/** The same image has come by another transfer, too. */
		Entry cameBy(String transfer) {
			return new Entry(image, Stream.concat(transfers.stream().filter(other -> !other.equals(transfer)), Stream.of(transfer)).toList(), live);
		}

		Entry without(String transfer) {
			return new Entry(image, transfers.stream().filter(other -> !other.equals(transfer)).toList(), live);
		}

		/** No newer version follows. */
		Entry ended() {
			return new Entry(image, transfers, Optional.empty());
		}
	}

	private EntryFile() {
	}

	static void write(Path folder, Entry entry) throws IOException {
		SharedImage image = entry.image();
		Fields fields = new Fields();
		fields.direction = image.direction().name();
		fields.name = image.name();
		fields.size = image.size();
		fields.sha256 = image.sha256();
		fields.format = image.info().format().name();
		fields.width = image.info().width();
		fields.height = image.info().height();
		fields.time = image.time().toEpochMilli();
		fields.phone = image.phone();
		fields.workspacePath = image.workspacePath().orElse(null);
		fields.transfer = entry.transfers().isEmpty() ? "" : entry.transfers().get(0);
		fields.transfers = entry.transfers();
		fields.folder = image.enclosure().folder().orElse(null);
		fields.note = image.enclosure().note();
		fields.answers = image.enclosure().answers().orElse(null);
		fields.live = entry.live().orElse(null);
		Path draft = folder.resolve(NAME + ".new");
		Files.writeString(draft, GSON.toJson(fields));
		Files.move(draft, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Entries of former versions have none of its fields. */
	private static Enclosure enclosure(Fields fields) {
		return new Enclosure(Optional.ofNullable(fields.folder), Objects.requireNonNullElse(fields.note, ""), Optional.ofNullable(fields.answers));
	}

	private static List<String> transfers(Fields fields) {
		return fields.transfers != null ? fields.transfers : fields.transfer.isEmpty() ? List.of() : List.of(fields.transfer);
	}

	/** @return empty when the folder holds no whole entry: it was being written when the IDE died, or somebody tidied up */
	static Optional<Entry> read(Path folder) {
		try {
			Fields fields = GSON.fromJson(Files.readString(folder.resolve(NAME)), Fields.class);
			Path file = folder.resolve(fields.name);
			if (!Files.isRegularFile(file)) {
				return Optional.empty();
			}
			ImageInfo info = new ImageInfo(ImageFormat.valueOf(fields.format), fields.width, fields.height);
			return Optional.of(new Entry(new SharedImage(folder.getFileName().toString(), SharedImage.Direction.valueOf(fields.direction), fields.name, file, fields.size,
					fields.sha256, info, Instant.ofEpochMilli(fields.time), fields.phone, Optional.ofNullable(fields.workspacePath), enclosure(fields)), transfers(fields),
					Optional.ofNullable(fields.live)));
		} catch (IOException | JsonParseException | IllegalArgumentException | NullPointerException e) {
			return Optional.empty();
		}
	}
}
