package io.imageshare.core.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

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
		String transfer;
	}

	/** An image and the transfer it came by; empty for one that was sent. */
	record Entry(SharedImage image, String transfer) {
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
		fields.transfer = entry.transfer();
		Path draft = folder.resolve(NAME + ".new");
		Files.writeString(draft, GSON.toJson(fields));
		Files.move(draft, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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
			return Optional.of(new Entry(new SharedImage(folder.getFileName().toString(), SharedImage.Direction.valueOf(fields.direction), fields.name, file,
					fields.size, fields.sha256, info, Instant.ofEpochMilli(fields.time), fields.phone, Optional.ofNullable(fields.workspacePath)), fields.transfer));
		} catch (IOException | JsonParseException | IllegalArgumentException | NullPointerException e) {
			return Optional.empty();
		}
	}
}
