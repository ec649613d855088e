package io.imageshare.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/** What a file is, by its first bytes. */
class ImageProbeTest {

	@TempDir
	Path folder;

	private Optional<ImageInfo> probe(byte[] bytes) throws IOException {
		return ImageProbe.probe(Files.write(folder.resolve("file"), bytes));
	}

	private static byte[] hex(String text) {
		return HexFormat.of().parseHex(text.replace(" ", ""));
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] join(byte[]... parts) {
		ByteBuffer all = ByteBuffer.allocate(Stream.of(parts).mapToInt(part -> part.length).sum());
		Stream.of(parts).forEach(all::put);
		return all.array();
	}

	/** A segment of a JPEG with its marker and length. */
	private static byte[] segment(int marker, byte[] data) {
		return ByteBuffer.allocate(4 + data.length).put((byte) 0xFF).put((byte) marker).putShort((short) (2 + data.length)).put(data).array();
	}

	/** A frame header of 300 by 200 pixels. */
	private static byte[] frame(int marker) {
		return segment(marker, hex("08 00C8 012C 03 011100 021101 031101"));
	}

	private static byte[] jpeg(byte[]... segments) {
		return join(hex("FFD8"), join(segments), hex("FFDA 0008 01 01 00 00 3F 00 FFD9"));
	}

	private static byte[] jfif() {
		return segment(0xE0, hex("4A46494600 0101 00 0001 0001 00 00"));
	}

	private static byte[] exif(int orientation) {
		return segment(0xE1, ExifOrientationTest.app1(ExifOrientationTest.tiff(ByteOrder.BIG_ENDIAN, orientation)));
	}

	private static byte[] webp(String kind, String data) {
		byte[] bytes = hex(data);
		return join(text("RIFF"), hex("64000000"), text("WEBP" + kind), hex("0A000000"), bytes, new byte[20]);
	}

