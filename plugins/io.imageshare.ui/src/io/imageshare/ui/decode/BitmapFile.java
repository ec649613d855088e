package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import io.imageshare.core.image.Part;
import io.imageshare.ui.decode.DecodeResult.Reason;

/** Reads the header of a Windows bitmap. */
final class BitmapFile {

	private static final int HEAD = 38;
	private static final int PIXELS_AT = 10;
	private static final int WIDTH_AT = 18;
	private static final int HEIGHT_AT = 22;
	private static final int COMPRESSION_AT = 30;
	private static final int SIZE_AT = 34;
	/** Two bytes make at most 255 pixels, or skip that many. */
	private static final int PIXELS_IN_A_BYTE = 255 * 8;
	private static final int MASKS = 3;
	private static final int MASKS_WITH_ALPHA = 6;

	private BitmapFile() {
	}

	static Source open(OpenFile file) throws IOException {
		ByteBuffer head = file.bytes(0, HEAD).order(ByteOrder.LITTLE_ENDIAN);
		if (head.limit() < HEAD) {
			throw new Refusal(Reason.DAMAGED, "header");
		}
		// rows from above to below are told by a height below zero
		Size size = new Size(head.getInt(WIDTH_AT), Math.abs((long) head.getInt(HEIGHT_AT))).checked(file.length(), PIXELS_IN_A_BYTE);
		int compression = head.getInt(COMPRESSION_AT);
		if (compression < 0 || compression > MASKS && compression != MASKS_WITH_ALPHA) {
			throw new Refusal(Reason.UNSUPPORTED_FORMAT, "compression " + compression);
		}
		// the decoder makes room for what the header says before it reads
		long pixelsAt = head.getInt(PIXELS_AT) & 0xFFFFFFFFL;
		long stored = head.getInt(SIZE_AT) & 0xFFFFFFFFL;
		if (pixelsAt > file.length() || compression != 0 && stored > file.length()) {
			throw new Refusal(Reason.DAMAGED, "pixels at " + pixelsAt);
		}
		boolean packed = compression == 1 || compression == 2;
		// packed rows are unpacked all at once
		return new ReaderSource(Header.of(size, new Cost(packed ? 1 : 0, 4, 0)), file, List.of(Part.of(0, file.length())), () -> Readers.ofRuntime("bmp"));
	}
}
