package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/**
 * Tells what an image file is by its leading bytes, without decoding it. Reads at most 4 KB and where a format keeps its size or its orientation
 * elsewhere, the heads of the parts on the way there. Content decides, never the name: what a phone calls "photo.png" may be anything.
 */
public final class ImageProbe {

	private static final int HEAD = 4096;

	private ImageProbe() {
	}

	/**
	 * @return what the file is, or empty when its leading bytes are those of no image format
	 * @throws IOException when the file cannot be read
	 */
	public static Optional<ImageInfo> probe(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			return probe(FileBytes.read(channel, 0, HEAD), channel);
		}
	}

	private static Optional<ImageInfo> probe(ByteBuffer head, FileChannel channel) throws IOException {
		if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
			return Optional.of(head.limit() >= 24 ? png(head, channel) : unsized(ImageFormat.PNG));
		}
		if (starts(head, 0xFF, 0xD8, 0xFF)) {
			return Optional.of(JpegHeader.read(channel));
		}
		if (starts(head, 'G', 'I', 'F', '8')) {
			return Optional.of(littleEndianShorts(ImageFormat.GIF, head, 6));
		}
		if (starts(head, 'B', 'M') && head.limit() >= 26 && isBitmapHeader(little(head).getInt(14))) {
			return Optional.of(new ImageInfo(ImageFormat.BMP, size(little(head).getInt(18)), size(Math.abs(little(head).getInt(22)))));
		}
		if (starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42)) {
			return Optional.of(TiffDirectory.first(channel).map(ImageProbe::tiff).orElse(unsized(ImageFormat.TIFF)));
		}
		if (starts(head, 0, 0, 1, 0) && head.limit() >= 22 && head.get(4) != 0) {
			return Optional.of(unsized(ImageFormat.ICO));
		}
		if (starts(head, 'R', 'I', 'F', 'F') && text(head, 8, 4).equals("WEBP")) {
			return Optional.of(WebPHeader.read(head, channel));
		}
		if (text(head, 4, 4).equals("ftyp")) {
			Optional<ImageFormat> format = isoMedia(head);
			return format.isPresent() ? Optional.of(HeifHeader.read(channel, format.get())) : Optional.empty();
		}
		return svg(head);
	}

	private static ImageInfo png(ByteBuffer head, FileChannel channel) throws IOException {
		int orientation = PngChunks.orientation(channel, PngChunks.read(channel, 0));
		return upright(ImageFormat.PNG, head.getInt(16), head.getInt(20), orientation);
	}

	private static ImageInfo tiff(TiffDirectory directory) {
		return upright(ImageFormat.TIFF, (int) directory.number(TiffDirectory.WIDTH, 0), (int) directory.number(TiffDirectory.HEIGHT, 0),
				(int) directory.number(TiffDirectory.ORIENTATION, ExifOrientation.UPRIGHT));
	}

	private static ImageInfo upright(ImageFormat format, int width, int height, int orientation) {
		boolean turned = ExifOrientation.isTurned(orientation) && orientation <= 8;
		return turned ? new ImageInfo(format, size(height), size(width)) : new ImageInfo(format, size(width), size(height));
	}

	/** Two letters are a weak signature: the size of the header behind them must be that of one of its versions. */
	private static boolean isBitmapHeader(int size) {
		return size >= 40 && size <= 124;
	}

	/** HEIC and AVIF are told apart by the brands of the file-type box (ISO/IEC 23008-12, AV1 Image File Format). */
	private static Optional<ImageFormat> isoMedia(ByteBuffer head) {
		int end = Math.min(head.limit(), Math.max(16, Math.min(head.getInt(0), 256)));
		String brands = text(head, 8, end - 8);
		if (brands.contains("avif") || brands.contains("avis")) {
			return Optional.of(ImageFormat.AVIF);
		}
		boolean heic = brands.contains("heic") || brands.contains("heix") || brands.contains("hevc") || brands.contains("mif1") || brands.contains("msf1");
		return heic ? Optional.of(ImageFormat.HEIC) : Optional.empty();
	}

	/** An SVG is text whose root element is {@code svg}; whatever stands before it must be markup too. */
	private static Optional<ImageInfo> svg(ByteBuffer head) {
		String text = new String(head.array(), 0, head.limit(), StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
		String markup = text.startsWith("\uFEFF") ? text.substring(1) : text;
		return markup.startsWith("<") && markup.contains("<svg") && !markup.contains("<html") ? Optional.of(unsized(ImageFormat.SVG))
				: Optional.empty();
	}

	private static boolean starts(ByteBuffer head, int... bytes) {
		if (head.limit() < bytes.length) {
			return false;
		}
		for (int i = 0; i < bytes.length; i++) {
			if ((head.get(i) & 0xFF) != bytes[i]) {
				return false;
			}
		}
		return true;
	}

	static ImageInfo littleEndianShorts(ImageFormat format, ByteBuffer head, int at) {
		return head.limit() < at + 4 ? unsized(format)
				: new ImageInfo(format, little(head).getShort(at) & 0xFFFF, little(head).getShort(at + 2) & 0xFFFF);
	}

	static ImageInfo unsized(ImageFormat format) {
		return new ImageInfo(format, 0, 0);
	}

	static ByteBuffer little(ByteBuffer head) {
		return head.duplicate().order(ByteOrder.LITTLE_ENDIAN);
	}

	static String text(ByteBuffer head, int from, int length) {
		return head.limit() < from + length ? "" : new String(head.array(), from, length, StandardCharsets.ISO_8859_1);
	}

	/** A size from a header; what does not fit is as good as unknown. */
	private static int size(int value) {
		return Math.max(0, value);
	}
}
