package io.imageshare.ui.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** GIF files made by hand: colours are 0 red, 1 green, 2 blue, 3 white, and pixels are packed so simply that each takes a byte. */
public final class GifSamples {

	static final int TRANSPARENT = 7;
	public static final int KEEP = 1;
	static final int CLEAR = 2;
	static final int RESTORE = 3;

	private static final int CLEAR_CODE = 0x80;
	private static final int END_CODE = 0x81;
	/** After so many pixels codes would grow beyond eight bits. */
	private static final int PIXELS_BETWEEN_CLEARS = 100;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	public GifSamples(int width, int height) {
		write("GIF89a".getBytes());
		write(little(7).putShort((short) width).putShort((short) height).put((byte) 0xF6).put((byte) 0).put((byte) 0).array());
		byte[] table = new byte[3 * 128];
		byte[] colors = { -1, 0, 0, 0, -1, 0, 0, 0, -1, -1, -1, -1 };
		System.arraycopy(colors, 0, table, 0, colors.length);
		write(table);
	}

	/** How often it is repeated after the first time, 0 for ever. */
	public GifSamples repeated(int times) {
		write(new byte[] { 0x21, (byte) 0xFF, 11 });
		write("NETSCAPE2.0".getBytes());
		write(little(5).put((byte) 3).put((byte) 1).putShort((short) times).put((byte) 0).array());
		return this;
	}

	/** A frame of one colour, or of none where it is transparent. */
	public GifSamples frame(int left, int top, int width, int height, int color, int hundredths, int disposal) {
		int flags = disposal << 2 | 1;
		write(little(8).put(new byte[] { 0x21, (byte) 0xF9, 4, (byte) flags }).putShort((short) hundredths).put((byte) TRANSPARENT).put((byte) 0).array());
		write(little(10).put((byte) 0x2C).putShort((short) left).putShort((short) top).putShort((short) width).putShort((short) height).put((byte) 0).array());
		bytes.write(7);
		ByteArrayOutputStream codes = new ByteArrayOutputStream();
		for (int i = 0; i < width * height; i++) {
			if (i % PIXELS_BETWEEN_CLEARS == 0) {
				codes.write(CLEAR_CODE);
			}
			codes.write(color);
		}
		codes.write(END_CODE);
		byte[] data = codes.toByteArray();
		for (int from = 0; from < data.length; from += 255) {
			byte[] piece = Arrays.copyOfRange(data, from, Math.min(data.length, from + 255));
			bytes.write(piece.length);
			write(piece);
		}
		bytes.write(0);
		return this;
	}

	public byte[] end() {
		bytes.write(0x3B);
		return bytes.toByteArray();
	}

	private void write(byte[] some) {
		bytes.writeBytes(some);
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}
}
