package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An image file directory of a TIFF file (TIFF 6.0, section 2) as it is stored. Immutable. What it says may be wrong; only the number of entries is
 * bounded by the file.
 *
 * @param order of the bytes in the whole file
 * @param entries in the order of the file
 * @param next where the next directory is, 0 for none
 */
public record TiffDirectory(ByteOrder order, List<Entry> entries, long next) {

	public static final int WIDTH = 256;
	public static final int HEIGHT = 257;
	public static final int ORIENTATION = 274;

	private static final int HEAD = 8;
	private static final int ENTRY = 12;
	private static final int MOST_PAGES = 10_000;
	private static final int SHORT = 3;
	private static final int LONG = 4;

	/**
	 * One entry.
	 *
	 * @param type the number of a TIFF data type
	 * @param count how many values
	 * @param value four bytes: the values when they fit, else where they are
	 */
	public record Entry(int tag, int type, long count, ByteBuffer value) {

		/** Bytes of one value; 0 for a type that is none. */
		public int valueSize() {
			return switch (type) {
			case 1, 2, 6, 7 -> 1;
			case SHORT, 8 -> 2;
			case LONG, 9, 11, 13 -> 4;
			case 5, 10, 12 -> 8;
			default -> 0;
			};
		}

		/** Whether the values stand in the entry itself. */
		public boolean isInline() {
			return count * valueSize() <= Integer.BYTES;
		}

		/** Where the values are when they are not inline. */
		public long offset() {
			return value.getInt(0) & 0xFFFFFFFFL;
		}

		/** The first value as a whole number, or 0 when it is none. */
		public long number() {
			return count < 1 || !isInline() ? 0 : type == SHORT ? value.getShort(0) & 0xFFFF : type == LONG ? offset() : type == 1 ? value.get(0) & 0xFF : 0;
		}
	}

	/** The directory of the first page, or empty when there is none. */
	public static Optional<TiffDirectory> first(FileChannel file) throws IOException {
		ByteBuffer head = FileBytes.read(file, 0, HEAD);
		if (head.limit() < HEAD) {
			return Optional.empty();
		}
		ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		return at(file, order, head.order(order).getInt(4) & 0xFFFFFFFFL);
	}

	/** How many pages follow one another from this one on, it included; a chain that comes back to a page ends before that. */
	public int pages(FileChannel file) throws IOException {
		Set<Long> seen = new HashSet<>();
		long at = next;
		int pages = 1;
		while (pages < MOST_PAGES && at != 0 && seen.add(at)) {
			Optional<TiffDirectory> page = at(file, order, at);
			if (page.isEmpty()) {
				break;
			}
			pages++;
			at = page.get().next;
		}
		return pages;
	}

	/** The entry of a tag. */
	public Optional<Entry> entry(int tag) {
		return entries.stream().filter(entry -> entry.tag() == tag).findFirst();
	}

	/** The first value of a tag as a whole number, or the other number when there is no such tag. */
	public long number(int tag, long otherwise) {
		return entry(tag).map(Entry::number).orElse(otherwise);
	}

	private static Optional<TiffDirectory> at(FileChannel file, ByteOrder order, long at) throws IOException {
		ByteBuffer count = FileBytes.read(file, at, Short.BYTES).order(order);
		if (at < HEAD || count.limit() < Short.BYTES || count.getShort(0) == 0) {
			return Optional.empty();
		}
		int size = (count.getShort(0) & 0xFFFF) * ENTRY;
		ByteBuffer bytes = FileBytes.read(file, at + Short.BYTES, size + Integer.BYTES).order(order);
		if (bytes.limit() < size) {
			return Optional.empty();
		}
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < size; i += ENTRY) {
			entries.add(new Entry(bytes.getShort(i) & 0xFFFF, bytes.getShort(i + 2) & 0xFFFF, bytes.getInt(i + 4) & 0xFFFFFFFFL,
					bytes.slice(i + 8, Integer.BYTES).order(order)));
		}
		// The last directory of a file that was cut may lack the number that says so.
		long next = bytes.limit() < size + Integer.BYTES ? 0 : bytes.getInt(size) & 0xFFFFFFFFL;
		return Optional.of(new TiffDirectory(order, List.copyOf(entries), next));
	}
}
