package io.imageshare.core.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** What lets a device in: 128 random bits as 22 characters of URL-safe Base64. The secret of the link has this form, and so has the key of each allowed device. */
public final class Keys {

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
	private static final int BYTES = 16;
	private static final SecureRandom RANDOM = new SecureRandom();

	private Keys() {
	}

	static String make() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	static boolean hasForm(String text) {
		return FORM.matcher(text).matches();
	}

	/** What is kept of a key. It needs no salt and no slow hash: nobody guesses 128 random bits. */
	static String digest(String key) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // Every Java platform has it.
		}
	}

	/** Compares in a time that does not depend on where the two differ. */
	public static boolean matches(String expected, String offered) {
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
	}
}
