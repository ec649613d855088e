package io.imageshare.ui.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.imageshare.core.image.ExifOrientation;
import io.imageshare.core.image.Part;
import io.imageshare.core.image.TiffDirectory;
import io.imageshare.core.image.TiffDirectory.Entry;
import io.imageshare.ui.decode.DecodeResult.Reason;

/**
 * Reads the first directory of a TIFF file (TIFF 6.0). The decoder is given a directory of its own in place of it, behind the file, with the tags that
 * make pixels only: it cannot follow links to further directories, around in circles, nor make room for strips that are not there.
 */
final class TiffFile {

	private static final Set<Integer> NEEDED = Set.of(256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323, 324, 325, 332, 338,
			339, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532);
	private static final int BITS = 258;
	private static final int MEANING = 262;
	private static final int SAMPLES = 277;
	private static final int ROWS_IN_A_STRIP = 278;
	private static final int TILE_WIDTH = 322;
	private static final int TILE_HEIGHT = 323;
	private static final int PROFILE = 34675;
	private static final Set<Integer> OFFSETS = Set.of(273, 324);
	private static final Set<Integer> LENGTHS = Set.of(279, 325);

	private static final int INKS = 5;
	private static final int HEAD = 8;
	private static final int ENTRY = 12;
	private static final int SHORT = 3;
	private static final int LONG = 4;
	private static final int MOST_SAMPLES = 16;
	/** Fax packs a white page best. */
	private static final int PIXELS_IN_A_BYTE = 1 << 14;

	private final OpenFile file;
	private final TiffDirectory directory;

	private TiffFile(OpenFile file, TiffDirectory directory) {
		this.file = file;
		this.directory = directory;
	}

	static Source open(OpenFile file) throws IOException {
		TiffDirectory first = TiffDirectory.first(file.channel()).orElseThrow(() -> new Refusal(Reason.DAMAGED, "no directory"));
		return new TiffFile(file, first).read();
	}

	private Source read() throws IOException {
		Size size = new Size(directory.number(TiffDirectory.WIDTH, 0), directory.number(TiffDirectory.HEIGHT, 0)).checked(file.length(), PIXELS_IN_A_BYTE);
		List<Entry> entries = directory.entries().stream().filter(entry -> NEEDED.contains(entry.tag())).toList();
		for (Entry entry : entries) {
			check(entry);
		}
		int orientation = (int) directory.number(TiffDirectory.ORIENTATION, ExifOrientation.UPRIGHT);
		Header header = Header.of(size, cost(size)).oriented(orientation >= 1 && orientation <= 8 ? orientation : ExifOrientation.UPRIGHT)
				.profiled(profile()).counted(directory.pages(file.channel()));
		List<Part> parts = List.of(Part.made(head()), Part.of(HEAD, file.length()), Part.made(own(entries)));
		return new ReaderSource(header, file, parts, () -> Readers.ofRuntime("tiff"));
	}

	/** Values must be in the file, and so must strips and tiles. */
	private void check(Entry entry) throws IOException {
		long length = entry.count() * entry.valueSize();
		if (entry.valueSize() == 0 || entry.count() == 0 || !entry.isInline() && entry.offset() + length > file.length()) {
			throw new Refusal(Reason.DAMAGED, "tag " + entry.tag());
		}
		boolean place = OFFSETS.contains(entry.tag());
		if (place || LENGTHS.contains(entry.tag())) {
			ByteBuffer values = values(entry);
			while (values.remaining() >= entry.valueSize()) {
				long value = entry.type() == SHORT ? values.getShort() & 0xFFFF : entry.type() == LONG ? values.getInt() & 0xFFFFFFFFL : -1;
				if (value < 0 || value > file.length()) {
					throw new Refusal(Reason.DAMAGED, "strip at " + value);
				}
			}
		}
	}

	private ByteBuffer values(Entry entry) throws IOException {
		int length = (int) Math.min(Integer.MAX_VALUE, entry.count() * entry.valueSize());
		return entry.isInline() ? entry.value().duplicate().order(directory.order()).limit(length) : file.bytes(entry.offset(), length).order(directory.order());
	}

	/** A strip or tile is held as it is stored and as it is unpacked. */
	private Cost cost(Size size) throws IOException {
		long samples = directory.number(SAMPLES, 1);
		long bits = directory.entry(BITS).isPresent() ? bits(directory.entry(BITS).get()) : 1;
		if (samples < 1 || samples > MOST_SAMPLES || bits < 1 || bits > Long.SIZE) {
			throw new Refusal(Reason.UNSUPPORTED_FORMAT, samples + " samples of " + bits + " bits");
		}
		long width = directory.number(TILE_WIDTH, size.width());
		long height = directory.number(TILE_HEIGHT, Math.min(size.height(), directory.number(ROWS_IN_A_STRIP, size.height())));
		if (width < 1 || height < 1 || width > Size.MOST_PIXELS || height > Size.MOST_PIXELS) {
			throw new Refusal(Reason.DAMAGED, "tiles of " + width + " x " + height);
		}
		long bytes = Math.max(1, samples * bits / Byte.SIZE);
		return new Cost(0, bytes + 1, 3 * width * height * bytes);
	}

	private int bits(Entry entry) throws IOException {
		ByteBuffer values = values(entry);
		return entry.type() == SHORT && values.remaining() >= Short.BYTES ? values.getShort(values.position()) & 0xFFFF : 0;
	}

	private Optional<ColorProfile> profile() throws IOException {
		Optional<Entry> entry = directory.entry(PROFILE);
		long meaning = directory.number(MEANING, 0);
		if (entry.isEmpty() || entry.get().isInline() || entry.get().count() > ColorProfile.LARGEST || meaning == INKS) {
			return Optional.empty();
		}
		byte[] icc = file.bytes(entry.get().offset(), (int) entry.get().count()).array();
		return ColorProfile.of(icc, meaning <= 1 ? 1 : 3);
	}

	private byte[] head() throws IOException {
		ByteBuffer head = file.bytes(0, HEAD).order(directory.order());
		return head.putInt(4, (int) file.length()).array();
	}

	private byte[] own(List<Entry> entries) throws IOException {
		if (file.length() > Integer.MAX_VALUE) {
			throw new Refusal(Reason.TOO_LARGE, file.length() + " bytes");
		}
		ByteBuffer own = ByteBuffer.allocate(Short.BYTES + ENTRY * entries.size() + Integer.BYTES).order(directory.order()).putShort((short) entries.size());
		for (Entry entry : entries) {
			own.putShort((short) entry.tag()).putShort((short) entry.type()).putInt((int) entry.count()).put(entry.value().duplicate());
		}
		return own.array();
	}
}
