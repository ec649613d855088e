package io.imageshare.core.image;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.imageshare.core.image.HeifItem.Extent;

/** Reads which items a HEIC or AVIF file has and where: the boxes iinf and iloc (ISO/IEC 14496-12, 8.11). */
public final class HeifItems {

	private static final int LARGEST_BOX = 1 << 22;
	private static final int MOST_EXTENTS = 1 << 16;

	private final FileChannel file;
	private final List<Chunk> meta;

	private HeifItems(FileChannel file, Chunk meta) throws IOException {
		this.file = file;
		this.meta = HeifBoxes.inside(file, meta, HeifBoxes.VERSION);
	}

	/**
	 * The items that a box of metadata lists and places.
	 *
	 * @throws IOException when it is not as it must be
	 */
	public static List<HeifItem> read(FileChannel file, Chunk meta) throws IOException {
		HeifItems items = new HeifItems(file, meta);
		try {
			return items.located(items.types());
		} catch (BufferUnderflowException e) {
			throw new IOException("items", e);
		}
	}

	private ByteBuffer box(String type) throws IOException {
		Chunk box = HeifBoxes.first(meta, type).orElseThrow(() -> new IOException(type));
		if (box.length() > LARGEST_BOX || box.end() > file.size()) {
			throw new IOException(type);
		}
		return box.data(file, LARGEST_BOX);
	}

	private Map<Long, String> types() throws IOException {
		Map<Long, String> types = new HashMap<>();
		Chunk list = HeifBoxes.first(meta, "iinf").orElseThrow(() -> new IOException("iinf"));
		int count = version(box("iinf")) == 0 ? Short.BYTES : Integer.BYTES;
		for (Chunk entry : HeifBoxes.inside(file, list, HeifBoxes.VERSION + count)) {
			ByteBuffer data = entry.data(file, 16);
			int version = version(data);
			long id = version < 3 ? number(data, Short.BYTES) : number(data, Integer.BYTES);
			data.getShort();
			byte[] type = new byte[4];
			data.get(type);
			types.put(id, version < 2 ? "" : new String(type, StandardCharsets.ISO_8859_1));
		}
		return types;
	}

	private List<HeifItem> located(Map<Long, String> types) throws IOException {
		ByteBuffer data = box("iloc");
		int version = version(data);
		int sizes = data.getShort();
		int wide = version < 2 ? Short.BYTES : Integer.BYTES;
		long data0 = HeifBoxes.first(meta, "idat").map(Chunk::at).orElse(0L);
		List<HeifItem> items = new ArrayList<>();
		int extents = 0;
		for (long left = number(data, wide); left > 0; left--) {
			long id = number(data, wide);
			int method = version == 0 ? 0 : data.getShort() & 0xF;
			int elsewhere = data.getShort();
			long base = number(data, sizes >> 4 & 0xF) + (method == 1 ? data0 : 0);
			List<Extent> places = new ArrayList<>();
			for (int more = data.getShort() & 0xFFFF; more > 0; more--) {
				number(data, version == 0 ? 0 : sizes & 0xF);
				places.add(new Extent(Math.addExact(base, number(data, sizes >> 12 & 0xF)), number(data, sizes >> 8 & 0xF)));
				if (++extents > MOST_EXTENTS) {
					throw new IOException("iloc");
				}
			}
			items.add(new HeifItem(id, types.getOrDefault(id, ""), elsewhere == 0 && (method == 0 || method == 1 && data0 > 0), List.copyOf(places)));
		}
		return items;
	}

	private static int version(ByteBuffer data) {
		return data.getInt() >>> 24;
	}

	/** Of as many bytes as the file says: none, two, four or eight. */
	private static long number(ByteBuffer data, int bytes) throws IOException {
		long value = switch (bytes) {
		case 0 -> 0;
		case 2 -> data.getShort() & 0xFFFF;
		case 4 -> data.getInt() & 0xFFFFFFFFL;
		case 8 -> data.getLong();
		default -> -1;
		};
		if (value < 0 || value > Long.MAX_VALUE / 4) {
			throw new IOException("number");
		}
		return value;
	}
}
