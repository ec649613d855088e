package io.imageshare.core.testing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** Bytes that pass for images: a real header and noise behind it. */
public final class Images {

	private Images() {
	}

	/** A file of exactly this size that begins as a PNG of 640 by 480 pixels does; different seeds give different files. */
	public static byte[] png(int size, long seed) {
		byte[] bytes = new byte[size];
		new Random(seed).nextBytes(bytes);
		byte[] header = pngHeader(640, 480);
		System.arraycopy(header, 0, bytes, 0, Math.min(size, header.length));
		return bytes;
	}

	/** The signature and the header chunk of a PNG. */
	public static byte[] pngHeader(int width, int height) {
		return ByteBuffer.allocate(33).put(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R' })
				.putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 }).array();
	}

	public static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
