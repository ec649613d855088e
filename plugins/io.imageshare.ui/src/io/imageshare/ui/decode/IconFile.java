package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import io.imageshare.core.image.Part;
import io.imageshare.ui.decode.DecodeResult.Reason;

/** Reads the list of images in an icon file; the largest one with the most colours is the one to show. */
final class IconFile {

	private static final int HEAD = 6;
	private static final int ENTRY = 16;
	private static final int COUNT_AT = 4;
	private static final int LARGEST = 256;
	private static final int PNG = 0x89504E47;
	private static final int BITMAP_HEADER = 40;

	private IconFile() {
	}

	static Source open(OpenFile file) throws IOException {
		ByteBuffer head = file.bytes(0, HEAD).order(ByteOrder.LITTLE_ENDIAN);
		int count = head.getShort(COUNT_AT) & 0xFFFF;
		ByteBuffer entries = file.bytes(HEAD, count * ENTRY).order(ByteOrder.LITTLE_ENDIAN);
		int best = -1;
		for (int at = 0; at + ENTRY <= entries.limit(); at += ENTRY) {
			if (best < 0 || rank(entries, at) > rank(entries, best)) {
				best = at;
			}
		}
		if (best < 0) {
			throw new Refusal(Reason.DAMAGED, "no entry");
		}
		long length = entries.getInt(best + 8) & 0xFFFFFFFFL;
		long from = entries.getInt(best + 12) & 0xFFFFFFFFL;
		ByteBuffer image = file.bytes(from, BITMAP_HEADER);
		if (image.limit() < BITMAP_HEADER || from + length > file.length()) {
			throw new Refusal(Reason.DAMAGED, "entry beyond the end");
		}
		return image.getInt(0) == PNG ? PngFile.open(file, from) : bitmap(file, entries, best, from, length);
	}

	private static Source bitmap(OpenFile file, ByteBuffer entries, int best, long from, long length) throws IOException {
		ByteBuffer image = file.bytes(from, BITMAP_HEADER).order(ByteOrder.LITTLE_ENDIAN);
		int side = Math.max(image.getInt(4), image.getInt(8) / 2);
		if (image.getInt(0) != BITMAP_HEADER || side > LARGEST || image.getInt(4) < 1 || image.getInt(8) < 2 || image.getInt(32) > LARGEST) {
			throw new Refusal(Reason.DAMAGED, "bitmap of " + side);
		}
		// both halves of the height are the same picture: its colours and its mask
		Size size = new Size(image.getInt(4), image.getInt(8) / 2).checked(length, Byte.SIZE);
		ByteBuffer single = ByteBuffer.allocate(HEAD + ENTRY).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0).putShort((short) 1).putShort((short) 1);
		single.put(entries.array(), best, ENTRY - Integer.BYTES).putInt(HEAD + ENTRY);
		List<Part> parts = List.of(Part.made(single.array()), Part.of(from, from + length));
		return new ReaderSource(Header.of(size, Cost.decoded(4)), file, parts, Readers::forIcons);
	}

	/** Larger is better, of two of a size the one with more colours; sides of 256 are stored as 0. */
	private static int rank(ByteBuffer entries, int at) {
		int width = entries.get(at) == 0 ? LARGEST : entries.get(at) & 0xFF;
		int height = entries.get(at + 1) == 0 ? LARGEST : entries.get(at + 1) & 0xFF;
		return width * height * 64 + Math.min(63, entries.getShort(at + 6) & 0xFFFF);
	}
}
