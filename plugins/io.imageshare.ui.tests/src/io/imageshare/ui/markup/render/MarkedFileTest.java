package io.imageshare.ui.markup.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.ImageDecoder;
import io.imageshare.ui.markup.model.Area;
import io.imageshare.ui.markup.model.Arrow;
import io.imageshare.ui.markup.model.Blur;
import io.imageshare.ui.markup.model.Box;
import io.imageshare.ui.markup.model.Document;
import io.imageshare.ui.markup.model.Ink;
import io.imageshare.ui.markup.model.Mark;
import io.imageshare.ui.markup.model.Outline;
import io.imageshare.ui.markup.model.Outline.Close;
import io.imageshare.ui.markup.model.Outline.Line;
import io.imageshare.ui.markup.model.Outline.Move;
import io.imageshare.ui.markup.model.Spot;
import io.imageshare.ui.markup.model.Words;
import io.imageshare.ui.testing.Pictures;

/** The files that come of marks, read with decoders that are not ours: their pixels and every byte that is in them. */
class MarkedFileTest {

	private static final int WIDTH = 240;
	private static final int HEIGHT = 160;
	private static final int RED = 0xE53935;
	private static final int WHITE = 0xFFFFFF;
	private static final Ink INK = new Ink(RED, 8);

	@TempDir
	Path folder;

	@Test
	void aBoxIsItsColourOnItsLineWhiteAroundItAndAllElseIsAsItWas() throws Exception {
		Pixels pixels = noise(1, false);
		Box box = new Box(new Area(60, 40, 180, 120), INK);
		BufferedImage image = png(pixels, Document.EMPTY.with(box));
		assertEquals(RED, rgb(image, 120, 40));
		assertEquals(RED, rgb(image, 180, 80));
		assertEquals(WHITE, rgb(image, 120, 45));
		assertEquals(WHITE, rgb(image, 120, 34));
		assertUntouched(pixels, image, box);
		assertEquals(argb(pixels, 120, 80), image.getRGB(120, 80), "What it is around stays.");
	}

	@Test
	void anArrowIsItsColourAlongItsWholeLengthAndWideAtItsHead() throws Exception {
		Pixels pixels = noise(2, false);
		Arrow arrow = new Arrow(new Spot(40, 80), new Spot(200, 80), INK);
		BufferedImage image = png(pixels, Document.EMPTY.with(arrow));
		for (int x = 42; x < 195; x++) {
			assertEquals(RED, rgb(image, x, 80), "at " + x);
		}
		assertEquals(RED, rgb(image, 163, 94));
		assertNotEquals(RED, rgb(image, 100, 94));
		assertUntouched(pixels, image, arrow);
	}

	@Test
	void wordsAreFilledAndHaveAHaloOfTheOtherBrightness() throws Exception {
		Outline square = new Outline(List.of(new Move(0.25, 0.25), new Line(0.75, 0.25), new Line(0.75, 0.75), new Line(0.25, 0.75), new Close()));
		Pixels pixels = noise(3, false);
		Words words = new Words("x", square, 1, new Spot(100, 60), 40, new Ink(0xFFFFFF, 8));
		BufferedImage image = png(pixels, Document.EMPTY.with(words));
		assertEquals(WHITE, rgb(image, 120, 80));
		assertEquals(0x1A1A1A, rgb(image, 120, 68));
		assertUntouched(pixels, image, words);
	}

	@Test
	void aCropIsExactlyThosePixelsAndMarksStayWhereTheyWereOnThem() throws Exception {
		Pixels pixels = noise(4, false);
		Box box = new Box(new Area(60, 40, 180, 120), INK);
		BufferedImage image = png(pixels, Document.EMPTY.with(box).cropped(Optional.of(new Area(50, 30, 130, 90))));
		assertEquals("80 x 60", image.getWidth() + " x " + image.getHeight());
		assertEquals(RED, rgb(image, 120 - 50, 40 - 30));
		assertEquals(argb(pixels, 100, 70), image.getRGB(50, 40));
	}

	@Test
	void transparentPixelsStayTransparentAndABlurLetsNothingShineThrough() throws Exception {
		Pixels pixels = noise(5, true);
		Blur blur = new Blur(new Area(20, 20, 100, 60));
		BufferedImage image = png(pixels, Document.EMPTY.with(blur));
		assertTrue(image.getColorModel().hasAlpha());
		assertUntouched(pixels, image, blur);
		assertEquals(1, colours(image, blur.cells(Area.of(WIDTH, HEIGHT)).get(0)));
	}

