package io.imageshare.ui.decode;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;

/** TIFF files made by hand: three bytes for a pixel, not packed, most significant byte first. */
final class TiffSamples {

	static final int WIDTH = 256;
	static final int STRIP_OFFSETS = 273;
	static final int ORIENTATION = 274;
	static final int ROWS_IN_A_STRIP = 278;
	static final int STRIP_LENGTHS = 279;
	static final int PROFILE = 34675;

	private static final int HEAD = 8;
	private static final int ENTRY = 12;
	private static final int LONG = 4;
	private static final int UNDEFINED = 7;
	private static final int TILE = 16;
	private static final int BITS = 258;
	private static final int SHORT = 3;
	private static final int BLUE = 90;
	private static final byte[] EIGHT_EACH = { 0, 8, 0, 8, 0, 8 };

	private TiffSamples() {
	}

	static byte[] plain(BufferedImage image) {
		return file(image, Map.of(), 1, 0);
	}

	/** With other values, or further tags, of one whole number each. */
	static byte[] with(BufferedImage image, Map<Integer, Integer> tags) {
		return file(image, tags, 1, 0);
	}

	static byte[] pages(BufferedImage image, int count) {
		return file(image, Map.of(), count, 0);
	}

	/** The last directory says that the first comes next. */
	static byte[] looping(BufferedImage image) {
		return file(image, Map.of(), 2, HEAD + 3 * image.getWidth() * image.getHeight() + EIGHT_EACH.length);
	}

	static byte[] profiled(BufferedImage image, byte[] icc) {
		byte[] file = file(image, Map.of(PROFILE, 0), 1, 0);
		ByteBuffer all = ByteBuffer.allocate(file.length + icc.length).put(file).put(icc);
		int directory = all.getInt(4);
		for (int at = directory + 2; at < file.length - LONG; at += ENTRY) {
			if ((all.getShort(at) & 0xFFFF) == PROFILE) {
				all.putShort(at + 2, (short) UNDEFINED).putInt(at + 4, icc.length).putInt(at + 8, file.length);
			}
		}
		return all.array();
	}

	/** In tiles of 16 by 16; sides are multiples of that. */
	static byte[] tiled(BufferedImage image) {
		int columns = image.getWidth() / TILE;
		int tiles = columns * image.getHeight() / TILE;
		int length = 3 * TILE * TILE;
		byte[] data = new byte[tiles * length];
		for (int i = 0; i < tiles; i++) {
			copy(image, i % columns * TILE, i / columns * TILE, TILE, TILE, data, i * length);
		}
		TreeMap<Integer, Integer> tags = tags(image);
		tags.keySet().removeAll(List.of(STRIP_OFFSETS, ROWS_IN_A_STRIP, STRIP_LENGTHS));
		tags.putAll(Map.of(322, TILE, 323, TILE, 324, 0, 325, 0));
		int lists = HEAD + data.length;
		int directory = lists + 8 * tiles + EIGHT_EACH.length;
		ByteBuffer file = ByteBuffer.allocate(directory + 6 + ENTRY * tags.size()).putInt(0x4D4D002A).putInt(directory).put(data);
		file.put(lists + 8 * tiles, EIGHT_EACH);
		for (int i = 0; i < tiles; i++) {
			file.putInt(lists + 4 * i, HEAD + i * length).putInt(lists + 4 * (tiles + i), length);
		}
		file.position(directory).putShort((short) tags.size());
		tags.forEach((tag, value) -> {
			if (tag == 324 || tag == 325) {
				file.putShort(tag.shortValue()).putShort((short) LONG).putInt(tiles).putInt(lists + (tag - 324) * 4 * tiles);
			} else {
				entry(file, tag, value, directory - EIGHT_EACH.length);
			}
		});
		return file.array();
	}

