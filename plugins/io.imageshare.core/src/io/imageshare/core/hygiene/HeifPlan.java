package io.imageshare.core.hygiene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;

import io.imageshare.core.image.Chunk;
import io.imageshare.core.image.FileBytes;
import io.imageshare.core.image.HeifBoxes;
import io.imageshare.core.image.HeifItem;
import io.imageshare.core.image.HeifItem.Extent;
import io.imageshare.core.image.HeifItems;

/**
 * Blanks the metadata of a HEIC or AVIF file (ISO/IEC 23008-12) where they are: everything else stays in its place, since the file says of each tile of the picture
 * where that is. Nothing is touched that anything else than metadata may need.
 */
final class HeifPlan {

	private static final Set<String> NEEDED = Set.of("ftyp", "meta", "mdat", "free", "skip", "wide");
	/** Moving pictures, whose metadata are in many places. */
	private static final Set<String> MOVING = Set.of("moov", "moof");
	private static final Set<String> METADATA = Set.of("Exif", "mime");
	/** Photos have one of each. */
	private static final int MOST = 16;
	private static final int LARGEST = 1 << 24;
	private static final byte[] ZEROS = new byte[1 << 16];
	private static final int TYPE = 4;
	/** A directory without entries, and where it is. */
	private static final byte[] NO_EXIF = { 0, 0, 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0 };
	private static final byte[] NO_XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(StandardCharsets.ISO_8859_1);

	private final FileChannel file;
	private final Plan plan = new Plan();
	private final TreeMap<Long, byte[]> blanks = new TreeMap<>();
	private final List<Chunk> places = new ArrayList<>();

	HeifPlan(FileChannel file) {
		this.file = file;
	}

	Plan make() throws IOException {
		List<Chunk> boxes = HeifBoxes.read(file);
		if (boxes.isEmpty() || boxes.get(boxes.size() - 1).end() != file.size()) {
			throw Refused.damaged("boxes");
		}
		Chunk meta = HeifBoxes.first(boxes, "meta").orElseThrow(() -> Refused.damaged("no items"));
		boxes.stream().filter(box -> box.type().equals("mdat")).forEach(places::add);
		HeifBoxes.first(HeifBoxes.inside(file, meta, HeifBoxes.VERSION), "idat").ifPresent(places::add);
		items(read(meta));
		for (Chunk box : boxes) {
			box(box);
		}
		long at = 0;
		for (Entry<Long, byte[]> blank : blanks.entrySet()) {
			plan.keep(at, blank.getKey());
			plan.put(blank.getValue());
			at = blank.getKey() + blank.getValue().length;
		}
		plan.keep(at, file.size());
		return plan;
	}

	private List<HeifItem> read(Chunk meta) throws IOException {
		try {
			return HeifItems.read(file, meta);
		} catch (IOException | ArithmeticException e) {
			throw Refused.damaged(e.getMessage());
		}
	}

	private void items(List<HeifItem> items) throws IOException {
		List<HeifItem> metadata = items.stream().filter(item -> METADATA.contains(item.type())).toList();
		// no length means all that follows
		boolean endless = items.stream().flatMap(item -> item.extents().stream()).anyMatch(extent -> extent.length() == 0);
		if (metadata.size() > MOST || endless && !metadata.isEmpty()) {
			throw Refused.unsupported("items");
		}
		for (HeifItem item : metadata) {
			if (!item.here() || item.length() > LARGEST || !isAlone(item, items)) {
				throw Refused.unsupported("place of " + item.type());
			}
			blank(item);
		}
	}

	/** Whether its bytes are data and those of nothing else. */
	private boolean isAlone(HeifItem item, List<HeifItem> items) {
		return item.extents().stream().allMatch(extent -> places.stream().anyMatch(place -> extent.at() >= place.at() && extent.end() <= place.end())
				&& items.stream().filter(other -> other != item).flatMap(other -> other.extents().stream()).noneMatch(extent::meets)
				&& item.extents().stream().filter(other -> other != extent).noneMatch(extent::meets));
	}

	private void blank(HeifItem item) throws IOException {
		ByteBuffer old = ByteBuffer.allocate((int) item.length());
		for (Extent extent : item.extents()) {
			old.put(FileBytes.read(file, extent.at(), (int) extent.length()));
		}
		boolean exif = item.type().equals("Exif");
		ByteBuffer blank = ByteBuffer.wrap(blank(exif ? NO_EXIF : NO_XMP, exif ? 0 : ' ', old.capacity()));
		if (blank.equals(old.clear())) {
			return;
		}
		plan.drop(exif ? exif(old) : Words.traces(old.slice(0, Math.min(Words.ENOUGH, old.capacity()))));
		for (Extent extent : item.extents()) {
			byte[] bytes = new byte[(int) extent.length()];
			blank.get(bytes);
			if (bytes.length > 0) {
				blanks.put(extent.at(), bytes);
			}
		}
	}

	private static byte[] blank(byte[] start, int filling, int length) {
		byte[] blank = new byte[length];
		Arrays.fill(blank, (byte) filling);
		if (start.length <= length) {
			System.arraycopy(start, 0, blank, 0, start.length);
		}
		return blank;
	}

	/** How far away the data begin stands before them. */
	private static Set<Trace> exif(ByteBuffer item) {
		long at = item.capacity() < Integer.BYTES ? item.capacity() : Integer.BYTES + (item.getInt(0) & 0xFFFFFFFFL);
		return new ExifBlock(item.position((int) Math.min(item.capacity(), at)).slice()).traces();
	}

	/** What phones append to their files, films among it, becomes free space. */
	private void box(Chunk box) throws IOException {
		if (MOVING.contains(box.type())) {
			throw Refused.unsupported("a film");
		}
		if (NEEDED.contains(box.type())) {
			return;
		}
		plan.drop(Trace.ATTACHMENT);
		// the type stands before the data, but before a long length when there is one
		long typeAt = box.at() - TYPE - (isLong(box) ? Long.BYTES : 0);
		blanks.put(typeAt, "free".getBytes(StandardCharsets.ISO_8859_1));
		for (long at = box.at(); at < box.end(); at += ZEROS.length) {
			blanks.put(at, box.end() - at < ZEROS.length ? new byte[(int) (box.end() - at)] : ZEROS);
		}
	}

	private boolean isLong(Chunk box) throws IOException {
		return !new String(FileBytes.read(file, box.at() - TYPE, TYPE).array(), StandardCharsets.ISO_8859_1).equals(box.type());
	}
}
