package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** Walks the blocks of a GIF file (GIF89a) and unpacks none. */
public final class GifBlocks {

	/** In front of the first block and its table of colours. */
	public static final int HEAD = 13;

	private static final int FLAGS_AT = 10;
	private static final int TABLE = 0x80;
	private static final int DESCRIPTOR = 10;
	private static final int BUFFER = 1 << 16;

	private GifBlocks() {
	}

	/** Where the first block is, behind the table of colours; 0 when the file has no head. */
	public static long first(FileChannel file) throws IOException {
		ByteBuffer head = FileBytes.read(file, 0, HEAD);
		return head.limit() < HEAD ? 0 : HEAD + tableLength(head.get(FLAGS_AT));
	}

	/**
	 * The blocks from the first to the one that ends the file; what follows bytes that are no block is left out.
	 *
	 * @param most how many at most
	 */
	public static List<GifBlock> read(FileChannel file, int most) throws IOException {
		List<GifBlock> blocks = new ArrayList<>();
		long at = first(file);
		while (at > 0 && blocks.size() < most) {
			ByteBuffer start = FileBytes.read(file, at, DESCRIPTOR);
			int kind = start.limit() < 1 ? 0 : start.get(0) & 0xFF;
			if (kind == GifBlock.EXTENSION && start.limit() > 1) {
				blocks.add(new GifBlock(kind, start.get(1) & 0xFF, at, endOfData(file, at + 2)));
			} else if (kind == GifBlock.IMAGE && start.limit() == DESCRIPTOR) {
				// behind the descriptor and its table stands the size of the first code
				blocks.add(new GifBlock(kind, 0, at, endOfData(file, at + DESCRIPTOR + tableLength(start.get(DESCRIPTOR - 1)) + 1)));
			} else {
				if (kind == GifBlock.END) {
					blocks.add(new GifBlock(kind, 0, at, at + 1));
				}
				break;
			}
			at = blocks.get(blocks.size() - 1).end();
		}
		return blocks;
	}

	/** Data come in pieces of up to 255 bytes with their length before each: behind the empty one that ends those which begin here, or the end of the file. */
	private static long endOfData(FileChannel file, long from) throws IOException {
		long at = from;
		long bufferAt = from;
		ByteBuffer buffer = FileBytes.read(file, at, BUFFER);
		while (true) {
			if (at >= bufferAt + buffer.limit()) {
				bufferAt = at;
				buffer = FileBytes.read(file, at, BUFFER);
				if (buffer.limit() == 0) {
					return Math.max(from, file.size());
				}
			}
			int length = buffer.get((int) (at - bufferAt)) & 0xFF;
			at += 1 + length;
			if (length == 0) {
				return at;
			}
		}
	}

	private static int tableLength(byte flags) {
		return (flags & TABLE) == 0 ? 0 : 3 << (flags & 7) + 1;
	}
}
