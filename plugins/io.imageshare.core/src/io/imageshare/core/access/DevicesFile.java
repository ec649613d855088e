package io.imageshare.core.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** The devices that may always come in, as a JSON file that only its owner can read. It holds digests of their keys and not the keys. */
final class DevicesFile {

	private static final Gson GSON = new Gson();

	/** A device as it stands in the file. */
	record Entry(String device, String name, String digest, Instant allowed, Instant lastSeen) {
	}

	/** The fields of an entry; times in milliseconds since 1970. */
	private static final class Fields {
		String device;
		String name;
		String digest;
		long allowed;
		long lastSeen;
	}

	private final Path file;

	DevicesFile(Path file) {
		this.file = file;
	}

	/** @return nothing when there is no file, and nobody when it is damaged: devices then ask again */
	List<Entry> read() {
		List<Entry> entries = new ArrayList<>();
		try {
			if (Files.exists(file)) {
				for (Fields fields : GSON.fromJson(Files.readString(file), Fields[].class)) {
					entries.add(entry(fields));
				}
			}
			return entries;
		} catch (IOException | JsonParseException | NullPointerException e) {
			return List.of();
		}
	}

	private static Entry entry(Fields fields) {
		return new Entry(present(fields.device), present(fields.name), present(fields.digest), Instant.ofEpochMilli(fields.allowed),
				Instant.ofEpochMilli(fields.lastSeen));
	}

	private static String present(String field) {
		if (field == null) {
			throw new JsonParseException("A field is missing.");
		}
		return field;
	}

	void write(Collection<Entry> entries) throws IOException {
		OwnerFile.write(file, GSON.toJson(entries.stream().map(DevicesFile::fields).toList()));
	}

	private static Fields fields(Entry entry) {
		Fields fields = new Fields();
		fields.device = entry.device();
		fields.name = entry.name();
		fields.digest = entry.digest();
		fields.allowed = entry.allowed().toEpochMilli();
		fields.lastSeen = entry.lastSeen().toEpochMilli();
		return fields;
	}
}
