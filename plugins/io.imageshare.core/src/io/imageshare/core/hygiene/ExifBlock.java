package io.imageshare.core.hygiene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

import io.imageshare.core.image.ExifData;
import io.imageshare.core.image.ExifOrientation;

/** EXIF data (CIPA DC-008) that are in a file, and the least of them that may stay: which side is up. */
record ExifBlock(ByteBuffer tiff) {

	private static final String SIGNATURE = "Exif\0\0";
	private static final int LONGEST = 26;
	private static final short SHORT = 3;

	/** With the signature of a JPEG's segment before them, or without, as both are found. */
	static ExifBlock of(ByteBuffer data) {
		boolean signed = data.limit() > SIGNATURE.length() && data.slice(0, SIGNATURE.length()).equals(ByteBuffer.wrap(SIGNATURE.getBytes(StandardCharsets.ISO_8859_1)));
		return new ExifBlock(signed ? data.slice(SIGNATURE.length(), data.limit() - SIGNATURE.length()) : data);
	}

	/** EXIF data that say nothing but the orientation, 1 to 8. */
	static byte[] minimal(int orientation) {
		return ByteBuffer.allocate(LONGEST).put("MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 1)
				.putShort((short) ExifOrientation.TAG).putShort(SHORT).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).array();
	}

	/** As it stands in an APP1 segment. */
	static byte[] signed(byte[] exif) {
		return ByteBuffer.allocate(SIGNATURE.length() + exif.length).put(SIGNATURE.getBytes(StandardCharsets.ISO_8859_1)).put(exif).array();
	}

	int orientation() {
		return ExifOrientation.inTiff(tiff);
	}

	/** Whether it says nothing but which side is up, in the words of this class. */
	boolean isMinimal() {
		return orientation() != ExifOrientation.UPRIGHT && tiff.equals(ByteBuffer.wrap(minimal(orientation())));
	}

	/** What it tells. */
	Set<Trace> traces() {
		return ExifData.has(tiff, ExifData.LOCATION) ? EnumSet.of(Trace.CAMERA, Trace.LOCATION) : EnumSet.of(Trace.CAMERA);
	}
}
