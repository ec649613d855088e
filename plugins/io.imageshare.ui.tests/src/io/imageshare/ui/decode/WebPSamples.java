package io.imageshare.ui.decode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** WebP files made by hand, of pixels whose colours are fully on or off, and two that libwebp has written. */
final class WebPSamples {

	private static final int ICC = 0x20;
	private static final int ALPHA = 0x10;
	private static final int EXIF = 0x08;
	private static final int ANIMATION = 0x02;

	private WebPSamples() {
	}

	/** Red and green above, blue and white below, 32 by 32 pixels, lossy. */
	static byte[] lossy() {
		return Base64.getDecoder().decode("UklGRm4AAABXRUJQVlA4IGIAAAAQBACdASogACAAAMASJaACdMoRwN4B+AH7AfyvnDNAuwH7AZ32IkNCAAD++iGX/3dv24oO//WpPSLJyv+tdpBGA24VQPGQ0607/SHtuxozTpFDJWTf/MZFHM/BGuYlVgAAAA==");
	}

	/** The same, half transparent. */
	static byte[] lossyWithAlpha() {
		return Base64.getDecoder().decode("UklGRpIAAABXRUJQVlA4WAoAAAAQAAAAHwAAHwAAQUxQSAoAAAABB1DAiAhERP8DVlA4IGIAAAAQBACdASogACAAAMASJaACdMoRwN4B+AH7AfyvnDNAuwH7AZ32IkNCAAD++iGX/3dv24oO//WpPSLJyv+tdpBGA24VQPGQ0607/SHtuxozTpFDJWTf/MZFHM/BGuYlVgAAAA==");
	}

	static byte[] lossless(BufferedImage image, int alpha) {
		return file(chunk("VP8L", pixels(image, alpha)));
	}

	static byte[] oriented(BufferedImage image, byte[] tiff) {
		return file(extended(image.getWidth(), image.getHeight(), EXIF), chunk("VP8L", pixels(image, 255)), chunk("EXIF", tiff));
	}

	static byte[] profiled(BufferedImage image, byte[] icc) {
		return file(extended(image.getWidth(), image.getHeight(), ICC), chunk("ICCP", icc), chunk("VP8L", pixels(image, 255)));
	}

	/** On a screen of 16 by 16 pixels; frames are made by {@link #frame}. */
	static byte[] animated(int plays, byte[]... frames) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] frame : frames) {
			all.writeBytes(frame);
		}
		byte[] loop = little(6).putInt(0).putShort((short) plays).array();
		return file(extended(16, 16, ANIMATION | ALPHA), chunk("ANIM", loop), all.toByteArray());
	}

	/** @param flags 1 to clear it afterwards, 2 to replace what is under it instead of blending */
	static byte[] frame(int left, int top, BufferedImage image, int alpha, int millis, int flags) {
		byte[] inside = chunk("VP8L", pixels(image, alpha));
		ByteBuffer head = little(16 + inside.length);
		put24(head, left / 2);
		put24(head, top / 2);
		put24(head, image.getWidth() - 1);
		put24(head, image.getHeight() - 1);
		put24(head, millis);
		return chunk("ANMF", head.put((byte) flags).put(inside).array());
	}

	static byte[] file(byte[]... chunks) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] chunk : chunks) {
			all.writeBytes(chunk);
		}
		return little(12 + all.size()).put(ascii("RIFF")).putInt(4 + all.size()).put(ascii("WEBP")).put(all.toByteArray()).array();
	}

	private static byte[] extended(int width, int height, int flags) {
		ByteBuffer data = little(10).putInt(flags);
		put24(data, width - 1);
		put24(data, height - 1);
		return chunk("VP8X", data.array());
	}

	/** A lossless bit stream: each channel has two symbols, so that a pixel takes three bits. */
	private static byte[] pixels(BufferedImage image, int alpha) {
		Bits bits = new Bits();
		bits.put(0x2F, 8);
		bits.put(image.getWidth() - 1, 14);
		bits.put(image.getHeight() - 1, 14);
		bits.put(1, 1);
		// version, no transform, no cache, one group of codes
		bits.put(0, 3 + 1 + 1 + 1);
		for (int channel = 0; channel < 3; channel++) {
			// a simple code of the two symbols 0 and 255
			bits.put(0b011, 3);
			bits.put(0, 1);
			bits.put(255, 8);
		}
		bits.put(0b101, 3);
		bits.put(alpha, 8);
		// distances are not used
		bits.put(0b001, 3);
		bits.put(0, 1);
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				int rgb = image.getRGB(x, y);
				bits.put(rgb >> 8 & 1, 1);
				bits.put(rgb >> 16 & 1, 1);
				bits.put(rgb & 1, 1);
			}
		}
		return bits.end();
	}

	private static byte[] chunk(String type, byte[] data) {
		int padded = data.length + (data.length & 1);
		return little(8 + padded).put(ascii(type)).putInt(data.length).put(data).array();
	}

	private static void put24(ByteBuffer target, int value) {
		target.putShort((short) value).put((byte) (value >> 16));
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** Bits in the order of VP8L, the lowest first. */
	private static final class Bits {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		private long pending;
		private int count;

		void put(int value, int width) {
			pending |= (long) value << count;
			count += width;
			while (count >= 8) {
				bytes.write((int) pending);
				pending >>>= 8;
				count -= 8;
			}
		}

		byte[] end() {
			put(0, 7);
			return bytes.toByteArray();
		}
	}
}
