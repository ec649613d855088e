package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Walks the chunks of a PNG file (W3C PNG, third edition) and reads none of them. */
public final class PngChunks {

	private static final int SIGNATURE = 8;
	private static final int HEAD = 8;
	private static final int CRC = 4;
	/** Writers that split the pixels into 8 KB chunks reach this at half a gigabyte. */
	private static final int MOST = 1 << 16;
	/** EXIF data of more than this are no orientation and a thumbnail. */
	private static final int LARGEST_EXIF = 1 << 17;

	private PngChunks() {
	}

	/**
	 * The chunks from the first to the last that begins within the file; what follows bytes that are no chunk is left out.
	 *
	 * @param start where the PNG begins: an icon file has several
	 */
	public static List<Chunk> read(FileChannel file, long start) throws IOException {
		List<Chunk> chunks = new ArrayList<>();
		long at = start + SIGNATURE;
		while (chunks.size() < MOST) {
			ByteBuffer head = FileBytes.read(file, at, HEAD);
			if (head.limit() < HEAD || !isType(head) || head.getInt(0) < 0) {
				break;
			}
			Chunk chunk = new Chunk(new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1), at + HEAD, head.getInt(0));
			chunks.add(chunk);
			if (chunk.type().equals("IEND")) {
				break;
			}
			at = chunk.end() + CRC;
		}
		return chunks;
	}

	/** The orientation in the eXIf chunk, which may stand before or after the pixels, 1 to 8. */
	public static int orientation(FileChannel file, List<Chunk> chunks) throws IOException {
		for (Chunk chunk : chunks) {
			if (chunk.type().equals("eXIf")) {
				return ExifOrientation.inTiff(chunk.data(file, LARGEST_EXIF));
			}
		}
		return ExifOrientation.UPRIGHT;
	}

	private static boolean isType(ByteBuffer head) {
		for (int i = 4; i < HEAD; i++) {
			int letter = head.get(i) | 0x20;
			if (letter < 'a' || letter > 'z') {
				return false;
			}
		}
		return true;
	}
}
