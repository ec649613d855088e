package io.imageshare.core.share;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open uploads of one connection. Its lock lets a newer connection of the same device take the part files over: once suspended, nothing is written by the
 * older one any more.
 */
final class Uploads {

	/** Opens the part file of an upload. */
	interface Opener {
		Upload open(int channel) throws IOException;
	}

	private final Map<Integer, Upload> byChannel = new LinkedHashMap<>();
	private int lastChannel;
	private boolean suspended;

	/** @return empty once suspended */
	synchronized Optional<Upload> open(Opener opener) throws IOException {
		if (suspended) {
			return Optional.empty();
		}
		Upload upload = opener.open(++lastChannel);
		byChannel.put(upload.channel(), upload);
		return Optional.of(upload);
	}

	synchronized int size() {
		return byChannel.size();
	}

	synchronized Optional<Upload> find(String id) {
		return byChannel.values().stream().filter(upload -> upload.id().equals(id)).findAny();
	}

	synchronized Optional<Upload> find(long channel) {
		return Optional.ofNullable(byChannel.get((int) channel)).filter(upload -> upload.channel() == channel);
	}

	/** Whether there was an upload of this channel, open or not any more. */
	synchronized boolean wasOpened(long channel) {
		return channel > 0 && channel <= lastChannel;
	}

	/** @return whether the bytes were written; false once the upload is no longer open */
	synchronized boolean append(Upload upload, ByteBuffer bytes) throws IOException {
		if (byChannel.get(upload.channel()) != upload) {
			return false;
		}
		upload.file().append(bytes);
		return true;
	}

	/** @return whether the upload was open, and is now the caller's to finish, discard or suspend */
	synchronized boolean take(Upload upload) {
		return byChannel.remove(upload.channel(), upload);
	}

	/** Closes every file and keeps it for later. Returns what was open. */
	synchronized List<Upload> suspend() throws IOException {
		suspended = true;
		List<Upload> open = new ArrayList<>(byChannel.values());
		byChannel.clear();
		for (Upload upload : open) {
			upload.file().suspend();
		}
		return open;
	}
}
