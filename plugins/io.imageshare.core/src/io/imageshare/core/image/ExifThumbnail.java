package io.imageshare.core.image;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds the small JPEG that cameras put into their EXIF data (CIPA DC-008, 4.6.9). Everything is bounded by the data at hand; nothing tells that it is of the same picture. */
public final class ExifThumbnail {

	private static final int SIGNATURE = 6;
	private static final int PLACE = 0x0201;
	private static final int LENGTH = 0x0202;
	/** Where in an entry its value is. */
	private static final int VALUE = 8;

	private ExifThumbnail() {
	}

	/**
	 * The bytes of the small JPEG.
	 *
	 * @param segment the data of a JPEG's APP1 segment, signature included
	 * @param segmentAt where those begin in the file
	 */
	public static Optional<Part> inApp1(ByteBuffer segment, long segmentAt) {
		if (!ExifData.isSigned(segment)) {
			return Optional.empty();
		}
		ByteBuffer tiff = segment.slice(SIGNATURE, segment.limit() - SIGNATURE);
		long at = number(tiff, PLACE);
		long length = number(tiff, LENGTH);
		boolean inside = at > 0 && length > 0 && at + length <= tiff.limit();
		return inside ? Optional.of(Part.of(segmentAt + SIGNATURE + at, segmentAt + SIGNATURE + at + length)) : Optional.empty();
	}

	private static long number(ByteBuffer tiff, int tag) {
		return ExifData.findInSecond(tiff, tag).map(entry -> entry.getInt(VALUE) & 0xFFFFFFFFL).orElse(0L);
	}
}
