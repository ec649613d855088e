package io.imageshare.core.hygiene;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import io.imageshare.core.hygiene.PngLayout.Pass;
import io.imageshare.core.image.Chunk;
import io.imageshare.core.image.FileBytes;

/** The rows of a PNG file, one at a time, in the order of the file. */
final class PngRows implements AutoCloseable {

	private static final int BUFFER = 1 << 16;

	private final PngLayout layout;
	private final Inflater inflater = new Inflater();
	private final InputStream in;
	private final MessageDigest digest;
	private final Iterator<Pass> passes;
	private byte[] row = {};
	private byte[] above = {};
	private int left;

	PngRows(FileChannel file, PngLayout layout, List<Chunk> pixels) {
		this.layout = layout;
		in = new InflaterInputStream(new Packed(file, pixels.iterator()), inflater, BUFFER);
		passes = layout.passes().iterator();
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has it.", e);
		}
	}

	/**
	 * Goes on to the next row.
	 *
	 * @return false when there is none
	 * @throws Refused when the pixels are not as they must be
	 */
	boolean next() throws IOException {
		if (left == 0) {
			if (!passes.hasNext()) {
				return false;
			}
			Pass pass = passes.next();
			left = pass.rows();
			row = new byte[pass.rowBytes()];
			above = new byte[pass.rowBytes()];
		} else {
			byte[] old = above;
			above = row;
			row = old;
		}
		left--;
		try {
			int filter = in.read();
			if (in.readNBytes(row, 0, row.length) < row.length) {
				throw Refused.damaged("too few pixels");
			}
			PngFilter.undo(filter, row, above, layout.pixelBytes());
		} catch (ZipException | EOFException e) {
			throw Refused.damaged(e.getMessage());
		}
		digest.update(row);
		return true;
	}

	/** As the pixels are; the array is used again. */
	byte[] row() {
		return row;
	}

	/** The one before in the same pass; zeros before the first. */
	byte[] above() {
		return above;
	}

	/** Of all rows there are. To be asked once. */
	byte[] digest() {
		return digest.digest();
	}

	@Override
	public void close() {
		inflater.end();
	}

	/** The data of several chunks as one stream. */
	private static final class Packed extends InputStream {

		private final FileChannel file;
		private final Iterator<Chunk> chunks;
		private long at;
		private long end;

		Packed(FileChannel file, Iterator<Chunk> chunks) {
			this.file = file;
			this.chunks = chunks;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			while (at >= end) {
				if (!chunks.hasNext()) {
					return -1;
				}
				Chunk chunk = chunks.next();
				at = chunk.at();
				end = chunk.end();
			}
			ByteBuffer read = FileBytes.read(file, at, (int) Math.min(length, end - at));
			at += read.limit();
			read.get(bytes, from, read.limit());
			return read.limit() == 0 ? -1 : read.position();
		}
	}
}
