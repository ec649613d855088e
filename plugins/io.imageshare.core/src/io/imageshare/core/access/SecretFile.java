package io.imageshare.core.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The secret of the link, kept in a file only its owner can read, so that a phone that scanned once finds its way back. */
public final class SecretFile {

	private final Path file;

	public SecretFile(Path file) {
		this.file = file;
	}

	/** The secret, made up when there is none yet or the file is damaged. */
	public String read() throws IOException {
		if (Files.exists(file)) {
			String secret = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
			if (Keys.hasForm(secret)) {
				return secret;
			}
		}
		return renew();
	}

	/** Replaces the secret. */
	public String renew() throws IOException {
		String secret = Keys.make();
		OwnerFile.write(file, secret);
		return secret;
	}
}
