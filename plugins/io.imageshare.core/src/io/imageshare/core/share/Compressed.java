package io.imageshare.core.share;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.imageshare.core.share.PageFiles.PageFile;

/** The files of the page as gzip: each is compressed once, and again only when it is another. Thread-safe. */
final class Compressed {

	private record Pair(PageFile plain, byte[] gzip) {
	}

	/** By path: no more than the page has files. */
	private final Map<String, Pair> pairs = new ConcurrentHashMap<>();

	/** Whether a client takes gzip, by its {@code Accept-Encoding}. */
	static boolean isTakenBy(String acceptEncoding) {
		return Stream.of(acceptEncoding.toLowerCase(Locale.ROOT).replace(" ", "").split(","))
				.anyMatch(coding -> coding.equals("gzip") || coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0*)?"));
	}

	byte[] gzip(String path, PageFile file) {
		// The array is the same as long as the file is: while somebody works on the page it is read anew each time.
		return pairs.compute(path, (key, known) -> known != null && known.plain.bytes() == file.bytes() ? known : new Pair(file, compress(file.bytes()))).gzip;
	}

	private static byte[] compress(byte[] bytes) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
			out.write(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return compressed.toByteArray();
	}
}
