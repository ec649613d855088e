package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/** Walks the segments of a JPEG (ITU-T T.81, annex B) up to the first frame header, for its size and the EXIF orientation before it. */
final class JpegHeader {

	/** A photo has some twenty segments before its frame, most of them parts of a colour profile. */
	private static final int MOST_SEGMENTS = 512;
	private static final int APP1 = 0xE1;
	private static final int START_OF_SCAN = 0xDA;
	private static final int END_OF_IMAGE = 0xD9;

	private JpegHeader() {
	}

	static ImageInfo read(FileChannel file) throws IOException {
		int orientation = ExifOrientation.UPRIGHT;
		long at = 2;
		for (int i = 0; i < MOST_SEGMENTS; i++) {
			ByteBuffer segment = FileBytes.read(file, at, 9);
			if (segment.limit() < 4 || (segment.get(0) & 0xFF) != 0xFF) {
				break;
			}
			int marker = segment.get(1) & 0xFF;
			if (marker == 0xFF) { // a fill byte before the marker
				at++;
				continue;
			}
			if (isFrame(marker) && segment.limit() == 9) {
				int height = segment.getShort(5) & 0xFFFF;
				int width = segment.getShort(7) & 0xFFFF;
				return ExifOrientation.isTurned(orientation) ? new ImageInfo(ImageFormat.JPEG, height, width)
						: new ImageInfo(ImageFormat.JPEG, width, height);
			}
			if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
				break;
			}
			int length = segment.getShort(2) & 0xFFFF;
			if (marker == APP1 && orientation == ExifOrientation.UPRIGHT) {
				orientation = ExifOrientation.inApp1(FileBytes.read(file, at + 4, length - 2));
			}
			at += 2 + Math.max(2, length);
		}
		return ImageProbe.unsized(ImageFormat.JPEG);
	}

	/** SOF0 to SOF15, without the three codes in that range that mean something else. */
	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}
}
