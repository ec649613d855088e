package io.imageshare.core.server;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Takes the mask off a payload (RFC 6455, 5.3) in place, eight bytes at a time: bytewise it is the most expensive part of receiving. */
final class Unmasker {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

	private final byte[] key = new byte[4];
	private int phase;

	/** A new frame with its own key, four bytes from {@code at}. */
	void start(byte[] source, int at) {
		System.arraycopy(source, at, key, 0, key.length);
		phase = 0;
	}

	/** Unmasks the next bytes of the frame. */
	void apply(byte[] bytes, int from, int length) {
		int end = from + length;
		int at = from;
		if (length >= Long.BYTES) {
			byte[] pattern = new byte[Long.BYTES];
			for (int i = 0; i < pattern.length; i++) {
				pattern[i] = key[phase + i & 3];
			}
			long mask = (long) LONGS.get(pattern, 0);
			for (; at <= end - Long.BYTES; at += Long.BYTES) {
				LONGS.set(bytes, at, (long) LONGS.get(bytes, at) ^ mask);
			}
		}
		for (int i = phase; at < end; at++, i++) {
			bytes[at] ^= key[i & 3];
		}
		phase = phase + length & 3;
	}
}
