package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.imageshare.core.model.ImageFormat;

/**
 * The orientation tag of EXIF data (CIPA DC-008, tag 0x0112): 1 upright, 3 half turn, 6 and 8 quarter turns, the others mirrored as well.
 * Everything is bounded by the data at hand; damaged data means upright.
 */
public final class ExifOrientation {

	/** No turning and no mirroring. */
	public static final int UPRIGHT = 1;

	private static final byte[] SIGNATURE = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
	/** Its number. */
	public static final int TAG = 0x0112;
	/** Where in an entry its value is. */
	private static final int VALUE = 8;

	private ExifOrientation() {
	}

	/** Whether the upright picture is as wide as the stored one is high. */
	public static boolean isTurned(int orientation) {
		return orientation >= 5;
	}

	/** The orientation of a JPEG, PNG or WebP file, 1 to 8; upright for others. */
	public static int in(Path file, ImageFormat format) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			return ExifData.find(channel, format).map(ExifOrientation::inTiff).orElse(UPRIGHT);
		}
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
		return ExifData.find(tiff, TAG).map(entry -> (int) entry.getShort(VALUE)).filter(value -> value >= 1 && value <= 8).orElse(UPRIGHT);
	}
}