	static Stream<Arguments> formats() {
		return Stream.of(
				Arguments.of(ImageFormat.PNG, 300, 200, hex("89504E470D0A1A0A 0000000D 49484452 0000012C 000000C8 08 02 00 00 00")),
				Arguments.of(ImageFormat.JPEG, 300, 200, jpeg(jfif(), frame(0xC0))),
				Arguments.of(ImageFormat.JPEG, 300, 200, jpeg(jfif(), frame(0xC2))),
				Arguments.of(ImageFormat.GIF, 300, 200, join(text("GIF89a"), hex("2C01 C800 F7 00 00"))),
				Arguments.of(ImageFormat.GIF, 300, 200, join(text("GIF87a"), hex("2C01 C800 F7 00 00"))),
				Arguments.of(ImageFormat.BMP, 300, 200, join(text("BM"), hex("36000000 00000000 36000000 28000000 2C010000 C8000000 0100 1800"))),
				Arguments.of(ImageFormat.BMP, 300, 200, join(text("BM"), hex("36000000 00000000 36000000 28000000 2C010000 38FFFFFF 0100 1800"))),
				Arguments.of(ImageFormat.TIFF, 0, 0, hex("49492A00 08000000")),
				Arguments.of(ImageFormat.TIFF, 0, 0, hex("4D4D002A 00000008")),
				Arguments.of(ImageFormat.ICO, 0, 0, hex("00000100 0100 10100000 0100 2000 68040000 16000000")),
				Arguments.of(ImageFormat.WEBP, 300, 200, webp("VP8X", "10 000000 2B0100 C70000")),
				Arguments.of(ImageFormat.WEBP, 300, 200, webp("VP8L", "2F 2BC13100")),
				Arguments.of(ImageFormat.WEBP, 300, 200, webp("VP8 ", "300100 9D012A 2C01 C800")),
				Arguments.of(ImageFormat.WEBP, 0, 0, webp("????", "00")),
				Arguments.of(ImageFormat.HEIC, 0, 0, join(hex("00000018"), text("ftypheic"), hex("00000000"), text("mif1heic"))),
				Arguments.of(ImageFormat.HEIC, 0, 0, join(hex("00000018"), text("ftypmif1"), hex("00000000"), text("mif1heic"))),
				Arguments.of(ImageFormat.AVIF, 0, 0, join(hex("0000001C"), text("ftypavif"), hex("00000000"), text("avifmif1miaf"))),
				Arguments.of(ImageFormat.AVIF, 0, 0, join(hex("0000001C"), text("ftypmif1"), hex("00000000"), text("mif1avifmiaf"))),
				Arguments.of(ImageFormat.SVG, 0, 0, text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
				Arguments.of(ImageFormat.SVG, 0, 0, text("\uFEFF<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<!DOCTYPE svg>\n<svg/>")));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void theFormatAndTheSizeAreRead(ImageFormat format, int width, int height, byte[] bytes) throws IOException {
		assertEquals(Optional.of(new ImageInfo(format, width, height)), probe(bytes));
		assertEquals(Optional.of(new ImageInfo(format, width, height)), probe(Arrays.copyOf(bytes, 100_000)), "With much behind it.");
	}

	@ParameterizedTest
	@MethodSource("formats")
	void aFileThatEndsAnywhereIsOfTheFormatOrNoneAndOfTheSizeOrNone(ImageFormat format, int width, int height, byte[] bytes) throws IOException {
		for (int length = 0; length < bytes.length; length++) {
			Optional<ImageInfo> info = probe(Arrays.copyOf(bytes, length));
			// Of two formats in the same container, the brand that tells them apart may be among what is missing.
			boolean brandMissing = format == ImageFormat.AVIF && info.isPresent() && info.get().format() == ImageFormat.HEIC;
			assertTrue(info.isEmpty() || brandMissing || info.get().format() == format, length + " bytes: " + info);
			assertTrue(info.isEmpty() || !info.get().hasSize() || info.get().width() == width && info.get().height() == height, length + " bytes: " + info);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 6, 7, 8 })
	void aTurnedJpegHasWidthAndHeightOfTheUprightPicture(int orientation) throws IOException {
		assertEquals(Optional.of(new ImageInfo(ImageFormat.JPEG, 200, 300)), probe(jpeg(exif(orientation), frame(0xC0))));
		assertEquals(Optional.of(new ImageInfo(ImageFormat.JPEG, 200, 300)), probe(jpeg(jfif(), exif(orientation), frame(0xC0))));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 0, 9 })
	void anUprightOrHalfTurnedJpegHasThemAsStored(int orientation) throws IOException {
		assertEquals(Optional.of(new ImageInfo(ImageFormat.JPEG, 300, 200)), probe(jpeg(exif(orientation), frame(0xC0))));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4, 5, 8, 0, 9 })
	void aPngIsTurnedByItsExifChunkWhereverThatStands(int orientation) throws IOException {
		byte[] head = hex("89504E470D0A1A0A 0000000D 49484452 0000012C 000000C8 08 02 00 00 00 00000000");
		byte[] exif = pngChunk("eXIf", ExifOrientationTest.tiff(ByteOrder.LITTLE_ENDIAN, orientation));
		byte[] pixels = pngChunk("IDAT", new byte[5000]);
		ImageInfo expected = turned(ImageFormat.PNG, orientation);
		assertEquals(Optional.of(expected), probe(join(head, exif, pixels, pngChunk("IEND", new byte[0]))));
		assertEquals(Optional.of(expected), probe(join(head, pixels, exif, pngChunk("IEND", new byte[0]))));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4, 5, 8, 0, 9 })
	void aWebPIsTurnedByItsExifChunk(int orientation) throws IOException {
		byte[] head = join(text("RIFF"), hex("64000000"), text("WEBPVP8X"), hex("0A000000 08 000000 2B0100 C70000"));
		byte[] pixels = join(text("VP8L"), hex("05000000"), new byte[6]);
		byte[] tiff = ExifOrientationTest.tiff(ByteOrder.BIG_ENDIAN, orientation);
		byte[] signed = ExifOrientationTest.app1(tiff);
		for (byte[] data : new byte[][] { tiff, signed }) {
			byte[] exif = join(text("EXIF"), ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length).array(), data);
			assertEquals(Optional.of(turned(ImageFormat.WEBP, orientation)), probe(join(head, pixels, exif)));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4, 5, 8, 0, 9 })
	void aTiffHasSizeAndOrientationInItsFirstDirectory(int orientation) throws IOException {
		byte[] tiff = join(hex("4D4D002A 0000000C 00000000 0003 0100 0004 00000001 0000012C 0101 0003 00000001 00C80000 0112 0003 00000001 00"),
				new byte[] { (byte) orientation }, hex("0000 00000000"));
		assertEquals(Optional.of(turned(ImageFormat.TIFF, orientation)), probe(tiff));
	}

	@Test
	void aHeicHasTheSizeOfItsLargestItemTurnedAsItSays() throws IOException {
		byte[] tile = box("ispe", hex("00000000 00000040 00000040"));
		byte[] whole = box("ispe", hex("00000000 0000012C 000000C8"));
		byte[] type = join(hex("00000018"), text("ftypheic"), hex("00000000"), text("mif1heic"));
		assertEquals(Optional.of(new ImageInfo(ImageFormat.HEIC, 300, 200)), probe(join(type, heif(tile, whole))));
		assertEquals(Optional.of(new ImageInfo(ImageFormat.HEIC, 300, 200)), probe(join(type, heif(whole, tile, box("irot", new byte[] { 2 })))));
		assertEquals(Optional.of(new ImageInfo(ImageFormat.HEIC, 200, 300)), probe(join(type, heif(whole, tile, box("irot", new byte[] { 3 })))));
		assertEquals(Optional.of(new ImageInfo(ImageFormat.HEIC, 0, 0)), probe(join(type, heif(box("ispe", new byte[3])))));
	}

	private static ImageInfo turned(ImageFormat format, int orientation) {
		return orientation >= 5 && orientation <= 8 ? new ImageInfo(format, 200, 300) : new ImageInfo(format, 300, 200);
	}

	private static byte[] pngChunk(String type, byte[] data) {
		return ByteBuffer.allocate(12 + data.length).putInt(data.length).put(text(type)).put(data).array();
	}

	private static byte[] heif(byte[]... properties) {
		return box("meta", join(new byte[4], box("hdlr", new byte[20]), box("iprp", box("ipco", join(properties)))));
	}

	private static byte[] box(String type, byte[] data) {
		return join(ByteBuffer.allocate(4).putInt(8 + data.length).array(), text(type), data);
	}

	@Test
	void aJpegMayHaveMuchBeforeItsFrame() throws IOException {
		byte[] profile = segment(0xE2, new byte[65_000]);
		assertEquals(Optional.of(new ImageInfo(ImageFormat.JPEG, 200, 300)),
				probe(jpeg(exif(6), profile, profile, profile, segment(0xC4, new byte[30]), segment(0xDB, new byte[65]), hex("FFFFFF"), frame(0xC1))));
	}

	@Test
	void theSizeOfAThumbnailWithinExifIsNotTheSizeOfThePicture() throws IOException {
		byte[] thumbnail = jpeg(segment(0xC0, hex("08 0010 0020 01 011100")));
		byte[] tiff = ExifOrientationTest.tiff(ByteOrder.BIG_ENDIAN, 6);
		assertEquals(Optional.of(new ImageInfo(ImageFormat.JPEG, 200, 300)), probe(jpeg(segment(0xE1, join(ExifOrientationTest.app1(tiff), thumbnail)), frame(0xC0))));
	}

	@Test
	void aJpegWithoutEndOfSegmentsIsAJpegOfUnknownSize() throws IOException {
		byte[][] many = Stream.generate(() -> segment(0xE2, new byte[0])).limit(10_000).toArray(byte[][]::new);
		assertEquals(Optional.of(new ImageInfo(ImageFormat.JPEG, 0, 0)), probe(jpeg(many)));
		assertEquals(Optional.of(new ImageInfo(ImageFormat.JPEG, 0, 0)), probe(join(hex("FFD8FFE1"), new byte[100_000])));
		byte[] filled = new byte[100_000];
		Arrays.fill(filled, (byte) 0xFF);
		assertEquals(Optional.of(new ImageInfo(ImageFormat.JPEG, 0, 0)), probe(join(hex("FFD8FF"), filled)));
	}

	@Test
	void sizesBeyondReasonAreUnknown() throws IOException {
		assertEquals(Optional.of(new ImageInfo(ImageFormat.PNG, 0, 0)), probe(hex("89504E470D0A1A0A 0000000D 49484452 FFFFFFFF 80000000 08 02 00 00 00")));
		assertEquals(Optional.of(new ImageInfo(ImageFormat.BMP, 0, 0)),
				probe(join(text("BM"), hex("36000000 00000000 36000000 28000000 FFFFFFFF 00000080 0100 1800"))));
	}

	static Stream<byte[]> others() {
		return Stream.of(new byte[0], new byte[1], new byte[5000], text("hello"), text("%PDF-1.7\n%"), hex("504B0304 14000000"), hex("7F454C46 02010100"), text("MZ"),
				text("BM and other words that begin so, long enough to be a header"), text("<html><body><svg></svg></body></html>"),
				text("<!DOCTYPE html>\n<HTML><svg/></HTML>"), text("say <svg/>"), text("<xml/>"), text("RIFF\u0001\u0001\u0001\u0001WAVEfmt and so on, long enough for a header"),
				join(hex("00000018"), text("ftypisom"), hex("00000200"), text("isomiso2mp41")), join(hex("00000014"), text("ftypqt  "), hex("00000000"), text("qt  ")),
				join(hex("FFFFFFFF"), text("ftyp")), hex("00000100 0000"), hex("89504E47"), hex("FFD8"), text("GIF"));
	}

	@ParameterizedTest
	@MethodSource("others")
	void whatIsNoImageIsNone(byte[] bytes) throws IOException {
		assertEquals(Optional.empty(), probe(bytes));
	}

	@Test
	void damageNeverThrows() throws IOException {
		long seed = 20261123;
		Random random = new Random(seed);
		for (Arguments arguments : formats().toList()) {
			for (int i = 0; i < 100; i++) {
				byte[] bytes = ((byte[]) arguments.get()[3]).clone();
				for (int damage = 1 + random.nextInt(5); damage > 0; damage--) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
				}
				try {
					probe(bytes);
				} catch (RuntimeException e) {
					throw new AssertionError("seed " + seed + ": " + HexFormat.of().formatHex(bytes), e);
				}
			}
		}
	}

	@Test
	void aFileThatIsNotThereIsSaidToBe() {
		assertThrows(NoSuchFileException.class, () -> ImageProbe.probe(folder.resolve("none")));
	}
}
