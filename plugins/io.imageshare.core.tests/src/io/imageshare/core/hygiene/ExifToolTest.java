package io.imageshare.core.hygiene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.testing.Encoded;

/** What an independent tool writes into image files, and what it still finds afterwards. */
class ExifToolTest {

	private static final String[] PLACE_AND_CAMERA = { "-GPSLatitude=48.137", "-GPSLatitudeRef=N", "-GPSLongitude=11.575", "-GPSLongitudeRef=E", "-Make=Maker", "-Model=Camera 5",
			"-DateTimeOriginal=2026:03:14 15:09:26", "-Orientation#=6", "-XMP:Creator=Somebody", "-XMP:GPSLatitude=48.137", "-XMP:GPSLongitude=11.575" };

	@TempDir
	private Path folder;

	@BeforeEach
	void theToolIsThere() {
		assumeTrue(ExifTool.isThere(), "exiftool is not on this machine");
	}

	@Test
	void inAJpegItFindsWhichSideIsUpAndNothingElse() throws Exception {
		Path file = file("photo.jpg", Encoded.of("jpg", BufferedImage.TYPE_INT_RGB, 50, 31));
		ExifTool.write(file, PLACE_AND_CAMERA);
		ExifTool.write(file, "-IPTC:City=Munich", "-Photoshop:URL=http://example.org", "-Comment=by Somebody", "-XResolution=300");

		Map<String, String> left = tagsLeft(file, "GPS:GPSLatitude", "IFD0:Model", "XMP-exif:GPSLongitude", "XMP-dc:Creator", "IPTC:City", "File:Comment");

		assertEquals("Rotate 90 CW", left.remove("IFD0:Orientation"));
		assertOnly("JFIF:.*", left);
	}

	@Test
	void inAPngItFindsWhichSideIsUpAndNothingElse() throws Exception {
		Path file = file("shot.png", Encoded.of("png", BufferedImage.TYPE_INT_ARGB, 50, 31));
		ExifTool.write(file, PLACE_AND_CAMERA);
		ExifTool.write(file, "-PNG:Author=Somebody", "-PNG:Comment=at home", "-PNG:ModifyDate=2026:03:14 15:09:26");

		Map<String, String> left = tagsLeft(file, "GPS:GPSLatitude", "IFD0:Model", "XMP-exif:GPSLongitude", "PNG:Author", "PNG:ModifyDate");

		assertEquals("Rotate 90 CW", left.remove("IFD0:Orientation"));
		assertOnly("PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace)", left);
	}

	@Test
	void inAWebPItFindsWhichSideIsUpAndNothingElse() throws Exception {
		Path file = file("photo.webp", Told.webp(1));
		ExifTool.write(file, PLACE_AND_CAMERA);

		Map<String, String> left = tagsLeft(file, "GPS:GPSLatitude", "IFD0:Model", "XMP-exif:GPSLongitude", "XMP-dc:Creator");

		assertEquals("Rotate 90 CW", left.remove("IFD0:Orientation"));
		assertOnly("RIFF:(WebP_Flags|ImageWidth|ImageHeight|AlphaIsUsed)|ICC.*", left);
	}

	@Test
	void inAGifItFindsNothing() throws Exception {
		Path file = file("film.gif", Encoded.of("gif", BufferedImage.TYPE_BYTE_INDEXED, 50, 31));
		ExifTool.write(file, "-XMP:GPSLatitude=48.137", "-XMP:Creator=Somebody", "-Comment=at home");

		assertOnly("GIF:(?!Comment).*", tagsLeft(file, "XMP-exif:GPSLatitude", "XMP-dc:Creator", "File:Comment"));
	}

	@Test
	void inAHeicItFindsNothing() throws Exception {
		Path file = file("photo.heic", small());
		ExifTool.write(file, PLACE_AND_CAMERA);

		assertOnly("(QuickTime|Meta):.*|XMP-x:XMPToolkit", tagsLeft(file, "GPS:GPSLatitude", "IFD0:Model", "XMP-exif:GPSLongitude", "XMP-dc:Creator"));
	}

	/** A photo of 64 by 48 pixels, encoded by libheif. */
	private static byte[] small() throws IOException {
		try (InputStream file = ExifToolTest.class.getResourceAsStream("small.heic")) {
			return file.readAllBytes();
		}
	}

	private Path file(String name, byte[] bytes) throws Exception {
		return Files.write(folder.resolve(name), bytes);
	}

	/** @param before what the tool must have found before */
	private Map<String, String> tagsLeft(Path file, String... before) throws Exception {
		String told = ExifTool.names(file);
		for (String tag : before) {
			assertTrue(told.contains(tag), tag + " in " + told);
		}
		byte[] bytes = Files.readAllBytes(file);
		Path to = folder.resolve("clean-" + file.getFileName());
		assertTrue(Metadata.remove(file, ImageProbe.probe(file).orElseThrow(), to).removed().containsAll(EnumSet.of(Trace.LOCATION)));
		assertArrayEquals(bytes, Files.readAllBytes(file));
		return ExifTool.read(to);
	}

	private static void assertOnly(String tags, Map<String, String> left) {
		left.keySet().removeIf(Pattern.compile(tags).asMatchPredicate());
		assertEquals(Map.of(), left);
	}
}
