package io.imageshare.ui.decode;

import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The formats the Java runtime decodes, told by the first bytes and never by the decoders themselves: one of them takes almost anything for its own. */
enum Format {
	JPEG("jpeg", 0xFF, 0xD8, 0xFF),
	PNG("png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
	GIF("gif", 'G', 'I', 'F', '8'),
	BMP("bmp", 'B', 'M'),
	TIFF_LITTLE("tiff", 'I', 'I', 42, 0),
	TIFF_BIG("tiff", 'M', 'M', 0, 42);

	private final String readerName;
	private final int[] signature;

	Format(String readerName, int... signature) {
		this.readerName = readerName;
		this.signature = signature;
	}

	/** The format of what follows from here, or null; the stream is where it was afterwards. */
	static Format of(ImageInputStream stream) throws IOException {
		for (Format format : values()) {
			if (format.begins(stream)) {
				return format;
			}
		}
		return null;
	}

	/** A new reader that the caller disposes, or null where this Java runtime has none. */
	ImageReader newReader() {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(readerName);
		return readers.hasNext() ? readers.next() : null;
	}

	private boolean begins(ImageInputStream stream) throws IOException {
		stream.mark();
		try {
			for (int expected : signature) {
				if (stream.read() != expected) {
					return false;
				}
			}
			return true;
		} finally {
			stream.reset();
		}
	}
}
