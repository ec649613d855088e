package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.imageshare.core.image.GifBlock;
import io.imageshare.core.image.GifBlocks;
import io.imageshare.core.image.Part;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.Frame.Disposal;

/**
 * Walks the blocks of a GIF (GIF89a) and unpacks none. The decoder is given one frame at a time as a file of its own, so that any frame costs as much as the
 * first.
 */
final class GifFile {

	private static final int HEAD = GifBlocks.HEAD;
	private static final int DESCRIPTOR = 10;
	private static final int CONTROL_BLOCK = 8;
	private static final int LOOP_BLOCK = 19;
	/** Four for each frame, to be generous. */
	private static final int MOST_BLOCKS = 4 * FrameSource.MOST_FRAMES + 1000;
	/** Twelve bits unpack to at most 4096 pixels; what surrounds a small frame costs nothing. */
	private static final int PIXELS_IN_A_BYTE = 1 << 14;

	private final OpenFile file;
	private final List<Frame> frames = new ArrayList<>();
	private ByteBuffer head;
	private int plays = 1;
	private long controlAt = -1;

	private GifFile(OpenFile file) {
		this.file = file;
	}

	static Source open(OpenFile file) throws IOException {
		return new GifFile(file).read();
	}

	private Source read() throws IOException {
		head = file.bytes(0, HEAD).order(ByteOrder.LITTLE_ENDIAN);
		if (head.limit() < HEAD) {
			throw new Refusal(Reason.DAMAGED, "header");
		}
		for (GifBlock block : GifBlocks.read(file.channel(), MOST_BLOCKS)) {
			read(block);
			if (frames.size() > FrameSource.MOST_FRAMES) {
				throw new Refusal(Reason.TOO_LARGE, "more than " + FrameSource.MOST_FRAMES + " frames");
			}
		}
		if (frames.isEmpty()) {
			throw new Refusal(Reason.DAMAGED, "no frame");
		}
		Frame first = frames.get(0);
		int width = head.getShort(6) & 0xFFFF;
		int height = head.getShort(8) & 0xFFFF;
		boolean missing = width == 0 || height == 0;
		Size size = new Size(missing ? first.width() : width, missing ? first.height() : height).checked(file.length(), PIXELS_IN_A_BYTE);
		for (Frame frame : frames) {
			new Size(frame.width(), frame.height()).checked(file.length(), PIXELS_IN_A_BYTE);
		}
		Header header = Header.of(size, new Cost(0, Cost.KEPT + 2 * Cost.TURNED, 0)).counted(frames.size());
		return new FrameSource(header, file, List.copyOf(frames), plays, () -> Readers.ofRuntime("gif"));
	}

	private void read(GifBlock block) throws IOException {
		if (block.kind() == GifBlock.IMAGE) {
			frames.add(frame(block));
			controlAt = -1;
		} else if (block.label() == GifBlock.CONTROL) {
			controlAt = block.at();
		} else if (block.label() == GifBlock.APPLICATION) {
			ByteBuffer loop = file.bytes(block.at(), LOOP_BLOCK).order(ByteOrder.LITTLE_ENDIAN);
			String name = loop.limit() < LOOP_BLOCK ? "" : new String(loop.array(), 3, 11, StandardCharsets.ISO_8859_1);
			if ((name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0")) && loop.get(15) == 1) {
				int repeats = loop.getShort(16) & 0xFFFF;
				plays = repeats == 0 ? 0 : repeats + 1;
			}
		}
	}

	private Frame frame(GifBlock image) throws IOException {
		ByteBuffer descriptor = file.bytes(image.at(), DESCRIPTOR).order(ByteOrder.LITTLE_ENDIAN);
		ByteBuffer control = controlAt < 0 ? ByteBuffer.allocate(0) : file.bytes(controlAt, CONTROL_BLOCK).order(ByteOrder.LITTLE_ENDIAN);
		boolean controlled = control.limit() == CONTROL_BLOCK;
		int disposal = controlled ? control.get(3) >> 2 & 7 : 0;
		int delay = controlled ? 10 * (control.getShort(4) & 0xFFFF) : 0;
		List<Part> parts = new ArrayList<>();
		parts.add(Part.of(0, GifBlocks.first(file.channel())));
		if (controlled) {
			parts.add(Part.of(controlAt, controlAt + CONTROL_BLOCK));
		}
		parts.add(Part.of(image.at(), image.end()));
		parts.add(Part.made((byte) GifBlock.END));
		return new Frame(descriptor.getShort(1) & 0xFFFF, descriptor.getShort(3) & 0xFFFF, descriptor.getShort(5) & 0xFFFF, descriptor.getShort(7) & 0xFFFF,
				Frame.delay(delay), disposal == 2 ? Disposal.CLEAR : disposal == 3 ? Disposal.RESTORE : Disposal.KEEP, true, List.copyOf(parts));
	}
}
