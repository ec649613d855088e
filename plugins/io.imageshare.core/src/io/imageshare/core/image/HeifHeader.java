package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/**
 * The pixel size of a HEIC or AVIF file (ISO/IEC 23008-12): the largest of the sizes that its items have, since photos are stored as tiles beside the
 * whole and the thumbnail, turned when the file turns its items by a quarter.
 */
final class HeifHeader {

	private static final int HEAD = 8;
	private static final int VERSION = 4;
	private static final int MOST_BOXES = 4096;

	private HeifHeader() {
	}

	static ImageInfo read(FileChannel file, ImageFormat format) throws IOException {
		int width = 0;
		int height = 0;
		boolean turned = false;
		for (Chunk property : inside(file, inside(file, inside(file, boxes(file, 0, file.size()), "meta", VERSION), "iprp", 0), "ipco", 0)) {
			ByteBuffer data = property.data(file, VERSION + 2 * Integer.BYTES);
			if (property.type().equals("ispe") && data.limit() == VERSION + 2 * Integer.BYTES) {
				int w = Math.max(0, data.getInt(VERSION));
				int h = Math.max(0, data.getInt(VERSION + Integer.BYTES));
				if ((long) w * h > (long) width * height) {
					width = w;
					height = h;
				}
			} else if (property.type().equals("irot") && data.limit() > 0) {
				turned |= (data.get(0) & 1) == 1;
			}
		}
		return turned ? new ImageInfo(format, height, width) : new ImageInfo(format, width, height);
	}

	/** The boxes in the first box of a type. */
	private static List<Chunk> inside(FileChannel file, List<Chunk> boxes, String type, int skipped) throws IOException {
		for (Chunk box : boxes) {
			if (box.type().equals(type)) {
				return boxes(file, box.at() + skipped, Math.min(file.size(), box.end()));
			}
		}
		return List.of();
	}

	private static List<Chunk> boxes(FileChannel file, long from, long to) throws IOException {
		List<Chunk> boxes = new ArrayList<>();
		long at = from;
		while (boxes.size() < MOST_BOXES && at + HEAD <= to) {
			ByteBuffer head = FileBytes.read(file, at, HEAD);
			long size = head.limit() < HEAD ? 0 : head.getInt(0) & 0xFFFFFFFFL;
			if (size < HEAD) {
				// 0 goes on to the end of the file and 1 has a longer size behind: only media data do that, and they stand last
				break;
			}
			boxes.add(new Chunk(new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1), at + HEAD, size - HEAD));
			at += size;
		}
		return boxes;
	}
}
