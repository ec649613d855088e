package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/**
 * The pixel size of a HEIC or AVIF file (ISO/IEC 23008-12): the largest of the sizes that its items have, since photos are stored as tiles beside the
 * whole and the thumbnail, turned when the file turns its items by a quarter.
 */
final class HeifHeader {

	private static final int VERSION = HeifBoxes.VERSION;

	private HeifHeader() {
	}

	static ImageInfo read(FileChannel file, ImageFormat format) throws IOException {
		int width = 0;
		int height = 0;
		boolean turned = false;
		for (Chunk property : inside(file, inside(file, inside(file, HeifBoxes.read(file), "meta", VERSION), "iprp", 0), "ipco", 0)) {
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
		Optional<Chunk> box = HeifBoxes.first(boxes, type);
		return box.isPresent() ? HeifBoxes.inside(file, box.get(), skipped) : List.of();
	}
}
