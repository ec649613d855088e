package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import javax.imageio.stream.ImageInputStream;

import io.imageshare.core.image.ExifOrientation;

/**
 * What a JPEG file says about itself before its pixels and what the decoder of the Java runtime does not look at.
 *
 * @param orientation 1 to 8
 * @param components samples for each pixel: 4 for the inks of a printer
 * @param adobe whether Adobe wrote it, which stores inks inverted
 * @param mixed whether the first three inks are stored as brightness and two colour differences
 */
record JpegSegments(int orientation, int components, boolean adobe, boolean mixed) {

	private static final int EXIF = 0xE1;
	private static final int ADOBE = 0xEE;
	private static final int SCAN = 0xDA;
	private static final int COMPONENTS_AT = 5;
	private static final int TRANSFORM_AT = 11;
	private static final int INKS_MIXED = 2;
	private static final byte[] EXIF_NAME = { 'E', 'x', 'i', 'f', 0, 0 };
	private static final byte[] ADOBE_NAME = { 'A', 'd', 'o', 'b', 'e' };
	/** A file with more than this before its pixels has not come from a camera. */
	private static final int MOST = 1000;

	/** Reads from the beginning of the file up to the first scan; the stream is anywhere afterwards. */
	static JpegSegments read(ImageInputStream stream) throws IOException {
		int orientation = ExifOrientation.UPRIGHT;
		int components = 0;
		boolean adobe = false;
		boolean mixed = false;
		stream.seek(Short.BYTES);
		for (int i = 0; i < MOST; i++) {
			int marker = marker(stream);
			if (marker < 0 || marker == SCAN) {
				break;
			}
			int length = Math.max(0, stream.readUnsignedShort() - Short.BYTES);
			long next = stream.getStreamPosition() + length;
			if (marker == EXIF) {
				byte[] data = stream.length() < next ? new byte[0] : bytes(stream, length);
				if (startsWith(data, EXIF_NAME) && orientation == ExifOrientation.UPRIGHT) {
					orientation = ExifOrientation.inTiff(ByteBuffer.wrap(Arrays.copyOfRange(data, EXIF_NAME.length, data.length)));
				}
			} else if (marker == ADOBE && length > TRANSFORM_AT) {
				byte[] data = bytes(stream, TRANSFORM_AT + 1);
				adobe = startsWith(data, ADOBE_NAME);
				mixed = adobe && data[TRANSFORM_AT] == INKS_MIXED;
			} else if (isFrame(marker) && length > COMPONENTS_AT) {
				components = bytes(stream, COMPONENTS_AT + 1)[COMPONENTS_AT] & 0xFF;
			}
			stream.seek(next);
		}
		return new JpegSegments(orientation, components, adobe, mixed);
	}

	/** The next marker's number, or -1 where none is. */
	private static int marker(ImageInputStream stream) throws IOException {
		if (stream.read() != 0xFF) {
			return -1;
		}
		int marker = 0xFF;
		while (marker == 0xFF) {
			marker = stream.read();
		}
		return marker;
	}

	/** SOF0 to SOF15 without the three numbers in between that mean other things. */
	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	private static byte[] bytes(ImageInputStream stream, int count) throws IOException {
		byte[] bytes = new byte[count];
		stream.readFully(bytes);
		return bytes;
	}

	private static boolean startsWith(byte[] data, byte[] name) {
		return data.length >= name.length && Arrays.equals(data, 0, name.length, name, 0, name.length);
	}
}
