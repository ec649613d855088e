package io.imageshare.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/** Telling screenshots from photos. */
class PictureKindTest {

	private static final ImageInfo JPEG = new ImageInfo(ImageFormat.JPEG, 4032, 3024);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "Screenshot_20260304.jpg", "Screen Shot 1.png", "Bildschirmfoto 2026.png", "スクリーンショット 2026.png", "Capture d’écran.png" })
	void aNameMayBeEnough(String name) throws IOException {
		assertEquals(PictureKind.SCREENSHOT, PictureKind.of(file(""), name, JPEG));
	}

	@Test
	void aPngOfTheShapeOfAPhoneIsAScreenshotAndOneOfAnotherShapeIsNot() throws IOException {
		assertEquals(PictureKind.SCREENSHOT, PictureKind.of(file(""), "IMG_1.png", new ImageInfo(ImageFormat.PNG, 1170, 2532)));
		assertEquals(PictureKind.SCREENSHOT, PictureKind.of(file(""), "IMG_1.png", new ImageInfo(ImageFormat.PNG, 2532, 1170)));
		assertEquals(PictureKind.OTHER, PictureKind.of(file(""), "logo.png", new ImageInfo(ImageFormat.PNG, 800, 600)));
		assertEquals(PictureKind.OTHER, PictureKind.of(file(""), "line.png", new ImageInfo(ImageFormat.PNG, 20, 40)));
	}

	@Test
	void aPictureThatNamesItsCameraIsAPhoto() throws IOException {
		String tiff = "4D4D002A00000008" + "0001" + "010F00020000000441420000" + "00000000";
		String exif = "457869660000" + tiff;
		Path jpeg = file("FFD8" + "FFE1" + String.format("%04X", 2 + exif.length() / 2) + exif + "FFD9");
		assertEquals(PictureKind.PHOTO, PictureKind.of(jpeg, "image.jpg", JPEG));
		assertEquals(PictureKind.OTHER, PictureKind.of(file("FFD8FFD9"), "image.jpg", JPEG));
		assertEquals(PictureKind.PHOTO, PictureKind.of(file("FFD8FFD9"), "IMG_2041.JPG", JPEG));
	}

	@Test
	void aFileThatIsGoneIsJudgedByItsName() {
		assertEquals(PictureKind.OTHER, PictureKind.of(folder.resolve("gone"), "x.jpg", JPEG));
	}

	private Path file(String hex) throws IOException {
		return Files.write(folder.resolve("file"), HexFormat.of().parseHex(hex));
	}
}
