package io.imageshare.core.hygiene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

import io.imageshare.core.image.ExifOrientation;
import io.imageshare.core.image.JpegSegment;
import io.imageshare.core.image.JpegSegments;

/**
 * Of a JPEG file (ITU-T T.81) stays what makes pixels, the colour profile, and which side is up. What stands behind the end of the image goes, too: second
 * pictures, films, and what editors left there.
 */
final class JpegPlan {

	private static final String JFIF = "JFIF\0";
	private static final String PROFILE = "ICC_PROFILE\0";
	private static final String EXIF = "Exif\0";
	/** Version 1.2, pixels as wide as high. */
	private static final byte[] PLAIN_JFIF = { -1, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0 };
	/** Where a JFIF segment says how large the preview is that follows, from its marker on. */
	private static final int PREVIEW_AT = 16;

	private final FileChannel file;
	private final Plan plan = new Plan();
	private int orientation = ExifOrientation.UPRIGHT;
	private boolean jfif;
	private boolean adobe;
	private boolean exif;
	private boolean frame;
	private boolean letters;

	JpegPlan(FileChannel file) {
		this.file = file;
	}

	Plan make() throws IOException {
		plan.keep(0, JpegSegments.FIRST);
		plan.fence();
		long at = JpegSegments.FIRST;
		boolean ended = false;
		boolean pixels = false;
		while (!ended && at < file.size()) {
			List<JpegSegment> segments = JpegSegments.from(file, at);
			JpegSegment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
			for (JpegSegment segment : segments) {
				if (segment.end() > file.size()) {
					throw Refused.damaged("segment " + segment.marker());
				}
				read(segment);
			}
			if (last == null || last.marker() != JpegSegment.SCAN && last.marker() != JpegSegment.END) {
				throw Refused.damaged("no segment");
			}
			at = last.end();
			ended = last.marker() == JpegSegment.END;
			if (!ended) {
				pixels = true;
				long end = JpegSegments.endOfPixels(file, at);
				plan.keep(at, end);
				at = end;
			}
		}
		if (!frame || !pixels) {
			throw Refused.damaged("no pixels");
		}
		if (at < file.size()) {
			plan.drop(Trace.ATTACHMENT);
		}
		sayWhatExifSaid();
		return plan;
	}

	private void read(JpegSegment segment) throws IOException {
		int marker = segment.marker();
		if (marker == JpegSegment.APP0 && segment.isCalled(JFIF, file)) {
			jfif(segment);
		} else if (marker == JpegSegment.APP1 && segment.isCalled(EXIF, file)) {
			exif(segment);
		} else if (marker == JpegSegment.APP2 && segment.isCalled(PROFILE, file)) {
			plan.keep(segment.at(), segment.end());
		} else if (marker == JpegSegment.ADOBE && segment.isCalled("Adobe", file)) {
			adobe = true;
			plan.keep(segment.at(), segment.end());
		} else if (marker == JpegSegment.APP1 || marker == JpegSegment.COMMENT || marker == JpegSegment.APP0 + 13) {
			plan.drop(Words.traces(segment.data(file)));
		} else if (marker >= JpegSegment.APP0 && marker <= JpegSegment.APP15) {
			plan.drop(Trace.ATTACHMENT);
		} else {
			if (segment.isFrame()) {
				frame(segment);
			}
			plan.keep(segment.at(), segment.end());
		}
	}

	/** It may have a preview, which shows what was there before somebody cropped the picture. */
	private void jfif(JpegSegment segment) throws IOException {
		ByteBuffer data = segment.data(file);
		jfif = true;
		if (segment.end() - segment.at() == PLAIN_JFIF.length || data.limit() < PLAIN_JFIF.length - 4) {
			plan.keep(segment.at(), segment.end());
		} else {
			byte[] plain = PLAIN_JFIF.clone();
			data.get(0, plain, 4, PREVIEW_AT - 4);
			plan.put(plain);
			plan.drop(Trace.ATTACHMENT);
		}
	}

	private void exif(JpegSegment segment) throws IOException {
		ExifBlock block = ExifBlock.of(segment.data(file));
		exif = true;
		if (orientation == ExifOrientation.UPRIGHT) {
			orientation = block.orientation();
		}
		if (!block.isMinimal()) {
			plan.drop(block.traces());
		}
	}

	private void frame(JpegSegment segment) throws IOException {
		ByteBuffer data = segment.data(file);
		frame = true;
		// number of the components behind precision and size, then three bytes for each with its name first
		letters = data.limit() >= 15 && data.get(5) == 3 && data.get(6) == 'R' && data.get(9) == 'G' && data.get(12) == 'B';
	}

	/**
	 * Which side is up; and that three samples mean brightness and two differences, as EXIF has it: without either name some decoders take them for red, green and
	 * blue.
	 */
	private void sayWhatExifSaid() {
		if (orientation != ExifOrientation.UPRIGHT) {
			byte[] data = ExifBlock.signed(ExifBlock.minimal(orientation));
			plan.putAtFence(ByteBuffer.allocate(4 + data.length).putShort((short) 0xFFE1).putShort((short) (2 + data.length)).put(data).array());
		}
		if (exif && !jfif && !adobe && !letters) {
			plan.putAtFence(PLAIN_JFIF);
		}
	}
}
