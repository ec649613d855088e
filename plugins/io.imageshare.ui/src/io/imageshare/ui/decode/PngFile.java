package io.imageshare.ui.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.imageshare.core.image.Chunk;
import io.imageshare.core.image.Part;
import io.imageshare.core.image.PngChunks;
import io.imageshare.ui.decode.DecodeResult.Reason;

/** Reads what a PNG (W3C PNG, third edition) says before its pixels. The decoder is given the chunks that make pixels only, so no text can harm it. */
final class PngFile {

	private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
	private static final int SIGNATURE = 8;
	private static final int HEADER = 13;
	private static final int COLOR_TYPE = 9;
	private static final int LENGTH_AND_TYPE = 8;
	private static final int CRC = 4;
	/** Deflate makes at most 1032 bytes of one, and a byte is at most eight pixels. */
	private static final int PIXELS_IN_A_BYTE = 8 * 1032;

	private PngFile() {
	}

	/** @param start where it begins in the file */
	static Source open(OpenFile file, long start) throws IOException {
		List<Chunk> chunks = PngChunks.read(file.channel(), start);
		if (chunks.isEmpty() || !chunks.get(0).type().equals("IHDR") || chunks.get(0).length() != HEADER) {
			throw new Refusal(Reason.DAMAGED, "no header");
		}
		ByteBuffer head = chunks.get(0).data(file.channel(), HEADER);
		if (head.limit() < HEADER || head.getInt(0) < 0 || head.getInt(4) < 0) {
			throw new Refusal(Reason.DAMAGED, "header");
		}
		Size size = new Size(head.getInt(0), head.getInt(4)).checked(file.length(), PIXELS_IN_A_BYTE);
		List<Part> parts = new ArrayList<>();
		parts.add(Part.of(start, start + SIGNATURE));
		chunks.stream().filter(chunk -> NEEDED.contains(chunk.type())).forEach(chunk -> parts.add(Part.of(chunk.at() - LENGTH_AND_TYPE, chunk.end() + CRC)));
		boolean grey = (head.get(COLOR_TYPE) & 2) == 0;
		int bytes = Math.max(1, head.get(8) / 8) * (grey ? 2 : 4);
		Header header = Header.of(size, Cost.decoded(bytes)).oriented(PngChunks.orientation(file.channel(), chunks))
				.profiled(ColorProfile.of(profile(file, chunks), grey ? 1 : 3));
		return new ReaderSource(header, file, parts, () -> Readers.ofRuntime("png"));
	}

	/** The profile in the iCCP chunk: a name, a zero, the method, and the compressed profile; or null. */
	private static byte[] profile(OpenFile file, List<Chunk> chunks) throws IOException {
		for (Chunk chunk : chunks) {
			if (chunk.type().equals("iCCP")) {
				ByteBuffer data = chunk.data(file.channel(), ColorProfile.LARGEST);
				int name = 0;
				while (name < data.limit() && data.get(name) != 0) {
					name++;
				}
				return name + 2 < data.limit() ? inflated(data.array(), name + 2, data.limit() - name - 2) : null;
			}
		}
		return null;
	}

	/** Null when it is broken or would become larger than a profile is. */
	private static byte[] inflated(byte[] data, int from, int length) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(data, from, length);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			byte[] buffer = new byte[1 << 12];
			while (!inflater.finished()) {
				int count = inflater.inflate(buffer);
				if (count == 0 || bytes.size() + count > ColorProfile.LARGEST) {
					return null;
				}
				bytes.write(buffer, 0, count);
			}
			return bytes.toByteArray();
		} catch (DataFormatException e) {
			return null;
		} finally {
			inflater.end();
		}
	}
}
