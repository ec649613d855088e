package io.imageshare.core.hygiene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import io.imageshare.core.image.Chunk;
import io.imageshare.core.image.ExifOrientation;
import io.imageshare.core.image.WebPChunks;

/** Of a WebP file (WebP Container Specification) stay pixels, transparency, frames and the colour profile, and which side is up. */
final class WebPPlan {

	private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
	private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L", "ANMF");
	private static final int HEAD = 8;
	private static final int FILE_HEAD = 12;
	private static final int MOST_CHUNKS = 1 << 16;
	private static final int LARGEST_EXIF = 1 << 17;
	private static final int EXTENDED = 10;
	private static final int EXIF_FLAG = 8;
	private static final int XMP_FLAG = 4;

	private final FileChannel file;
	private final Plan plan = new Plan();
	private int orientation = ExifOrientation.UPRIGHT;
	private boolean pixels;
	private ByteBuffer extended;

	WebPPlan(FileChannel file) {
		this.file = file;
	}

	Plan make() throws IOException {
		List<Chunk> chunks = WebPChunks.read(file, MOST_CHUNKS);
		for (Chunk chunk : chunks) {
			if (chunk.end() > file.size()) {
				throw Refused.damaged(chunk.type());
			}
			read(chunk);
		}
		if (!pixels || chunks.size() == MOST_CHUNKS) {
			throw Refused.damaged("no pixels");
		}
		if (extended != null && orientation != ExifOrientation.UPRIGHT) {
			byte[] exif = ExifBlock.minimal(orientation);
			plan.put(ByteBuffer.allocate(HEAD + exif.length).order(ByteOrder.LITTLE_ENDIAN).put(ascii("EXIF")).putInt(exif.length).put(exif).array());
			extended.put(HEAD, (byte) (extended.get(HEAD) | EXIF_FLAG));
		}
		long length = FILE_HEAD - HEAD + plan.length();
		plan.putAtFence(ByteBuffer.allocate(FILE_HEAD).order(ByteOrder.LITTLE_ENDIAN).put(ascii("RIFF")).putInt((int) length).put(ascii("WEBP")).array());
		return plan;
	}

	private void read(Chunk chunk) throws IOException {
		String type = chunk.type();
		pixels |= PIXELS.contains(type);
		if (type.equals("VP8X") && chunk.length() == EXTENDED) {
			byte[] bytes = ByteBuffer.allocate(HEAD + EXTENDED).order(ByteOrder.LITTLE_ENDIAN).put(ascii(type)).putInt(EXTENDED).put(chunk.data(file, EXTENDED)).array();
			bytes[HEAD] &= ~(EXIF_FLAG | XMP_FLAG);
			extended = ByteBuffer.wrap(bytes);
			plan.put(bytes);
		} else if (KEPT.contains(type)) {
			plan.keep(chunk.at() - HEAD, chunk.end());
			if ((chunk.length() & 1) == 1) {
				plan.put(new byte[1]);
			}
		} else if (type.equals("EXIF")) {
			ExifBlock block = ExifBlock.of(chunk.data(file, LARGEST_EXIF));
			orientation = block.orientation();
			if (!block.isMinimal()) {
				plan.drop(block.traces());
			}
		} else {
			plan.drop(type.equals("XMP ") ? Words.traces(chunk.data(file, Words.ENOUGH)) : Set.of(Trace.ATTACHMENT));
		}
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}
}
