package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.imageshare.core.model.ImageFormat;

/** Finds the EXIF data of a file, and whether they have a tag. Everything is bounded by the data at hand. */
public final class ExifData {

	/** Who made the camera (CIPA DC-008). */
	public static final int MAKE = 0x010F;
	/** Where the camera was: a directory of its own. */
	public static final int LOCATION = 0x8825;

	private static final int SIGNATURE = 6;
	private static final int MOST_SEGMENTS = 64;
	private static final int LARGEST = 1 << 17;
	private static final int ENTRY = 12;
	private static final int HEAD = 8;
	/** Where it says where the first directory is. */
	private static final int FIRST = 4;

	private ExifData() {
	}

	/** The TIFF structure in which a JPEG, PNG or WebP file keeps them. */
	public static Optional<ByteBuffer> find(FileChannel file, ImageFormat format) throws IOException {
		return switch (format) {
		case JPEG -> inJpeg(file);
		case PNG -> inPng(file);
		case WEBP -> inWebP(file);
		default -> Optional.empty();
		};
	}

	private static Optional<ByteBuffer> inPng(FileChannel file) throws IOException {
		for (Chunk chunk : PngChunks.read(file, 0)) {
			if (chunk.type().equals("eXIf")) {
				return Optional.of(chunk.data(file, LARGEST));
			}
		}
		return Optional.empty();
	}

	private static Optional<ByteBuffer> inWebP(FileChannel file) throws IOException {
		for (Chunk chunk : WebPChunks.read(file, MOST_SEGMENTS)) {
			if (chunk.type().equals("EXIF")) {
				ByteBuffer data = chunk.data(file, LARGEST);
				return Optional.of(isSigned(data) ? data.position(SIGNATURE).slice() : data);
			}
		}
		return Optional.empty();
	}

	private static Optional<ByteBuffer> inJpeg(FileChannel file) throws IOException {
		for (JpegSegment segment : JpegSegments.read(file)) {
			ByteBuffer data = segment.marker() == JpegSegment.APP1 ? segment.data(file) : ByteBuffer.allocate(0);
			if (isSigned(data)) {
				return Optional.of(data.position(SIGNATURE).slice());
			}
		}
		return Optional.empty();
	}

	static boolean isSigned(ByteBuffer data) {
		return data.limit() > SIGNATURE && StandardCharsets.ISO_8859_1.decode(data.slice(0, SIGNATURE)).toString().equals("Exif\0\0");
	}

	/** Whether the first directory has a tag. */
	public static boolean has(ByteBuffer tiff, int tag) {
		return find(tiff, tag).isPresent();
	}

	/** The entry of a tag in the first directory, in the byte order of the data: tag, type, count and value. */
	static Optional<ByteBuffer> find(ByteBuffer tiff, int tag) {
		return ordered(tiff).flatMap(data -> entry(data, data.getInt(FIRST), tag));
	}

	/** The same in the directory behind the first, which is about the thumbnail. */
	static Optional<ByteBuffer> findInSecond(ByteBuffer tiff, int tag) {
		return ordered(tiff).flatMap(data -> entry(data, second(data), tag));
	}

	private static Optional<ByteBuffer> ordered(ByteBuffer tiff) {
		if (tiff.remaining() < HEAD) {
			return Optional.empty();
		}
		ByteOrder order = tiff.get(tiff.position()) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		return Optional.of(tiff.slice().order(order));
	}

	/** Where the second directory is; 0 when there is none. */
	private static int second(ByteBuffer data) {
		int first = data.getInt(FIRST);
		if (!isDirectory(data, first)) {
			return 0;
		}
		int next = first + 2 + (data.getShort(first) & 0xFFFF) * ENTRY;
		return next <= data.limit() - Integer.BYTES ? data.getInt(next) : 0;
	}

	private static boolean isDirectory(ByteBuffer data, int at) {
		return at >= HEAD && at <= data.limit() - 2;
	}

	private static Optional<ByteBuffer> entry(ByteBuffer data, int directory, int tag) {
		if (!isDirectory(data, directory)) {
			return Optional.empty();
		}
		int entries = data.getShort(directory) & 0xFFFF;
		for (int i = 0, at = directory + 2; i < entries && at <= data.limit() - ENTRY; i++, at += ENTRY) {
			if ((data.getShort(at) & 0xFFFF) == tag) {
				return Optional.of(data.slice(at, ENTRY).order(data.order()));
			}
		}
		return Optional.empty();
	}
}
