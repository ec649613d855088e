package io.imageshare.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The orientation in EXIF data, honest and hostile. */
class ExifOrientationTest {

	/** A TIFF structure of one directory: first another entry, then the orientation. */
	static byte[] tiff(ByteOrder order, int orientation) {
		ByteBuffer data = ByteBuffer.allocate(38).order(order);
		data.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 2);
		data.putShort((short) 0x010F).putShort((short) 2).putInt(1).putInt(0);
		data.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		return data.putInt(0).array();
	}

	/** The data of an APP1 segment. */
	static byte[] app1(byte[] tiff) {
		return ByteBuffer.allocate(6 + tiff.length).put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff).array();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void itIsReadInBothByteOrders(int orientation) {
		for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
			assertEquals(orientation, ExifOrientation.inTiff(ByteBuffer.wrap(tiff(order, orientation))));
			assertEquals(orientation, ExifOrientation.inApp1(ByteBuffer.wrap(app1(tiff(order, orientation)))));
		}
		assertEquals(orientation >= 5, ExifOrientation.isTurned(orientation));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 9, 255, 0x0600, 0xFFFF })
	void whatIsNoOrientationIsUpright(int orientation) {
		assertEquals(1, ExifOrientation.inTiff(ByteBuffer.wrap(tiff(ByteOrder.BIG_ENDIAN, orientation))));
	}

	@Test
	void itIsReadFromTheMiddleOfABuffer() {
		ByteBuffer data = ByteBuffer.allocate(100).position(20);
		data.put(app1(tiff(ByteOrder.BIG_ENDIAN, 6))).flip().position(20);
		assertEquals(6, ExifOrientation.inApp1(data));
		assertEquals(20, data.position());
	}

	@Test
	void dataThatEndsAnywhereIsUprightOrRight() {
		byte[] whole = app1(tiff(ByteOrder.LITTLE_ENDIAN, 6));
		for (int length = 0; length <= whole.length; length++) {
			int orientation = ExifOrientation.inApp1(ByteBuffer.wrap(Arrays.copyOf(whole, length)).asReadOnlyBuffer());
			assertTrue(orientation == 1 || orientation == 6 && length >= 6 + 34, length + " bytes gave " + orientation);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, 7, 36, 37, 38, 1000 })
	void aDirectoryOutsideTheDataIsUpright(int offset) {
		byte[] data = tiff(ByteOrder.BIG_ENDIAN, 6);
		ByteBuffer.wrap(data).putInt(4, offset);
		assertEquals(1, ExifOrientation.inTiff(ByteBuffer.wrap(data)));
	}

	@Test
	void aCountOfEntriesThatIsTooLargeEndsWithTheData() {
		byte[] data = tiff(ByteOrder.BIG_ENDIAN, 6);
		ByteBuffer.wrap(data).putShort(8, (short) 0xFFFF).putShort(22, (short) 0x0111);
		assertEquals(1, ExifOrientation.inTiff(ByteBuffer.wrap(data)));
	}

	@Test
	void noiseNeverThrows() {
		long seed = 20261123;
		Random random = new Random(seed);
		for (int i = 0; i < 100_000; i++) {
			byte[] data = i % 2 == 0 ? new byte[random.nextInt(60)] : app1(tiff(ByteOrder.LITTLE_ENDIAN, 6));
			if (i % 2 == 0) {
				random.nextBytes(data);
			} else {
				for (int damage = 1 + random.nextInt(4); damage > 0; damage--) {
					data[random.nextInt(data.length)] = (byte) random.nextInt();
				}
			}
			int orientation = ExifOrientation.inApp1(ByteBuffer.wrap(data));
			assertTrue(orientation >= 1 && orientation <= 8, "seed " + seed);
			ExifOrientation.inTiff(ByteBuffer.wrap(data));
		}
	}
}
