package io.imageshare.ui.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.image.ExifOrientation;
import io.imageshare.core.image.ExifThumbnail;
import io.imageshare.core.image.JpegSegment;
import io.imageshare.core.image.JpegSegments;
import io.imageshare.core.image.Part;
import io.imageshare.ui.decode.DecodeResult.Reason;

/**
 * Reads what a JPEG file (ITU-T T.81) says before its pixels: size, orientation, profile, and how its samples are meant. The decoder is given the tables,
 * the frame and the scans only.
 */
final class JpegFile {

	private static final int COLOURS = 3;
	private static final int INKS = 4;
	/** A block of 64 pixels takes a bit at the least. */
	private static final int PIXELS_IN_A_BYTE = 1024;
	/** Of a progressive file all coefficients are held at once, outside the heap: three to six bytes for every pixel. */
	private static final long MOST_PROGRESSIVE_PIXELS = 160_000_000;

	private static final int START = 0xFFD8;
	private static final int BASELINE = 0xC0;
	private static final int PROGRESSIVE = 0xC2;
	private static final String PROFILE = "ICC_PROFILE\0";
	private static final byte[] JFIF = { -1, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0 };

	private final OpenFile file;
	private final long start;
	private final long end;
	private final List<Part> parts = new ArrayList<>();
	private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
	private int orientation = ExifOrientation.UPRIGHT;
	private Optional<Part> small = Optional.empty();
	private Size size;
	private int components;
	private boolean jfif;
	private boolean exif;
	private boolean adobe;
	private boolean mixed;

	private JpegFile(OpenFile file, long start, long end) {
		this.file = file;
		this.start = start;
		this.end = end;
	}

	static Source open(OpenFile file) throws IOException {
		JpegFile whole = new JpegFile(file, 0, file.length());
		Source source = whole.read();
		return whole.small.isPresent() && whole.components == COLOURS ? new CameraSource(source, file, whole.small.get()) : source;
	}

	/** The one that EXIF data hold, as a file of its own. */
	static Source openSmall(OpenFile file, Part small) throws IOException {
		JpegFile inside = new JpegFile(file, small.at(), small.at() + small.length());
		// it lacks the word for how its samples are meant, which are meant as in any EXIF file
		inside.exif = true;
		return inside.read();
	}

	private Source read() throws IOException {
		parts.add(Part.made((byte) (START >> 8), (byte) START));
		for (JpegSegment segment : JpegSegments.from(file.channel(), start + JpegSegments.FIRST)) {
			if (segment.marker() == JpegSegment.SCAN) {
				parts.add(Part.of(segment.at(), Math.max(segment.at(), end)));
			} else if (segment.marker() != JpegSegment.END) {
				read(segment);
			}
		}
		if (size == null) {
			throw new Refusal(Reason.DAMAGED, "no frame");
		}
		if (components == COLOURS && (jfif || exif && !adobe)) {
			// cameras leave it out, but it tells the decoder that colours are stored as brightness and differences; any thumbnail in it is gone
			parts.add(1, Part.made(JFIF));
		}
		int inks = components == INKS ? INKS : 0;
		Header header = Header.of(size, Cost.decoded(inks)).oriented(orientation).profiled(ColorProfile.of(embedded(), components));
		return inks > 0 ? new InkSource(header.profiled(Optional.empty()), file, parts, new Inks(adobe, mixed, header.profile()))
				: new ReaderSource(header, file, parts, () -> Readers.ofRuntime("jpeg"));
	}

	private void read(JpegSegment segment) throws IOException {
		int marker = segment.marker();
		if (marker == JpegSegment.APP0 && segment.isCalled("JFIF\0", file.channel())) {
			jfif = true;
		} else if (marker == JpegSegment.APP1) {
			exif |= segment.isCalled("Exif", file.channel());
			if (orientation == ExifOrientation.UPRIGHT && segment.end() <= file.length()) {
				ByteBuffer data = segment.data(file.channel());
				orientation = ExifOrientation.inApp1(data);
				small = small.or(() -> ExifThumbnail.inApp1(data, segment.dataAt()));
			}
		} else if (marker == JpegSegment.APP2 && segment.isCalled(PROFILE, file.channel()) && segment.end() - segment.dataAt() > PROFILE.length() + 2) {
			// number and count of the piece follow the name; pieces stand in order
			ByteBuffer piece = segment.data(file.channel()).position(PROFILE.length() + 2).slice();
			profile.write(piece.array(), piece.arrayOffset(), piece.limit());
		} else if (marker == JpegSegment.ADOBE && segment.isCalled("Adobe", file.channel())) {
			adobe = true;
			ByteBuffer transform = file.bytes(segment.dataAt() + 11, 1);
			mixed = transform.limit() == 1 && transform.get(0) == 2;
			parts.add(Part.of(segment.at(), segment.end()));
		} else if (marker < JpegSegment.APP0 || marker > JpegSegment.APP15 && marker != JpegSegment.COMMENT) {
			if (segment.isFrame()) {
				frame(marker, segment.dataAt());
			}
			parts.add(Part.of(segment.at(), segment.end()));
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
}
