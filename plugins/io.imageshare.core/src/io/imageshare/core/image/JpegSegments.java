package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** Walks the segments of a JPEG file (ITU-T T.81, annex B) and reads none of them. */
public final class JpegSegments {

	/** Where the first one is. */
	public static final int FIRST = 2;

	/** A photo has some twenty segments before its pixels, one with a large profile a hundred more. */
	private static final int MOST = 1000;
	private static final int HEAD = 4;
	private static final int BUFFER = 1 << 16;

	private JpegSegments() {
	}

	/** The segments before the pixels, and the one that begins these. */
	public static List<JpegSegment> read(FileChannel file) throws IOException {
		return from(file, FIRST);
	}

	/** The segments from a place on to the next scan or the end of the image, which is the last one then; what follows bytes that are no segment is left out. */
	public static List<JpegSegment> from(FileChannel file, long start) throws IOException {
		List<JpegSegment> segments = new ArrayList<>();
		long at = start;
		while (segments.size() < MOST) {
			ByteBuffer head = FileBytes.read(file, at, HEAD);
			int marker = head.limit() < 2 || (head.get(0) & 0xFF) != 0xFF ? 0 : head.get(1) & 0xFF;
			if (marker == JpegSegment.END) {
				segments.add(new JpegSegment(marker, at, at + 2));
				break;
			}
			if (marker == 0 || head.limit() < HEAD) {
				break;
			}
			if (marker == 0xFF) {
				// a fill byte before a marker is stepped over
				at++;
				continue;
			}
			JpegSegment segment = new JpegSegment(marker, at, at + 2 + Math.max(2, head.getShort(2) & 0xFFFF));
			segments.add(segment);
			if (marker == JpegSegment.SCAN) {
				break;
			}
			at = segment.end();
		}
		return segments;
	}

	/** Where the compressed pixels end that begin at a place: at the next marker but those among them, or at the end of the file. */
	public static long endOfPixels(FileChannel file, long start) throws IOException {
		boolean marked = false;
		for (long at = start;;) {
			ByteBuffer bytes = FileBytes.read(file, at, BUFFER);
			if (bytes.limit() == 0) {
				return Math.max(start, file.size());
			}
			for (int i = 0; i < bytes.limit(); i++) {
				int value = bytes.get(i) & 0xFF;
				boolean within = value == 0 || value == 0xFF || value >= 0xD0 && value <= 0xD7;
				if (marked && !within) {
					return at + i - 1;
				}
				marked = value == 0xFF;
			}
			at += bytes.limit();
		}
	}
}
