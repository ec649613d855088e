package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the boxes of a HEIC or AVIF file (ISO/IEC 14496-12) and reads none of them. */
public final class HeifBoxes {

	/** What a box with a version has before its data. */
	public static final int VERSION = 4;

	private static final int HEAD = 8;
	private static final int LONG_HEAD = 16;
	private static final int MOST = 4096;

	private HeifBoxes() {
	}

	/** The boxes of a file. */
	public static List<Chunk> read(FileChannel file) throws IOException {
		return read(file, 0, file.size());
	}

	/** The boxes between two places; what follows bytes that are no box is left out. */
	public static List<Chunk> read(FileChannel file, long from, long to) throws IOException {
		List<Chunk> boxes = new ArrayList<>();
		long at = from;
		while (boxes.size() < MOST && at + HEAD <= to) {
			ByteBuffer head = FileBytes.read(file, at, LONG_HEAD);
			long size = head.limit() < HEAD ? -1 : head.getInt(0) & 0xFFFFFFFFL;
			int own = HEAD;
			if (size == 0) {
				// on to the end
				size = to - at;
			} else if (size == 1 && head.limit() == LONG_HEAD) {
				size = head.getLong(HEAD);
				own = LONG_HEAD;
			}
			if (size < own || size > Long.MAX_VALUE - at) {
				break;
			}
			boxes.add(new Chunk(new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1), at + own, size - own));
			at += size;
		}
		return boxes;
	}

	/** The boxes in a box, behind so many bytes. */
	public static List<Chunk> inside(FileChannel file, Chunk box, int skipped) throws IOException {
		return read(file, box.at() + skipped, Math.min(file.size(), box.end()));
	}

	/** The first box of a type. */
	public static Optional<Chunk> first(List<Chunk> boxes, String type) {
		return boxes.stream().filter(box -> box.type().equals(type)).findFirst();
	}
}
