package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Decoded;

/** What is seen of a large photo before it is decoded: the small picture that the camera put into it, if that is one of it. */
final class CameraThumbnailTest {

	private static final int WIDTH = 4000;
	private static final int HEIGHT = 2500;
	private static final int TOLERANCE = 30;

	private static byte[] photo;

	@TempDir
	Path folder;

	@BeforeAll
	static void makePhoto() {
		photo = jpeg(WIDTH, HEIGHT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void theThumbnailComesFirstAndStandsWhereThePictureWill(int orientation) throws IOException {
		List<Picture> seen = decode(withThumbnail(orientation, jpeg(160, 100)));

		assertEquals(3, seen.size());
		Picture whole = seen.get(2);
		for (Picture early : seen.subList(0, 2)) {
			assertTrue(early.isReduced());
			assertEquals(whole.width(), early.width());
			assertEquals(whole.height(), early.height());
			for (int quarter = 0; quarter < 4; quarter++) {
				int x = whole.width() / 4 * (1 + quarter % 2 * 2);
				int y = whole.height() / 4 * (1 + quarter / 2 * 2);
				assertColor(whole.argb(x, y), early.argb(x, y));
			}
		}
		assertTrue(seen.get(0).pixels().width() * seen.get(0).pixels().height() == 160 * 100, "the first is the thumbnail");
		assertFalse(whole.isReduced());
	}

	@ParameterizedTest
	@ValueSource(ints = { 99, 101 })
	void aThumbnailWhoseSidesWereRoundedIsOneOfThePicture(int height) throws IOException {
		assertEquals(3, decode(withThumbnail(1, jpeg(160, height))).size());
	}

	@Test
	void aThumbnailOfAnotherShapeIsNeverSeen() throws IOException {
		assertEquals(2, decode(withThumbnail(1, jpeg(160, 120))).size());
		assertEquals(2, decode(withThumbnail(6, jpeg(100, 160))).size());
	}

	@Test
	void aDamagedThumbnailKeepsNobodyFromThePicture() throws IOException {
		byte[] small = jpeg(160, 100);
		assertEquals(2, decode(withThumbnail(1, new byte[] { 1, 2, 3, 4 })).size());
		assertEquals(2, decode(withThumbnail(1, ByteBuffer.allocate(20).put(small, 0, 20).array())).size());
	}

	@Test
	void aThumbnailAsLargeAsAPictureIsNotTakenForOne() throws IOException {
		assertEquals(2, decode(withThumbnail(1, jpeg(1600, 1000))).size());
	}

	/** What was shown, the whole picture last. */
	private List<Picture> decode(byte[] file) throws IOException {
		List<Picture> seen = new ArrayList<>();
		DecodeResult result = ImageDecoder.decode(Samples.file(folder, file), DecodeOptions.withPreview(500), () -> false, seen::add);
		seen.add(assertInstanceOf(Decoded.class, result).picture());
		return seen;
	}

	private static byte[] jpeg(int width, int height) {
		return Samples.encoded(Samples.quarters(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
	}

	/** With an EXIF segment of two directories, the second of which names the place and the length of what follows it. */
	private static byte[] withThumbnail(int orientation, byte[] small) {
		ByteBuffer tiff = ByteBuffer.allocate(56 + small.length).put(new byte[] { 'M', 'M', 0, 42 }).putInt(8);
		tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(26);
		tiff.putShort((short) 2).putShort((short) 0x0201).putShort((short) 4).putInt(1).putInt(56);
		tiff.putShort((short) 0x0202).putShort((short) 4).putInt(1).putInt(small.length).putInt(0).put(small);
		ByteBuffer result = ByteBuffer.allocate(photo.length + 10 + tiff.capacity());
		result.put(photo, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity())).put(new byte[] { 'E', 'x', 'i', 'f', 0, 0 }).put(tiff.array());
		return result.put(photo, 2, photo.length - 2).array();
	}

	private static void assertColor(int expected, int seen) {
		for (int shift = 0; shift < 32; shift += 8) {
			int difference = (expected >> shift & 0xFF) - (seen >> shift & 0xFF);
			assertTrue(Math.abs(difference) < TOLERANCE, () -> Integer.toHexString(seen) + " instead of " + Integer.toHexString(expected));
		}
	}
}
