package io.imageshare.core.hygiene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.hygiene.Removal.Result;
import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.testing.Encoded;

/** What files tell beside their picture, and what is left of it. */
class MetadataTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 6 })
	void aJpegKeepsItsPixelsItsProfileAndWhichSideIsUpAndNothingElse(int orientation) throws Exception {
		byte[] plain = Encoded.of("jpg", BufferedImage.TYPE_INT_RGB, 50, 31);
		byte[] told = Told.jpeg(plain, orientation);

		byte[] clean = cleaned(told, EnumSet.allOf(Trace.class));

		assertArrayEquals(Encoded.pixels(plain), Encoded.pixels(clean));
		assertTrue(text(clean).contains("ICC_PROFILE\0\1\1" + text(Told.PROFILE)));
		assertEquals(orientation != 1, text(clean).contains("Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0\377"));
		assertEquals(plain.length + 4 + 14 + Told.PROFILE.length + (orientation == 1 ? 0 : 4 + 6 + 26), clean.length, "and nothing else");
	}

	@ParameterizedTest
	@ValueSource(ints = { BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY })
	void aPngKeepsItsPixelsItsDensityAndWhichSideIsUpAndNothingElse(int type) throws Exception {
		byte[] plain = Encoded.of("png", type, 50, 31);

		byte[] clean = cleaned(Told.png(plain, 6), EnumSet.allOf(Trace.class));

		assertArrayEquals(Encoded.pixels(plain), Encoded.pixels(clean));
		assertTrue(text(clean).contains("pHYs"));
		assertEquals(plain.length + 12 + 9 + 12 + 26, clean.length, "and nothing else");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 8 })
	void aWebPKeepsItsPixelsItsProfileAndWhichSideIsUpAndNothingElse(int orientation) throws Exception {
		byte[] clean = cleaned(Told.webp(orientation), EnumSet.allOf(Trace.class));

		assertTrue(text(clean).contains(text(Told.part("VP8L", Told.noise(333)))));
		assertTrue(text(clean).contains(text(Told.part("ICCP", Told.PROFILE))));
		assertEquals(orientation == 1 ? 0x20 : 0x28, clean[20], "the flags say what is there");
		assertEquals(clean.length - 8, clean[4] & 0xFF | (clean[5] & 0xFF) << 8, "and the head how much");
	}

	@Test
	void aGifKeepsItsFramesAndHowOftenTheyArePlayedAndNothingElse() throws Exception {
		byte[] plain = Encoded.of("gif", BufferedImage.TYPE_BYTE_INDEXED, 50, 31);

		byte[] clean = cleaned(Told.gif(plain), EnumSet.of(Trace.DESCRIPTION, Trace.LOCATION, Trace.ATTACHMENT));

		assertArrayEquals(Encoded.pixels(plain), Encoded.pixels(clean));
		assertEquals(plain.length + 19, clean.length, "and nothing else than the loop");
	}

	@Test
	void aHeicFileHasEverythingInItsPlaceAndItsMetadataAreBlank() throws Exception {
		byte[] told = Told.heic(0);

		byte[] clean = cleaned(told, EnumSet.allOf(Trace.class));

		assertEquals(told.length, clean.length);
		int pixels = text(told).indexOf("mdat") + 4;
		assertArrayEquals(Told.slice(told, 0, pixels + 500), Told.slice(clean, 0, pixels + 500));
		assertTrue(text(clean).contains("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>   "));
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 10_000, -600 })
	void aHeicFileWhoseMetadataArePartlyPixelsOrElsewhereStaysAsItIs(int shift) throws Exception {
		refused(Told.heic(shift), Result.UNSUPPORTED);
	}

	@Test
	void aHeicFileWithAFilmStaysAsItIs() throws Exception {
		refused(Told.join(Told.heic(0), Told.box("moov", new byte[8])), Result.UNSUPPORTED);
	}

	@Test
	void aTiffStaysAsItIsSinceItMayNeedWhatItSays() throws Exception {
		refused(Encoded.of("tiff", BufferedImage.TYPE_INT_RGB, 5, 5), Result.UNSUPPORTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "png", "gif", "bmp" })
	void aFileThatTellsNothingIsNotWrittenAnew(String format) throws Exception {
		refused(Encoded.of(format, format.equals("gif") ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_INT_RGB, 50, 31), Result.NOTHING);
	}

	@Test
	void whatWasCleanedIsNotCleanedAgain() throws Exception {
		byte[] jpeg = Encoded.of("jpg", BufferedImage.TYPE_INT_RGB, 50, 31);
		byte[] png = Encoded.of("png", BufferedImage.TYPE_INT_RGB, 50, 31);
		for (byte[] told : new byte[][] { Told.jpeg(jpeg, 6), Told.png(png, 6), Told.webp(6), Told.heic(0) }) {
			refused(clean(told), Result.NOTHING);
		}
	}

	/** Cameras leave JFIF out: EXIF says then what the samples mean, and some decoders take them for red, green and blue without it. */
	@Test
	void aJpegWhoseColoursWereKnownFromExifIsAJfifFile() throws Exception {
		byte[] jfif = Encoded.of("jpg", BufferedImage.TYPE_INT_RGB, 50, 31);
		byte[] bare = Told.join(Told.slice(jfif, 0, 2), Told.slice(jfif, 20, jfif.length));

		byte[] clean = clean(Told.inJpeg(bare, Told.segment(0xE1, Told.latin("Exif\0\0"), Told.exif(1))));

		assertArrayEquals(jfif, clean);
	}

	@Test
	void thePreviewInAJfifSegmentGoes() throws Exception {
		byte[] jfif = Encoded.of("jpg", BufferedImage.TYPE_INT_RGB, 50, 31);
		byte[] head = Told.latin("JFIF\0\1\2\0\0\1\0\1\1\1" + Told.CAMERA.substring(0, 3));

		byte[] clean = clean(Told.join(Told.slice(jfif, 0, 2), Told.segment(0xE0, head), Told.slice(jfif, 20, jfif.length)));

		assertEquals(text(jfif), text(clean));
	}

	@Test
	void aJpegThatWasCutWithinItsPixelsKeepsWhatThereIsOfThem() throws Exception {
		byte[] plain = Encoded.of("jpg", BufferedImage.TYPE_INT_RGB, 50, 31);
		byte[] told = Told.jpeg(plain, 1);
		byte[] cut = Told.slice(told, 0, told.length - 500);

		assertFalse(text(clean(cut)).contains(Told.CAMERA));
		refused(Told.slice(told, 0, 300), Result.DAMAGED);
	}

	@Test
	void aFileThatIsCutAnywhereIsCleanedOrStays() throws Exception {
		for (byte[] told : all()) {
			for (int length = 30; length < told.length; length += 1 + length / 40) {
				holds(Told.slice(told, 0, length));
			}
		}
	}

	@Test
	void aFileThatIsChangedAnywhereIsCleanedOrStays() throws Exception {
		Random random = new Random(5);
		for (byte[] told : all()) {
			for (int i = 0; i < 300; i++) {
				byte[] changed = told.clone();
				for (int change = random.nextInt(4); change >= 0; change--) {
					changed[random.nextInt(Math.min(changed.length, i % 2 == 0 ? 200 : changed.length))] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(4) - 2);
				}
				holds(changed);
			}
		}
	}

	private static byte[][] all() throws IOException {
		return new byte[][] { Told.jpeg(Encoded.of("jpg", BufferedImage.TYPE_INT_RGB, 50, 31), 6), Told.png(Encoded.of("png", BufferedImage.TYPE_INT_ARGB, 20, 11), 6), Told.webp(6),
				Told.gif(Encoded.of("gif", BufferedImage.TYPE_BYTE_INDEXED, 50, 31)), Told.heic(0) };
	}

	/** Whatever it is: no exception, the file is as it was, and there is a new one of the same kind and size or none. */
	private void holds(byte[] bytes) throws IOException {
		Path file = Files.write(folder.resolve("file"), bytes);
		ImageInfo info = ImageProbe.probe(file).orElse(new ImageInfo(ImageFormat.JPEG, 0, 0));
		Path to = folder.resolve("to");
		Removal removal = Metadata.remove(file, info, to);
		assertArrayEquals(bytes, Files.readAllBytes(file));
		assertEquals(removal.result() == Result.REMOVED, Files.exists(to));
		if (Files.exists(to)) {
			assertEquals(info, ImageProbe.probe(to).orElseThrow());
			Files.delete(to);
		}
	}

	private byte[] cleaned(byte[] told, Set<Trace> traces) throws IOException {
		assertEquals(traces, remove(told).removed());
		byte[] clean = Files.readAllBytes(folder.resolve("to"));
		assertFalse(text(clean).contains(Told.CAMERA), "nothing is left of the camera");
		assertFalse(text(clean).contains("GPS"), "nor of the place");
		return clean;
	}

	private byte[] clean(byte[] told) throws IOException {
		assertEquals(Result.REMOVED, remove(told).result());
		return Files.readAllBytes(folder.resolve("to"));
	}

	private void refused(byte[] bytes, Result result) throws IOException {
		Files.deleteIfExists(folder.resolve("to"));
		assertEquals(result, remove(bytes).result());
		assertFalse(Files.exists(folder.resolve("to")));
	}

	private Removal remove(byte[] bytes) throws IOException {
		Path file = Files.write(folder.resolve("file"), bytes);
		return Metadata.remove(file, ImageProbe.probe(file).orElseThrow(), folder.resolve("to"));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}
}
