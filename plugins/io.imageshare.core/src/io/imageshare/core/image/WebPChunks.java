package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Walks the chunks of a WebP file or of one frame in it (WebP Container Specification) and reads none of them. */
public final class WebPChunks {

	private static final int HEAD = 8;
	private static final int FILE_HEAD = 12;
	private static final int LARGEST_EXIF = 1 << 17;

	private WebPChunks() {
	}

	/**
	 * The chunks of a file that begin within it.
	 *
	 * @param most how many at most
	 */
	public static List<Chunk> read(FileChannel file, int most) throws IOException {
		return read(file, FILE_HEAD, file.size(), most);
	}

	/** The chunks that begin between two places. */
	public static List<Chunk> read(FileChannel file, long from, long to, int most) throws IOException {
		List<Chunk> chunks = new ArrayList<>();
		long at = from;
		while (chunks.size() < most && at + HEAD <= to) {
			ByteBuffer head = FileBytes.read(file, at, HEAD).order(ByteOrder.LITTLE_ENDIAN);
			if (head.limit() < HEAD) {
				break;
			}
			Chunk chunk = new Chunk(new String(head.array(), 0, 4, StandardCharsets.ISO_8859_1), at + HEAD, head.getInt(4) & 0xFFFFFFFFL);
			chunks.add(chunk);
			at = chunk.end() + (chunk.length() & 1);
		}
		return chunks;
	}

	/** The orientation in the EXIF chunk, 1 to 8. Some writers put the signature of a JPEG's segment before the data. */
	public static int orientation(FileChannel file, List<Chunk> chunks) throws IOException {
		for (Chunk chunk : chunks) {
			if (chunk.type().equals("EXIF")) {
				ByteBuffer data = chunk.data(file, LARGEST_EXIF);
				boolean signed = data.limit() > 0 && data.get(0) == 'E';
				return signed ? ExifOrientation.inApp1(data) : ExifOrientation.inTiff(data);
			}
		}
		return ExifOrientation.UPRIGHT;
	}
}
