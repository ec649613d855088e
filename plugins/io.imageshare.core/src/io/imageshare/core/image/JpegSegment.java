package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * A segment of a JPEG file (ITU-T T.81, annex B). What it says of itself may be wrong: it may end behind the file.
 *
 * @param marker its second byte
 * @param at where its marker is in the file
 * @param end behind its data
 */
public record JpegSegment(int marker, long at, long end) {

	public static final int APP0 = 0xE0;
	public static final int APP1 = 0xE1;
	public static final int APP2 = 0xE2;
	public static final int ADOBE = 0xEE;
	public static final int APP15 = 0xEF;
	public static final int COMMENT = 0xFE;
	public static final int SCAN = 0xDA;
	public static final int END = 0xD9;

	private static final int HEAD = 4;

	/** Where its data begin, behind the marker and the length. */
	public long dataAt() {
		return at + HEAD;
	}

	/** The data, as far as they are in the file. */
	public ByteBuffer data(FileChannel file) throws IOException {
		return data(file, (int) (end - dataAt()));
	}

	/** The same, but not more than so many bytes. */
	public ByteBuffer data(FileChannel file, int most) throws IOException {
		return FileBytes.read(file, dataAt(), (int) Math.min(most, end - dataAt()));
	}

	/** Whether the data begin with a name. */
	public boolean isCalled(String name, FileChannel file) throws IOException {
		ByteBuffer bytes = data(file, name.length());
		return new String(bytes.array(), 0, bytes.limit(), StandardCharsets.ISO_8859_1).equals(name);
	}

	/** SOF0 to SOF15 without the three numbers in between that mean other things. */
	public boolean isFrame() {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}
}
