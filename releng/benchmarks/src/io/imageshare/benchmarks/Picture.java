package io.imageshare.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Images that differ by their number only: the head of a PNG, the number, and noise; larger ones repeat that. So all are one block of memory, which is masked
 * once, and sending costs no more than the copy into the socket.
 */
final class Picture {

	static final int BLOCK = 4 << 20;
	static final byte[] MASK = {0x5A, (byte) 0xC3, 0x17, (byte) 0xE8};
	private static final int NUMBER_AT = 64;

	private final int blocks;
	private final byte[] plain = new byte[BLOCK];
	private final ByteBuffer masked = ByteBuffer.allocateDirect(BLOCK);

	Picture(int blocks) {
		this.blocks = blocks;
		new Random(blocks).nextBytes(plain);
		ByteBuffer head = ByteBuffer.wrap(plain).putLong(0x89504E470D0A1A0AL).putInt(13);
		head.put("IHDR".getBytes()).putInt(2000).putInt(2000).put(new byte[] {8, 2, 0, 0, 0});
		CRC32 checksum = new CRC32();
		checksum.update(plain, 12, 17);
		head.putInt((int) checksum.getValue());
		for (int i = 0; i < BLOCK; i++) {
			masked.put(i, (byte) (plain[i] ^ MASK[i & 3]));
		}
	}

	long size() {
		return (long) blocks * BLOCK;
	}

	/** The block of an image as it goes over the wire; valid until the next call. */
	ByteBuffer masked(int number) {
		number(number);
		for (int i = NUMBER_AT; i < NUMBER_AT + Long.BYTES; i++) {
			masked.put(i, (byte) (plain[i] ^ MASK[i & 3]));
		}
		return masked.duplicate();
	}

	byte[] plain(int number) {
		number(number);
		return plain;
	}

	private void number(int number) {
		ByteBuffer.wrap(plain).putLong(NUMBER_AT, number);
	}

	String sha256(int number) {
		MessageDigest digest = digest();
		number(number);
		for (int i = 0; i < blocks; i++) {
			digest.update(plain);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	void write(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int i = 0; i < blocks; i++) {
				out.write(plain);
			}
		}
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
