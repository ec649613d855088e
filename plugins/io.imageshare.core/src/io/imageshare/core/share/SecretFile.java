package io.imageshare.core.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/** The secret of the link: 128 random bits, kept in a file only its owner can read, so that a phone that scanned once finds its way back. */
final class SecretFile {

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
	private static final int BYTES = 16;
	private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

	private final Path file;

	SecretFile(Path file) {
		this.file = file;
	}

	/** The secret, made up when there is none yet or the file is damaged. */
	String read() throws IOException {
		if (Files.exists(file)) {
			String secret = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
			if (FORM.matcher(secret).matches()) {
				return secret;
			}
		}
		return renew();
	}

	/** Replaces the secret. */
	String renew() throws IOException {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new");
		try {
			restrict(draft);
			Files.writeString(draft, secret);
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (FileSystemException e) {
			Files.deleteIfExists(draft);
			throw e;
		}
		return secret;
	}

	/** On Windows the profile folder is private already and has no POSIX permissions. */
	private static void restrict(Path path) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, OWNER_ONLY);
		}
	}

	/** Compares in a time that does not depend on where the two differ. */
	static boolean matches(String secret, String offered) {
		return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
	}
}
