package io.imageshare.core.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, as lower-case hexadecimal. */
final class Sha256 {

	private Sha256() {
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256.", e);
		}
	}

	/** Adds the bytes of a file; returns how many. */
	static long update(MessageDigest digest, Path file) throws IOException {
		long total = 0;
		try (InputStream in = Files.newInputStream(file)) {
			byte[] buffer = new byte[1 << 16];
			for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
				digest.update(buffer, 0, length);
				total += length;
			}
		}
		return total;
	}

	static String text(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	static String of(Path file) throws IOException {
		MessageDigest digest = digest();
		update(digest, file);
		return text(digest);
	}
}
