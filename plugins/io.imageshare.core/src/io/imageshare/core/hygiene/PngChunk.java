package io.imageshare.core.hygiene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Makes chunks of PNG files. */
final class PngChunk {

	private static final int AROUND = 12;

	private PngChunk() {
	}

	/** Length, type, data and check sum. */
	static byte[] of(String type, byte[] data) {
		return of(type, data, data.length);
	}

	/** The same of the first bytes of an array. */
	static byte[] of(String type, byte[] data, int length) {
		byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
		CRC32 crc = new CRC32();
		crc.update(name);
		crc.update(data, 0, length);
		return ByteBuffer.allocate(AROUND + length).putInt(length).put(name).put(data, 0, length).putInt((int) crc.getValue()).array();
	}
}
