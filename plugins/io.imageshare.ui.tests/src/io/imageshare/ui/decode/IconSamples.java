package io.imageshare.ui.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Icon files made by hand. */
final class IconSamples {

	private IconSamples() {
	}

	/** A file of these images, each with its side in pixels: bitmaps without their file header, or PNG files. */
	static byte[] file(int[] sides, byte[]... images) {
		int size = 6 + 16 * images.length;
		int at = size;
		for (byte[] image : images) {
			size += image.length;
		}
		ByteBuffer file = little(size).putShort((short) 0).putShort((short) 1).putShort((short) images.length);
		for (int i = 0; i < images.length; i++) {
			file.put((byte) sides[i]).put((byte) sides[i]).putShort((short) 0).putShort((short) 1).putShort((short) 32).putInt(images[i].length).putInt(at);
			at += images[i].length;
		}
		for (byte[] image : images) {
			file.put(image);
		}
		return file.array();
	}

	/** A bitmap of one colour with alpha, and its mask. */
	static byte[] bitmap(int side, int argb) {
		int mask = (side + 31) / 32 * 4 * side;
		ByteBuffer bitmap = little(40 + 4 * side * side + mask).putInt(40).putInt(side).putInt(2 * side).putShort((short) 1).putShort((short) 32);
		bitmap.position(40);
		for (int i = 0; i < side * side; i++) {
			bitmap.putInt(argb);
		}
		return bitmap.array();
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}
}
