package io.imageshare.core.image;

import java.util.List;

/**
 * Something in a HEIC or AVIF file (ISO/IEC 14496-12, 8.11): a picture, a tile of one, or metadata. What it says of itself may be wrong.
 *
 * @param type four characters, {@code Exif} and {@code mime} among them
 * @param here whether its bytes are in this file and stand as they are
 * @param extents where they are, one behind the other
 */
public record HeifItem(long id, String type, boolean here, List<Extent> extents) {

	/** A range of bytes in the file. */
	public record Extent(long at, long length) {

		public long end() {
			return at + length;
		}

		/** Whether they have a byte in common. */
		public boolean meets(Extent other) {
			return at < other.end() && other.at < end();
		}
	}

	/** How many bytes it has. */
	public long length() {
		return extents.stream().mapToLong(Extent::length).sum();
	}
}
