package io.imageshare.core.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.imageshare.core.model.ImageFormat;

/** What phones call files, and what the files are called here. */
class FileNamesTest {

	static Stream<Arguments> names() {
		return Stream.of(
				// as it is
				Arguments.of("Screenshot 2026-01-02.png", "Screenshot 2026-01-02.png"),
				Arguments.of("IMG_0001.PNG", "IMG_0001.PNG"),
				Arguments.of("caf\u00E9 \u753B \uD83D\uDCF7.png", "caf\u00E9 \u753B \uD83D\uDCF7.png"),
				// other places
				Arguments.of("/etc/passwd", "passwd.png"),
				Arguments.of("../../a.png", "a.png"),
				Arguments.of("..\\..\\a.png", "a.png"),
				Arguments.of("a/..", "image.png"),
				Arguments.of("..", "image.png"),
				Arguments.of(".", "image.png"),
				Arguments.of("a/", "image.png"),
				Arguments.of("C:\\temp\\a.png", "a.png"),
				Arguments.of("C:a.png", "C_a.png"),
				Arguments.of("a.png:stream", "a.png_stream.png"),
				Arguments.of("\u2215etc\u2215a.png", "\u2215etc\u2215a.png"),
				// characters that some system does not take
				Arguments.of("a<b>c\"d|e?f*g.png", "a_b_c_d_e_f_g.png"),
				Arguments.of("a\u0000b\nc\u007F.png", "abc.png"),
				Arguments.of("gnp.\u202Eexe.png", "gnp.exe.png"),
				Arguments.of("a\u200Bb\uFEFF\u2028.png", "ab.png"),
				Arguments.of("a\uD83D.png", "a.png"),
				Arguments.of("a\uE000.png", "a.png"),
				// names that Windows keeps for itself
				Arguments.of("CON.png", "_CON.png"),
				Arguments.of("con", "_con.png"),
				Arguments.of("nul.tar.png", "_nul.tar.png"),
				Arguments.of("LPT\u00B9.png", "_LPT\u00B9.png"),
				Arguments.of("COM10.png", "COM10.png"),
				Arguments.of("console.png", "console.png"),
				// ends that Windows cuts off, and beginnings that Unix hides
				Arguments.of("a .png", "a.png"),
				Arguments.of("a. . .png", "a.png"),
				Arguments.of(" a.png ", "a.png"),
				Arguments.of(".hidden.png", "hidden.png"),
				Arguments.of("...", "image.png"),
				Arguments.of("", "image.png"),
				Arguments.of("   ", "image.png"),
				// extensions
				Arguments.of("photo", "photo.png"),
				Arguments.of("photo.jpg", "photo.png"),
				Arguments.of("photo.JPEG", "photo.png"),
				Arguments.of("v1.2", "v1.2.png"),
				Arguments.of("evil.exe", "evil.exe.png"),
				Arguments.of("a.png.exe", "a.png.exe.png"),
				// composed, so that one name is one name
				Arguments.of("e\u0301.png", "\u00E9.png"));
	}

	@ParameterizedTest
	@MethodSource("names")
	void aNameBecomesSafeAndFitsAPng(String given, String expected) {
		assertEquals(expected, FileNames.safe(given, ImageFormat.PNG));
	}

	@ParameterizedTest
	@MethodSource("names")
	void whatIsSafeStaysAsItIs(String given, String expected) {
		assertEquals(expected, FileNames.safe(FileNames.safe(given, ImageFormat.PNG), ImageFormat.PNG));
	}

	@Test
	void theExtensionIsThatOfTheContent() {
		assertEquals("photo.jpg", FileNames.safe("photo.png", ImageFormat.JPEG));
		assertEquals("photo.jpeg", FileNames.safe("photo.jpeg", ImageFormat.JPEG));
		assertEquals("photo.heic", FileNames.safe("photo.jpg", ImageFormat.HEIC));
		assertEquals("photo.HEIF", FileNames.safe("photo.HEIF", ImageFormat.HEIC));
	}

	@ParameterizedTest
	@MethodSource("longNames")
	void aLongNameIsCutBetweenCharactersAndKeepsItsExtension(String given) {
		String name = FileNames.safe(given, ImageFormat.PNG);
		assertTrue(name.endsWith(".png"), name);
		int bytes = name.getBytes(StandardCharsets.UTF_8).length;
		assertTrue(bytes <= 200 && bytes > 190, bytes + " bytes");
		assertFalse(Character.isSurrogate(name.charAt(name.length() - 5)) && !Character.isLowSurrogate(name.charAt(name.length() - 5)), name);
	}

	static Stream<String> longNames() {
		return Stream.of("a".repeat(1024) + ".png", "\u753B".repeat(1000) + ".png", "\uD83D\uDCF7".repeat(500) + ".png", "a" + "\uD83D\uDCF7".repeat(500), "\u00E9".repeat(900) + ".jpg");
	}

	@Test
	void whateverComesInNeverNamesAnotherPlace() {
		long seed = 20261123;
		Random random = new Random(seed);
		char[] hostile = { '/', '\\', '.', ':', ' ', 'a', 'C', 'O', 'N', '\0', '\n', '\u202E', '\uD800', '\u00A0', '*', '~', '%' };
		for (int i = 0; i < 20_000; i++) {
			StringBuilder given = new StringBuilder();
			for (int length = random.nextInt(12); length > 0; length--) {
				given.append(hostile[random.nextInt(hostile.length)]);
			}
			String name = FileNames.safe(given.toString(), ImageFormat.PNG);
			assertTrue(name.matches("[^./\\\\:*\\x00-\\x1F ][^/\\\\:*\\x00-\\x1F]*\\.png"), () -> "seed " + seed + ": '" + given + "' became '" + name + "'");
			assertFalse(name.matches("(?i)(con|prn|aux|nul)[ .].*"), () -> "seed " + seed + ": " + name);
		}
	}

	@Test
	void aNumberStandsBeforeTheExtension() {
		assertEquals("a-2.png", FileNames.numbered("a.png", 2));
		assertEquals("a.b-10.png", FileNames.numbered("a.b.png", 10));
		assertEquals("a-2", FileNames.numbered("a", 2));
		assertEquals(".a-2", FileNames.numbered(".a", 2));
	}
}
