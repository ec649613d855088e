package io.imageshare.core.hygiene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Set;

import io.imageshare.core.image.Chunk;
import io.imageshare.core.image.ExifOrientation;
import io.imageshare.core.image.PngChunks;

/**
 * Of a PNG file (W3C PNG, third edition) stay the chunks that make pixels, colours, density and frames, and which side is up. What stands behind the last chunk goes,
 * too: some editors of screenshots left the rest of the picture there that had been cropped.
 */
final class PngPlan {

	/** Beside those that every decoder must know, whose names begin with a capital letter. */
	private static final Set<String> KEPT = Set.of("tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "mDCv", "cLLI", "cLLi", "bKGD", "pHYs", "hIST", "sPLT", "sTER",
			"oFFs", "acTL", "fcTL", "fdAT");
	/** Words, packed or not, and the time of the last change. */
	private static final Set<String> DESCRIPTIONS = Set.of("tEXt", "zTXt", "iTXt", "tIME");

	private static final int LENGTH_AND_TYPE = 8;
	private static final int CRC = 4;
	private static final int LARGEST_EXIF = 1 << 17;

	private final FileChannel file;
	private final Plan plan = new Plan();
	private int orientation = ExifOrientation.UPRIGHT;

	PngPlan(FileChannel file) {
		this.file = file;
	}

	Plan make() throws IOException {
		List<Chunk> chunks = PngChunks.read(file, 0);
		Chunk last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
		if (last == null || !chunks.get(0).type().equals("IHDR") || last.end() + CRC > file.size() || !last.type().equals("IEND")) {
			throw Refused.damaged("chunks");
		}
		plan.keep(0, chunks.get(0).end() + CRC);
		plan.fence();
		for (Chunk chunk : chunks.subList(1, chunks.size())) {
			read(chunk);
		}
		if (last.end() + CRC < file.size()) {
			plan.drop(Trace.ATTACHMENT);
		}
		if (orientation != ExifOrientation.UPRIGHT) {
			// behind the header
			plan.putAtFence(PngChunk.of("eXIf", ExifBlock.minimal(orientation)));
		}
		return plan;
	}

	private void read(Chunk chunk) throws IOException {
		String type = chunk.type();
		if (Character.isUpperCase(type.charAt(0)) || KEPT.contains(type)) {
			plan.keep(chunk.at() - LENGTH_AND_TYPE, chunk.end() + CRC);
		} else if (type.equals("eXIf")) {
			ExifBlock block = new ExifBlock(chunk.data(file, LARGEST_EXIF));
			orientation = block.orientation();
			if (!block.isMinimal()) {
				plan.drop(block.traces());
			}
		} else if (DESCRIPTIONS.contains(type)) {
			plan.drop(Words.traces(chunk.data(file, Words.ENOUGH)));
		} else if (!type.equals("iDOT")) {
			plan.drop(Trace.ATTACHMENT);
		}
		// iDOT tells Apple's decoder where the second half of the pixels is, which would not be true any more
	}
}
