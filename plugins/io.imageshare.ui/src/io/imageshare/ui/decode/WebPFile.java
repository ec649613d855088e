package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.image.Chunk;
import io.imageshare.core.image.Part;
import io.imageshare.core.image.WebPChunks;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.Frame.Disposal;

/** Walks the chunks of a WebP file. The decoder is given a file with the pixels of one frame and nothing else. */
final class WebPFile {

	private static final int CHUNK_HEAD = 8;
	private static final int EXTENDED = 10;
	private static final int FRAME_HEAD = 16;
	private static final int MOST_CHUNKS = 2 * FrameSource.MOST_FRAMES;
	private static final int ALPHA_FLAG = 0x10;
	/** The decoder looks ahead. */
	private static final int LOOK_AHEAD = 16;
	/** For every pixel of a lossy frame: twelve megapixels decode in 300 MB and not in 220. */
	private static final long BYTES_HELD = 24;
	/** An area of one colour costs nothing; what that takes is judged by the heap. */
	private static final int PIXELS_IN_A_BYTE = Integer.MAX_VALUE;

	private final OpenFile file;
	private final FileChannel channel;

	private WebPFile(OpenFile file) {
		this.file = file;
		channel = file.channel();
	}

	static Source open(OpenFile file) throws IOException {
		return new WebPFile(file).read();
	}

	private Source read() throws IOException {
		List<Chunk> chunks = WebPChunks.read(channel, MOST_CHUNKS);
		Optional<Chunk> extended = first(chunks, "VP8X");
		List<Frame> frames = new ArrayList<>();
		for (Chunk chunk : chunks) {
			if (chunk.type().equals("ANMF")) {
				frames.add(frame(chunk));
			}
		}
		if (frames.size() > FrameSource.MOST_FRAMES) {
			throw new Refusal(Reason.TOO_LARGE, "more than " + FrameSource.MOST_FRAMES + " frames");
		}
		if (frames.isEmpty()) {
			Size size = size(chunks);
			frames.add(new Frame(0, 0, (int) size.width(), (int) size.height(), 0, Disposal.KEEP, false, parts(chunks, size)));
		}
		Size size = extended.isPresent() ? extendedSize(extended.get()) : new Size(frames.get(0).width(), frames.get(0).height());
		Header header = Header.of(size.checked(file.length(), PIXELS_IN_A_BYTE), cost(frames)).oriented(WebPChunks.orientation(channel, chunks))
				.profiled(profile(chunks)).counted(frames.size());
		return new FrameSource(header, file, List.copyOf(frames), plays(chunks), Readers::forWebP);
	}

	/** The library holds all of a frame at once, with what its blocks are predicted from. */
	private static Cost cost(List<Frame> frames) {
		long most = frames.stream().mapToLong(frame -> (long) frame.width() * frame.height()).max().orElse(0);
		// one frame alone needs no screen to be put on
		return new Cost(0, frames.size() == 1 ? Cost.TURNED : 2 * Cost.KEPT, BYTES_HELD * most);
	}

	private Frame frame(Chunk chunk) throws IOException {
		ByteBuffer head = chunk.data(channel, FRAME_HEAD).order(ByteOrder.LITTLE_ENDIAN);
		if (head.limit() < FRAME_HEAD) {
			throw new Refusal(Reason.DAMAGED, "frame");
		}
		List<Chunk> inside = WebPChunks.read(channel, chunk.at() + FRAME_HEAD, Math.min(chunk.end(), file.length()), 16);
		Size size = new Size(1 + (head.getInt(6) & 0xFFFFFF), 1 + (head.getInt(9) & 0xFFFFFF)).checked(file.length(), PIXELS_IN_A_BYTE);
		if (!size.equals(size(inside))) {
			throw new Refusal(Reason.DAMAGED, "frame of " + size);
		}
		int flags = head.get(15);
		return new Frame(2 * (head.getInt(0) & 0xFFFFFF), 2 * (head.getInt(3) & 0xFFFFFF), (int) size.width(), (int) size.height(),
				Frame.delay(head.getInt(12) & 0xFFFFFF), (flags & 1) == 1 ? Disposal.CLEAR : Disposal.KEEP, (flags & 2) == 0, parts(inside, size));
	}

