package io.imageshare.ui.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.image.ExifOrientation;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.SplicedInput.Part;

/**
 * Reads what a JPEG file (ITU-T T.81) says before its pixels: size, orientation, profile, and how its samples are meant. The decoder is given the tables,
 * the frame and the scans only.
 */
final class JpegFile {

	private static final int INKS = 4;
	/** A photo has some twenty segments before its pixels, one with a large profile a hundred more. */
	private static final int MOST = 1000;
	/** A block of 64 pixels takes a bit at the least. */
	private static final int PIXELS_IN_A_BYTE = 1024;
	/** Of a progressive file all coefficients are held at once, outside the heap: three to six bytes for every pixel. */
	private static final long MOST_PROGRESSIVE_PIXELS = 160_000_000;

	private static final int START = 0xFFD8;
	private static final int APP0 = 0xE0;
	private static final int APP1 = 0xE1;
	private static final int APP2 = 0xE2;
	private static final int ADOBE = 0xEE;
	private static final int SCAN = 0xDA;
	private static final int BASELINE = 0xC0;
	private static final int PROGRESSIVE = 0xC2;
	private static final String PROFILE = "ICC_PROFILE\0";
	private static final byte[] JFIF = { -1, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0 };

	private final OpenFile file;
	private final List<Part> parts = new ArrayList<>();
	private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
	private int orientation = ExifOrientation.UPRIGHT;
	private Size size;
	private int components;
	private boolean jfif;
	private boolean exif;
	private boolean adobe;
	private boolean mixed;

	private JpegFile(OpenFile file) {
		this.file = file;
	}

	static Source open(OpenFile file) throws IOException {
		return new JpegFile(file).read();
	}

	private Source read() throws IOException {
		parts.add(Part.made((byte) (START >> 8), (byte) START));
		long at = 2;
		for (int i = 0; i < MOST; i++) {
			ByteBuffer head = file.bytes(at, 4);
			if (head.limit() < 4 || (head.get(0) & 0xFF) != 0xFF) {
				break;
			}
			int marker = head.get(1) & 0xFF;
			if (marker == SCAN) {
				parts.add(Part.of(at, Math.max(at, file.length())));
				break;
			}
			int length = marker == 0xFF ? -1 : Math.max(2, head.getShort(2) & 0xFFFF);
			if (length > 0) {
				segment(marker, at, at + 2 + length);
			}
			// a fill byte before a marker is stepped over
			at += 2 + length;
		}
		if (size == null) {
			throw new Refusal(Reason.DAMAGED, "no frame");
		}
		if (components == 3 && (jfif || exif && !adobe)) {
			// cameras leave it out, but it tells the decoder that colours are stored as brightness and differences; any thumbnail in it is gone
			parts.add(1, Part.made(JFIF));
		}
		int inks = components == INKS ? INKS : 0;
		Header header = Header.of(size, Cost.decoded(inks)).oriented(orientation).profiled(ColorProfile.of(embedded(), components));
		return inks > 0 ? new InkSource(header.profiled(Optional.empty()), file, parts, new Inks(adobe, mixed, header.profile()))
				: new ReaderSource(header, file, parts, () -> Readers.ofRuntime("jpeg"));
	}

	private void segment(int marker, long from, long end) throws IOException {
		long data = from + 4;
		if (marker == APP0 && startsWith(data, "JFIF\0")) {
			jfif = true;
		} else if (marker == APP1) {
			exif |= startsWith(data, "Exif");
			boolean readable = orientation == ExifOrientation.UPRIGHT && end <= file.length();
			orientation = readable ? ExifOrientation.inApp1(file.bytes(data, (int) (end - data))) : orientation;
		} else if (marker == APP2 && startsWith(data, PROFILE) && end - data > PROFILE.length() + 2) {
			// number and count of the piece follow the name; pieces stand in order
			ByteBuffer piece = file.bytes(data + PROFILE.length() + 2, (int) (end - data) - PROFILE.length() - 2);
			profile.write(piece.array(), 0, piece.limit());
		} else if (marker == ADOBE && startsWith(data, "Adobe")) {
			adobe = true;
			ByteBuffer transform = file.bytes(data + 11, 1);
			mixed = transform.limit() == 1 && transform.get(0) == 2;
			parts.add(Part.of(from, end));
		} else if (marker < APP0 || marker > 0xEF && marker != 0xFE) {
			if (isFrame(marker)) {
				frame(marker, data);
			}
			parts.add(Part.of(from, end));
		}
	}

	private void frame(int marker, long data) throws IOException {
		ByteBuffer frame = file.bytes(data, 6);
		if (frame.limit() < 6 || size != null) {
			throw new Refusal(Reason.DAMAGED, "frame");
		}
		if (marker > PROGRESSIVE || marker < BASELINE || frame.get(0) != 8) {
			throw new Refusal(Reason.UNSUPPORTED_FORMAT, "process " + (marker - BASELINE) + " of " + frame.get(0) + " bits");
		}
		components = frame.get(5);
		size = new Size(frame.getShort(3) & 0xFFFF, frame.getShort(1) & 0xFFFF).checked(file.length(), PIXELS_IN_A_BYTE);
		if (marker == PROGRESSIVE && size.pixels(1) > MOST_PROGRESSIVE_PIXELS) {
			throw new Refusal(Reason.TOO_LARGE, "progressive " + size);
		}
	}

	private byte[] embedded() {
		return profile.size() == 0 || profile.size() > ColorProfile.LARGEST ? null : profile.toByteArray();
	}

	/** SOF0 to SOF15 without the three numbers in between that mean other things. */
	private static boolean isFrame(int marker) {
		return marker >= BASELINE && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	private boolean startsWith(long at, String name) throws IOException {
		ByteBuffer bytes = file.bytes(at, name.length());
		return new String(bytes.array(), 0, bytes.limit(), StandardCharsets.ISO_8859_1).equals(name);
	}
}
