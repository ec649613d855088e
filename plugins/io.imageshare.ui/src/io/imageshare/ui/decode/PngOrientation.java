package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.ByteBuffer;

import javax.imageio.stream.ImageInputStream;

import io.imageshare.core.image.ExifOrientation;

/** Finds the eXIf chunk of a PNG file. It may stand before or after the pixels; all other chunks are stepped over unread. */
final class PngOrientation {

	private static final int SIGNATURE = 8;
	private static final int CRC = 4;
	private static final int EXIF = 'e' << 24 | 'X' << 16 | 'I' << 8 | 'f';
	private static final int LARGEST = 1 << 16;
	/** Writers that split the pixels into 8 KB chunks reach this at half a gigabyte. */
	private static final int MOST = 1 << 16;

	private PngOrientation() {
	}

	/** The orientation, 1 to 8; the stream is anywhere afterwards. */
	static int read(ImageInputStream stream) throws IOException {
		long position = SIGNATURE;
		for (int i = 0; i < MOST && position + SIGNATURE <= stream.length(); i++) {
			stream.seek(position);
			long length = stream.readUnsignedInt();
			int type = stream.readInt();
			position += SIGNATURE + length + CRC;
			if (type == EXIF && length <= LARGEST && position <= stream.length()) {
				byte[] tiff = new byte[(int) length];
				stream.readFully(tiff);
				return ExifOrientation.inTiff(ByteBuffer.wrap(tiff));
			}
		}
		return ExifOrientation.UPRIGHT;
	}
}
