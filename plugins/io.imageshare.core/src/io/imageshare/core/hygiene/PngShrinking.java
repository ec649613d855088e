package io.imageshare.core.hygiene;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import io.imageshare.core.hygiene.PngPacking.Choice;
import io.imageshare.core.image.Chunk;
import io.imageshare.core.image.PngChunks;

/**
 * Packs the pixels of a PNG file better, in three ways of which the best one stays. Every pixel and everything else in the file is what it was; what was written is
 * read again before anybody trusts it. Works row by row; takes about a third of a second for a million pixels.
 */
public final class PngShrinking {

	private static final String PIXELS = "IDAT";
	/** Tells Apple's decoder where the second half of the packed pixels is, which will be elsewhere. */
	private static final String HALVES = "iDOT";
	private static final int SIGNATURE = 8;
	private static final int LENGTH_AND_TYPE = 8;
	private static final int CRC = 4;

	private final FileChannel file;
	private final BooleanSupplier cancelled;
	private final List<Chunk> chunks;
	private final List<Chunk> pixels;
	private final PngLayout layout;
	private byte[] digest;

	private PngShrinking(FileChannel file, BooleanSupplier cancelled) throws IOException {
		this.file = file;
		this.cancelled = cancelled;
		chunks = PngChunks.read(file, 0);
		pixels = pixels(chunks);
		Chunk last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
		if (pixels.isEmpty() || !last.type().equals("IEND") || last.end() + CRC > file.size() || chunks.get(0).length() != PngLayout.HEADER) {
			throw Refused.damaged("chunks");
		}
		layout = PngLayout.of(chunks.get(0).data(file, PngLayout.HEADER), pixels.stream().mapToLong(Chunk::length).sum());
	}

	private static List<Chunk> pixels(List<Chunk> chunks) {
		return chunks.stream().filter(chunk -> chunk.type().equals(PIXELS)).toList();
	}

	/**
	 * Writes a smaller file, if it becomes one.
	 *
	 * @param to written, or written over, when it does; else it is not there
	 * @param cancelled asked for each row; what was written is then gone
	 * @return whether it does; it never does for a file that is damaged
	 * @throws IOException when the disk fails
	 */
	public static boolean shrink(Path file, Path to, BooleanSupplier cancelled) throws IOException {
		Path other = to.resolveSibling(to.getFileName() + "-other");
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			PngShrinking shrinking = new PngShrinking(channel, cancelled);
			long least = channel.size();
			boolean smaller = false;
			for (Choice choice : Choice.values()) {
				if (shrinking.write(choice, other, least)) {
					Files.move(other, to, StandardCopyOption.REPLACE_EXISTING);
					least = Files.size(to);
					smaller = true;
				}
			}
			if (smaller && shrinking.hasSamePixels(to)) {
				return true;
			}
		} catch (Refused | InterruptedIOException e) {
			// it stays as it is
		} finally {
			Files.deleteIfExists(other);
		}
		Files.deleteIfExists(to);
		return false;
	}

	/** @return whether the file is shorter than so many bytes */
	private boolean write(Choice choice, Path to, long most) throws IOException {
		Plan before = new Plan();
		Plan after = new Plan();
		before.keep(0, SIGNATURE);
		Plan part = before;
		for (Chunk chunk : chunks) {
			part = chunk == pixels.get(0) ? after : part;
			if (!chunk.type().equals(PIXELS) && !chunk.type().equals(HALVES)) {
				part.keep(chunk.at() - LENGTH_AND_TYPE, chunk.end() + CRC);
			}
		}
		long room = most - before.length() - after.length();
		try (FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
			before.write(file, target);
			boolean fits = pack(choice, target, room);
			after.write(file, target);
			return fits && target.size() < most;
		}
	}

	private boolean pack(Choice choice, FileChannel target, long room) throws IOException {
		long start = target.position();
		try (PngRows rows = new PngRows(file, layout, pixels); PngPacking packing = new PngPacking(choice, layout, chunk -> target.write(ByteBuffer.wrap(chunk)))) {
			while (rows.next()) {
				check();
				packing.add(rows.row(), rows.above());
				if (target.position() - start > room) {
					return false;
				}
			}
			packing.end();
			digest = rows.digest();
			return true;
		}
	}

	private boolean hasSamePixels(Path written) throws IOException {
		try (FileChannel channel = FileChannel.open(written, StandardOpenOption.READ); PngRows rows = new PngRows(channel, layout, pixels(PngChunks.read(channel, 0)))) {
			while (rows.next()) {
				check();
			}
			return Arrays.equals(digest, rows.digest());
		}
	}

	private void check() throws InterruptedIOException {
		if (cancelled.getAsBoolean()) {
			throw new InterruptedIOException();
		}
	}
}
