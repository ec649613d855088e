package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/** The size in the first frame header of a JPEG file, and the EXIF orientation before it. */
final class JpegHeader {

	private static final int SIZE = 5;

	private JpegHeader() {
	}

	static ImageInfo read(FileChannel file) throws IOException {
		int orientation = ExifOrientation.UPRIGHT;
		for (JpegSegment segment : JpegSegments.read(file)) {
			if (segment.marker() == JpegSegment.APP1 && orientation == ExifOrientation.UPRIGHT) {
				orientation = ExifOrientation.inApp1(segment.data(file));
			}
			ByteBuffer frame = segment.isFrame() ? segment.data(file, SIZE) : ByteBuffer.allocate(0);
			if (frame.limit() == SIZE) {
				int height = frame.getShort(1) & 0xFFFF;
				int width = frame.getShort(3) & 0xFFFF;
				return ExifOrientation.isTurned(orientation) ? new ImageInfo(ImageFormat.JPEG, height, width)
						: new ImageInfo(ImageFormat.JPEG, width, height);
			}
		}
		return ImageProbe.unsized(ImageFormat.JPEG);
	}
}