	/** Samples of fewer than eight bits in tiles of 16 by 16, one for each pixel, on a palette or not; the sides need not be multiples of that. */
	static byte[] packedTiles(int width, int height, int bits, boolean palette, IntBinaryOperator sample) {
		int columns = (width + TILE - 1) / TILE;
		int tiles = columns * ((height + TILE - 1) / TILE);
		int length = TILE * TILE * bits / 8;
		int colors = 1 << bits;
		ByteBuffer file = ByteBuffer.allocate(HEAD + tiles * length + 8 * tiles + 6 * colors + 2 + ENTRY * 11 + 4);
		int lists = HEAD + tiles * length;
		int map = lists + 8 * tiles;
		file.putInt(0x4D4D002A).putInt(map + 6 * colors);
		for (int i = 0; i < tiles; i++) {
			for (int at = 0; at < TILE * TILE; at++) {
				int value = sample.applyAsInt(i % columns * TILE + at % TILE, i / columns * TILE + at / TILE);
				int place = HEAD + i * length + at * bits / 8;
				file.put(place, (byte) (file.get(place) | value << 8 - bits - at * bits % 8));
			}
			file.putInt(lists + 4 * i, HEAD + i * length).putInt(lists + 4 * (tiles + i), length);
		}
		for (int i = 0; i < colors; i++) {
			file.putShort(map + 2 * i, (short) (257 * red(i, colors))).putShort(map + 2 * (colors + i), (short) (257 * green(i, colors)));
			file.putShort(map + 2 * (2 * colors + i), (short) (257 * BLUE));
		}
		file.position(map + 6 * colors).putShort((short) (palette ? 11 : 10));
		number(file, WIDTH, width);
		number(file, 257, height);
		small(file, BITS, bits);
		small(file, 259, 1);
		small(file, 262, palette ? 3 : 1);
		small(file, 277, 1);
		if (palette) {
			list(file, 320, SHORT, 3 * colors, map);
		}
		number(file, 322, TILE);
		number(file, 323, TILE);
		list(file, 324, LONG, tiles, lists);
		list(file, 325, LONG, tiles, lists + 4 * tiles);
		return file.array();
	}

	/** What a sample of {@link #packedTiles} stands for. */
	static int color(int sample, int bits, boolean palette) {
		int colors = 1 << bits;
		int grey = 255 * sample / (colors - 1);
		return 0xFF000000 | (palette ? red(sample, colors) << 16 | green(sample, colors) << 8 | BLUE : grey * 0x10101);
	}

	private static int red(int sample, int colors) {
		return 255 - 255 * sample / (colors - 1);
	}

	private static int green(int sample, int colors) {
		return 200 * (sample & 1) + sample * 55 / colors;
	}

	private static void number(ByteBuffer file, int tag, int value) {
		file.putShort((short) tag).putShort((short) LONG).putInt(1).putInt(value);
	}

	private static void small(ByteBuffer file, int tag, int value) {
		file.putShort((short) tag).putShort((short) SHORT).putInt(1).putInt(value << 16);
	}

	private static void list(ByteBuffer file, int tag, int type, int count, int place) {
		file.putShort((short) tag).putShort((short) type).putInt(count).putInt(count == 1 ? file.getInt(place) : place);
	}

	private static byte[] file(BufferedImage image, Map<Integer, Integer> changed, int pages, int last) {
		TreeMap<Integer, Integer> tags = tags(image);
		tags.putAll(changed);
		byte[] data = new byte[3 * image.getWidth() * image.getHeight()];
		copy(image, 0, 0, image.getWidth(), image.getHeight(), data, 0);
		int size = 2 + ENTRY * tags.size() + 4;
		int directory = HEAD + data.length + EIGHT_EACH.length;
		ByteBuffer file = ByteBuffer.allocate(directory + pages * size).putInt(0x4D4D002A).putInt(directory).put(data).put(EIGHT_EACH);
		for (int page = 1; page <= pages; page++) {
			file.putShort((short) tags.size());
			tags.forEach((tag, value) -> entry(file, tag, value, HEAD + data.length));
			file.putInt(page == pages ? last : directory + page * size);
		}
		return file.array();
	}

	/** Of one whole number, but for the bits of each sample, which stand elsewhere. */
	private static void entry(ByteBuffer file, int tag, int value, int bitsAt) {
		boolean bits = tag == BITS;
		boolean small = tag == 259 || tag == 262 || tag == 277 || tag == ORIENTATION;
		file.putShort((short) tag).putShort((short) (bits || small ? SHORT : LONG)).putInt(bits ? 3 : 1).putInt(bits ? bitsAt : small ? value << 16 : value);
	}

	private static TreeMap<Integer, Integer> tags(BufferedImage image) {
		return new TreeMap<>(Map.of(WIDTH, image.getWidth(), 257, image.getHeight(), BITS, 8, 259, 1, 262, 2, STRIP_OFFSETS, HEAD, 277, 3,
				ROWS_IN_A_STRIP, image.getHeight(), STRIP_LENGTHS, 3 * image.getWidth() * image.getHeight()));
	}

	private static void copy(BufferedImage image, int left, int top, int width, int height, byte[] target, int from) {
		int at = from;
		for (int y = top; y < top + height; y++) {
			for (int x = left; x < left + width; x++) {
				int rgb = image.getRGB(x, y);
				target[at++] = (byte) (rgb >> 16);
				target[at++] = (byte) (rgb >> 8);
				target[at++] = (byte) rgb;
			}
		}
	}
}