	/** Of what is to be decoded, never of what stands around it. */
	private Size size(List<Chunk> chunks) throws IOException {
		for (Chunk chunk : chunks) {
			ByteBuffer data = chunk.data(channel, EXTENDED).order(ByteOrder.LITTLE_ENDIAN);
			if (chunk.type().equals("VP8L") && data.limit() >= 5) {
				return new Size(1 + (data.getInt(1) & 0x3FFF), 1 + (data.getInt(1) >>> 14 & 0x3FFF));
			}
			if (chunk.type().equals("VP8 ") && data.limit() == EXTENDED) {
				return new Size(data.getShort(6) & 0x3FFF, data.getShort(8) & 0x3FFF).checked(file.length(), PIXELS_IN_A_BYTE);
			}
		}
		throw new Refusal(Reason.DAMAGED, "no pixels");
	}

	private Size extendedSize(Chunk chunk) throws IOException {
		ByteBuffer data = chunk.data(channel, EXTENDED).order(ByteOrder.LITTLE_ENDIAN);
		if (data.limit() < EXTENDED) {
			throw new Refusal(Reason.DAMAGED, "header");
		}
		return new Size(1 + (data.getInt(4) & 0xFFFFFF), 1 + (data.getInt(6) >>> 8));
	}

	private List<Part> parts(List<Chunk> chunks, Size size) {
		Optional<Chunk> lossy = first(chunks, "VP8 ");
		Optional<Chunk> alpha = lossy.isPresent() ? first(chunks, "ALPH") : Optional.empty();
		Chunk pixels = lossy.or(() -> first(chunks, "VP8L")).orElseThrow();
		List<Part> parts = new ArrayList<>();
		alpha.ifPresent(chunk -> {
			parts.add(Part.made(extended(size)));
			add(parts, chunk);
		});
		add(parts, pixels);
		long length = 4 + parts.stream().mapToLong(Part::length).sum();
		parts.add(0, Part.made(ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).put(ascii("RIFF")).putInt((int) length).put(ascii("WEBP")).array()));
		parts.add(Part.made(new byte[LOOK_AHEAD]));
		return List.copyOf(parts);
	}

	private static void add(List<Part> parts, Chunk chunk) {
		parts.add(Part.of(chunk.at() - CHUNK_HEAD, chunk.end()));
		if ((chunk.length() & 1) == 1) {
			parts.add(Part.made((byte) 0));
		}
	}

	/** Says that there is alpha and nothing more. */
	private static byte[] extended(Size size) {
		ByteBuffer bytes = ByteBuffer.allocate(CHUNK_HEAD + EXTENDED).order(ByteOrder.LITTLE_ENDIAN).put(ascii("VP8X")).putInt(EXTENDED).putInt(ALPHA_FLAG);
		int width = (int) size.width() - 1;
		int height = (int) size.height() - 1;
		return bytes.putShort((short) width).put((byte) (width >> 16)).putShort((short) height).put((byte) (height >> 16)).array();
	}

	private Optional<ColorProfile> profile(List<Chunk> chunks) throws IOException {
		Optional<Chunk> chunk = first(chunks, "ICCP").filter(found -> found.length() <= ColorProfile.LARGEST);
		return chunk.isEmpty() ? Optional.empty() : ColorProfile.of(chunk.get().data(channel, ColorProfile.LARGEST).array(), 3);
	}

	private int plays(List<Chunk> chunks) throws IOException {
		Optional<Chunk> chunk = first(chunks, "ANIM");
		ByteBuffer data = chunk.isPresent() ? chunk.get().data(channel, 6).order(ByteOrder.LITTLE_ENDIAN) : ByteBuffer.allocate(0);
		return data.limit() < 6 ? 1 : data.getShort(4) & 0xFFFF;
	}

	private static Optional<Chunk> first(List<Chunk> chunks, String type) {
		return chunks.stream().filter(chunk -> chunk.type().equals(type)).findFirst();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}
}
