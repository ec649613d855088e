package io.imageshare.core.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The orientation tag of EXIF data (CIPA DC-008, tag 0x0112): 1 upright, 3 half turn, 6 and 8 quarter turns, the others mirrored as well.
 * Everything is bounded by the data at hand; damaged data means upright.
 */
public final class ExifOrientation {

	/** No turning and no mirroring. */
	public static final int UPRIGHT = 1;

	private static final byte[] SIGNATURE = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
	private static final int TAG = 0x0112;
	private static final int ENTRY = 12;

	private ExifOrientation() {
	}

	/** Whether the upright picture is as wide as the stored one is high. */
	public static boolean isTurned(int orientation) {
		return orientation >= 5;
	}

	/** The orientation in the data of a JPEG's APP1 segment, 1 to 8. */
	public static int inApp1(ByteBuffer segment) {
		if (segment.remaining() < SIGNATURE.length) {
			return UPRIGHT;
		}
		for (int i = 0; i < SIGNATURE.length; i++) {
			if (segment.get(segment.position() + i) != SIGNATURE[i]) {
				return UPRIGHT;
			}
		}
		return inTiff(segment.duplicate().position(segment.position() + SIGNATURE.length).slice());
	}

	/** The orientation in a TIFF structure, as it stands in APP1 after the signature and in a PNG's eXIf chunk, 1 to 8. */
	public static int inTiff(ByteBuffer tiff) {
		if (tiff.remaining() < 8) {
			return UPRIGHT;
		}
		ByteBuffer data = tiff.slice().order(tiff.get(tiff.position()) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = data.getInt(4);
		if (directory < 8 || directory > data.limit() - 2) {
			return UPRIGHT;
		}
		int entries = data.getShort(directory) & 0xFFFF;
		for (int i = 0, at = directory + 2; i < entries && at <= data.limit() - ENTRY; i++, at += ENTRY) {
			if ((data.getShort(at) & 0xFFFF) == TAG) {
				int value = data.getShort(at + 8);
				return value >= 1 && value <= 8 ? value : UPRIGHT;
			}
		}
		return UPRIGHT;
	}
}