	@Test
	void everyCellOfABlurIsOneColourAndUnderAllOtherMarks() throws Exception {
		Pixels pixels = noise(6, false);
		Blur blur = new Blur(new Area(30, 30, 200, 110));
		Box box = new Box(new Area(60, 50, 150, 90), INK);
		BufferedImage image = png(pixels, Document.EMPTY.with(box).with(blur));
		assertEquals(RED, rgb(image, 100, 50), "The box was first and is still seen.");
		BufferedImage alone = png(pixels, Document.EMPTY.with(blur));
		List<Area> cells = blur.cells(Area.of(WIDTH, HEIGHT));
		cells.forEach(cell -> assertEquals(1, colours(alone, cell)));
		assertUntouched(pixels, alone, blur);
	}

	@Test
	void ofABlurredSecretOnlyTheMeansAreInTheFileSoAnyOtherSecretWithTheseGivesTheSameBytes() throws Exception {
		Blur blur = new Blur(new Area(30, 30, 200, 60));
		Pixels one = noise(7, false);
		byte[] other = one.bgr().clone();
		Random random = new Random(8);
		for (Area cell : blur.cells(Area.of(WIDTH, HEIGHT))) {
			shuffle(other, cell, random);
		}
		assertFalse(Arrays.equals(one.bgr(), other));
		Document document = Document.EMPTY.with(blur).with(new Box(new Area(20, 20, 210, 70), INK));
		assertArrayEquals(bytes(one, document), bytes(new Pixels(WIDTH, HEIGHT, other, null), document));
	}

	@Test
	void pixelsThatAreCroppedAwayAreNowhereInTheFileSoAnyOthersGiveTheSameBytes() throws Exception {
		Area crop = new Area(50, 30, 130, 90);
		Pixels one = noise(9, false);
		Pixels other = noise(10, false);
		for (int y = 30; y < 90; y++) {
			System.arraycopy(one.bgr(), 3 * (y * WIDTH + 50), other.bgr(), 3 * (y * WIDTH + 50), 3 * 80);
		}
		Document document = Document.EMPTY.with(new Blur(new Area(10, 10, 90, 60))).cropped(Optional.of(crop));
		assertArrayEquals(bytes(one, document), bytes(other, document));
	}

	@Test
	void aPngFileHasPixelsAndNothingElse() throws Exception {
		assertEquals(List.of("IHDR", "IDAT", "IEND"), chunks(bytes(noise(11, true), Document.EMPTY)).stream().distinct().toList());
	}

