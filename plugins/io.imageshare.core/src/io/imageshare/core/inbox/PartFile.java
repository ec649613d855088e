package io.imageshare.core.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * An image on its way in: a file that grows as bytes arrive, and their SHA-256. What is in the file survives the connection and the IDE, so that the
 * transfer can go on where it stopped. For one thread at a time.
 */
public final class PartFile {

	private final Path path;
	private final long size;
	private final MessageDigest digest = Sha256.digest();
	private final FileChannel channel;
	private long received;

	/**
	 * Opens the file, taking up what is already in it.
	 *
	 * @param size what the image will have, or may have at most when its sender does not say, in bytes
	 */
	PartFile(Path path, long size) throws IOException {
		this.path = path;
		this.size = size;
		if (Files.exists(path) && Files.size(path) <= size) {
			received = Sha256.update(digest, path);
		}
		channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		channel.truncate(received);
		channel.position(received);
	}

	/** Bytes in the file. */
	public long received() {
		return received;
	}

	/** What it will have, or may have at most. */
	public long size() {
		return size;
	}

	public boolean isComplete() {
		return received == size;
	}

	/** Appends all bytes of the buffer. */
	public void append(ByteBuffer bytes) throws IOException {
		if (received + bytes.remaining() > size) {
			throw new IllegalArgumentException("More bytes than announced.");
		}
		digest.update(bytes.duplicate());
		while (bytes.hasRemaining()) {
			received += channel.write(bytes);
		}
	}

	/** Stops for now; the file stays. */
	public void suspend() throws IOException {
		channel.close();
	}

	/** Stops for good; the file goes. */
	public void discard() throws IOException {
		channel.close();
		Files.deleteIfExists(path);
	}

	/**
	 * Ends the writing; to be called once, when complete.
	 *
	 * @return the SHA-256 of all bytes, lower-case hexadecimal
	 */
	public String finish() throws IOException {
		channel.close();
		return Sha256.text(digest);
	}

	/** Where the bytes are, for looking at them. */
	public Path path() {
		return path;
	}
}
