package io.imageshare.ui.live;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.model.ImageInfo;

/** Whether a file that somebody is writing is there to its end. */
final class Wholeness {

	/** Room for what some programs put behind the end. */
	private static final int TAIL = 64;

	private Wholeness() {
	}

	/** @return false also when the end cannot be told; such a file is taken once nobody writes it any more */
	static boolean isWhole(Path file) throws IOException {
		Optional<ImageInfo> info = ImageProbe.probe(file);
		if (info.isEmpty()) {
			return false;
		}
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
			long length = bytes.length();
			String tail = text(bytes, Math.max(0, length - TAIL), TAIL);
			return switch (info.get().format()) {
			case PNG -> tail.contains("IEND");
			case JPEG -> tail.contains("\u00FF\u00D9");
			case GIF -> tail.endsWith(";");
			case SVG -> tail.stripTrailing().endsWith(">") && tail.contains("svg>") || tail.stripTrailing().endsWith("/>");
			case WEBP -> length >= 8 + little(text(bytes, 4, 4));
			case BMP -> length >= little(text(bytes, 2, 4));
			default -> false;
			};
		}
	}

	private static String text(RandomAccessFile bytes, long from, int most) throws IOException {
		bytes.seek(from);
		byte[] read = new byte[(int) Math.min(most, bytes.length() - from)];
		bytes.readFully(read);
		return new String(read, StandardCharsets.ISO_8859_1);
	}

	private static long little(String bytes) {
		long value = 0;
		for (int i = bytes.length() - 1; i >= 0; i--) {
			value = value << 8 | bytes.charAt(i);
		}
		return value;
	}
}