	@Test
	void aPhotoOfAPhoneIsUprightStaysSmallAndLosesItsMetadata() throws Exception {
		byte[] photo = Pictures.cameraJpeg(12);
		Path original = Files.write(folder.resolve("photo.jpg"), photo);
		Decoded decoded = assertInstanceOf(Decoded.class, ImageDecoder.decode(original, DecodeOptions.whole(), () -> false, unused -> { }));
		Pixels pixels = decoded.picture().pixels();
		Box box = new Box(new Area(500, 600, 2000, 2500), Ink.on(3024, 4032, RED, 0.3));
		Path file = folder.resolve("marked");
		ImageFormat format = MarkedFile.write(pixels, Document.EMPTY.with(box), ImageFormat.JPEG, photo.length, file);
		byte[] bytes = Files.readAllBytes(file);
		BufferedImage image = ImageIO.read(file.toFile());
		assertEquals("3024 x 4032", image.getWidth() + " x " + image.getHeight());
		assertTrue(isNear(RED, image.getRGB(1200, 600)), Integer.toHexString(image.getRGB(1200, 600)));
		assertTrue(isNear(argb(pixels, 100, 3900), image.getRGB(100, 3900)));
		assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("Image Share Test Camera"));
		assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("Exif"));
		assertTrue(format == ImageFormat.PNG ? bytes.length <= 3L * photo.length : bytes[0] == -1 && segments(bytes).stream().noneMatch(name -> name > 0xE0 && name <= 0xEF));
	}

	@Test
	void aPhotoThatWouldBeSeveralTimesLargerAsPngIsJpegWithoutASecondPictureInIt() throws Exception {
		Path file = folder.resolve("marked.jpg");
		Pixels pixels = noise(13, false);
		assertEquals(ImageFormat.JPEG, MarkedFile.write(pixels, Document.EMPTY, ImageFormat.JPEG, 1000, file));
		byte[] bytes = Files.readAllBytes(file);
		assertEquals("240 x 160", ImageIO.read(file.toFile()).getWidth() + " x " + ImageIO.read(file.toFile()).getHeight());
		List<Integer> segments = segments(bytes);
		assertEquals(1, segments.stream().filter(marker -> marker == 0xC0).count());
		assertTrue(segments.stream().noneMatch(marker -> marker > 0xE0 && marker <= 0xEF || marker == 0xFE), segments.toString());
		assertEquals(0, bytes[18] + bytes[19], "The thumbnail in its head is 0 x 0.");
		assertEquals(ImageFormat.PNG, MarkedFile.write(pixels, Document.EMPTY, ImageFormat.PNG, 1000, file), "What was exact stays exact.");
	}

	private BufferedImage png(Pixels pixels, Document document) throws IOException {
		Path file = folder.resolve("marked.png");
		assertEquals(ImageFormat.PNG, MarkedFile.write(pixels, document, ImageFormat.PNG, 1, file));
		return ImageIO.read(file.toFile());
	}

	private byte[] bytes(Pixels pixels, Document document) throws IOException {
		png(pixels, document);
		return Files.readAllBytes(folder.resolve("marked.png"));
	}

	private static void assertUntouched(Pixels pixels, BufferedImage image, Mark mark) {
		Area bounds = mark.bounds();
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				if (x + 1 <= bounds.left() || x >= bounds.right() || y + 1 <= bounds.top() || y >= bounds.bottom()) {
					assertEquals(argb(pixels, x, y), image.getRGB(x, y), "at " + x + ", " + y);
				}
			}
		}
	}

	private static int colours(BufferedImage image, Area area) {
		int width = (int) area.width();
		return (int) Arrays.stream(image.getRGB((int) area.left(), (int) area.top(), width, (int) area.height(), null, 0, width)).distinct().count();
	}

	private static Pixels noise(int seed, boolean transparent) {
		Random random = new Random(seed);
		byte[] bgr = new byte[3 * WIDTH * HEIGHT];
		byte[] alpha = transparent ? new byte[WIDTH * HEIGHT] : null;
		random.nextBytes(bgr);
		if (transparent) {
			random.nextBytes(alpha);
		}
		return new Pixels(WIDTH, HEIGHT, bgr, alpha);
	}

	/** Exchanges pixels within a cell: its mean stays. */
	private static void shuffle(byte[] bgr, Area cell, Random random) {
		for (int i = 0; i < 3000; i++) {
			int one = place(cell, random);
			int other = place(cell, random);
			for (int channel = 0; channel < 3; channel++) {
				byte kept = bgr[one + channel];
				bgr[one + channel] = bgr[other + channel];
				bgr[other + channel] = kept;
			}
		}
	}

	private static int place(Area cell, Random random) {
		int x = (int) cell.left() + random.nextInt((int) cell.width());
		int y = (int) cell.top() + random.nextInt((int) cell.height());
		return 3 * (y * WIDTH + x);
	}

	private static int argb(Pixels pixels, int x, int y) {
		int at = y * pixels.width() + x;
		int alpha = pixels.isOpaque() ? 255 : pixels.alpha()[at] & 0xFF;
		return alpha << 24 | (pixels.bgr()[3 * at + 2] & 0xFF) << 16 | (pixels.bgr()[3 * at + 1] & 0xFF) << 8 | pixels.bgr()[3 * at] & 0xFF;
	}

	private static int rgb(BufferedImage image, int x, int y) {
		return image.getRGB(x, y) & 0xFFFFFF;
	}

	private static boolean isNear(int one, int other) {
		return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) + Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) + Math.abs((one & 0xFF) - (other & 0xFF)) < 40;
	}

	private static List<String> chunks(byte[] png) {
		List<String> names = new ArrayList<>();
		ByteBuffer bytes = ByteBuffer.wrap(png).position(8);
		while (bytes.hasRemaining()) {
			int length = bytes.getInt();
			byte[] name = new byte[4];
			bytes.get(name);
			names.add(new String(name, StandardCharsets.ISO_8859_1));
			bytes.position(bytes.position() + length + 4);
		}
		return names;
	}

	/** Up to the pixels. */
	private static List<Integer> segments(byte[] jpeg) {
		List<Integer> markers = new ArrayList<>();
		int at = 2;
		while ((jpeg[at + 1] & 0xFF) != 0xDA) {
			markers.add(jpeg[at + 1] & 0xFF);
			at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
		}
		return markers;
	}
}
