package io.imageshare.core.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A WebSocket frame (RFC 6455, section 5.2). */
public record Frame(int opcode, boolean last, byte[] payload) {

	public static final int CONTINUATION = 0;
	public static final int TEXT = 1;
	public static final int BINARY = 2;
	public static final int CLOSE = 8;
	public static final int PING = 9;
	public static final int PONG = 10;

	private static final byte[] KEY = { 0x5A, (byte) 0xC3, 0x17, (byte) 0xE8 };

	public static Frame text(String text) {
		return new Frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
	}

	public static Frame binary(byte[] payload) {
		return new Frame(BINARY, true, payload);
	}

	/** The frame as a client sends it, masked. */
	public byte[] bytes() {
		byte[] masked = payload.clone();
		for (int i = 0; i < masked.length; i++) {
			masked[i] ^= KEY[i & 3];
		}
		byte[] header = header((last ? 0x80 : 0) | opcode, true, payload.length);
		return concat(header, KEY, masked);
	}

	/** The frame as a server sends it. */
	public byte[] unmaskedBytes() {
		return concat(header((last ? 0x80 : 0) | opcode, false, payload.length), payload);
	}

	/** Only a header, of whatever it claims; a masked one still needs its key. */
	public static byte[] header(int first, boolean masked, long length) {
		int mask = masked ? 0x80 : 0;
		if (length >= 0 && length < 126) {
			return new byte[] { (byte) first, (byte) (mask | length) };
		}
		if (length >= 0 && length <= 0xFFFF) {
			return ByteBuffer.allocate(4).put((byte) first).put((byte) (mask | 126)).putShort((short) length).array();
		}
		return ByteBuffer.allocate(10).put((byte) first).put((byte) (mask | 127)).putLong(length).array();
	}

	/** A masked header with its key. */
	public static byte[] maskedHeader(int first, long length) {
		return concat(header(first, true, length), KEY);
	}

	public static byte[] concat(byte[]... parts) {
		ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
		for (byte[] part : parts) {
			all.put(part);
		}
		return all.array();
	}

	/** The payload as text. */
	public String text() {
		return new String(payload, StandardCharsets.UTF_8);
	}

	/** The code in a close frame, 1005 when there is none. */
	public int closeCode() {
		return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
	}

	/** The sentence in a close frame. */
	public String closeReason() {
		return payload.length < 2 ? "" : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
	}
}
