package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pixel under the pointer is the one that is seen there, and it stays there while zooming. */
final class PixelUnderPointerTest {

	@RegisterExtension
	final CanvasOnScreen screen = new CanvasOnScreen();

	private final ImageCanvas canvas = screen.canvas();

	@ParameterizedTest
	@ValueSource(longs = { 4, 44, 444, 4444 })
	void atAnyZoomAndTurnItHasTheColourThatIsSeenThereOrOneDevicePixelBeside(long seed) {
		Random random = new Random(seed);
		Picture picture = Patterns.coordinates(1303, 997);
		canvas.setPicture(picture);
		for (int step = 0; step < 6; step++) {
			turn(random);
			screen.mouse(SWT.MouseMove, random.nextInt(CanvasOnScreen.WIDTH), random.nextInt(CanvasOnScreen.HEIGHT));
			canvas.zoomTo(300 + random.nextInt(2900));
			screen.wheel(random.nextInt(CanvasOnScreen.WIDTH), random.nextInt(CanvasOnScreen.HEIGHT), random.nextInt(5) - 2, 0);
			screen.untilAtRest();
			ImageData shot = screen.capture();
			for (int i = 0; i < 200; i++) {
				int x = random.nextInt(CanvasOnScreen.WIDTH - CanvasOnScreen.BAR);
				int y = random.nextInt(CanvasOnScreen.HEIGHT - CanvasOnScreen.BAR);
				if (canvas.viewport().scale() >= 3) {
					assertSeen(shot, x, y, "seed " + seed + ", step " + step + ", " + x + ", " + y + " of " + canvas.viewport() + canvas.orientation());
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 6, 66, 666, 6666, 66666 })
	void theWheelLeavesItWhereItIsFromTheLargestZoomToTheSmallestInEveryTurn(long seed) {
		Random random = new Random(seed);
		canvas.setPicture(Patterns.coordinates(1303, 997));
		for (int step = 0; step < 20; step++) {
			turn(random);
			canvas.fit();
			int x = (int) canvas.viewport().left() + 5 + random.nextInt((int) canvas.viewport().scaledWidth() - 10);
			int y = (int) canvas.viewport().top() + 5 + random.nextInt((int) canvas.viewport().scaledHeight() - 10);
			screen.mouse(SWT.MouseMove, x, y);
			for (int i = 0; i < 50; i++) {
				PixelSample before = canvas.pointedPixel().orElseThrow();
				screen.wheel(x, y, i < 20 ? 5 : -5, 0);
				PixelSample after = canvas.pointedPixel().orElseThrow();
				// what is drawn is rounded to whole device pixels, which may be half an image pixel
				assertTrue(Math.abs(before.x() - after.x()) <= 1 && Math.abs(before.y() - after.y()) <= 1,
						() -> "seed " + seed + ": " + before + " became " + after + " at " + canvas.viewport() + canvas.orientation());
			}
			assertTrue(canvas.viewport().scale() <= 0.011, "the smallest was reached");
		}
	}

	@Test
	void besideThePictureThereIsNone() {
		canvas.setPicture(Patterns.coordinates(100, 50));
		assertPointed(Optional.empty(), 149, 150);
		assertPointed(Optional.of("0, 25"), 150, 150);
		assertPointed(Optional.of("99, 49"), 249, 174);
		assertPointed(Optional.empty(), 250, 174);
		assertPointed(Optional.empty(), 249, 175);
		canvas.setPicture(null);
		assertPointed(Optional.empty(), 200, 150);
	}

	@Test
	void theListenerIsToldWhenThePointerOrThePictureMoves() {
		List<String> told = new ArrayList<>();
		canvas.setPixelListener(pixel -> told.add(pixel.map(PixelUnderPointerTest::place).orElse("none")));
		canvas.setPicture(Patterns.coordinates(100, 50));
		screen.mouse(SWT.MouseMove, 150, 150);
		screen.mouse(SWT.MouseMove, 151, 150);
		canvas.flipHorizontally();
		canvas.notifyListeners(SWT.MouseExit, new Event());
		assertEquals(List.of("0, 25", "1, 25", "98, 25", "none"), told);
	}

	@Test
	void whatAContextMenuIsOpenedOnStaysPointedAtUntilThePointerComesBack() {
		canvas.setPicture(Patterns.coordinates(100, 50));
		screen.mouse(SWT.MouseMove, 160, 150);
		canvas.notifyListeners(SWT.MenuDetect, new Event());
		canvas.notifyListeners(SWT.MouseExit, new Event());
		assertEquals("10, 25", place(canvas.pickedPixel().orElseThrow()));
		screen.mouse(SWT.MouseMove, 170, 150);
		canvas.notifyListeners(SWT.MouseExit, new Event());
		assertEquals("50, 25", place(canvas.pickedPixel().orElseThrow()), "the middle, without a pointer");
	}

	@Test
	void aPixelTellsItsColourAndHowOpaqueItIs() {
		PixelSample sample = new PixelSample(3, 4, 0x80_0A_B0_FF);
		assertEquals("#0AB0FF", sample.hex());
		assertEquals(128, sample.alpha());
		assertEquals(false, sample.isOpaque());
		assertEquals(true, new PixelSample(0, 0, 0xFF000000).isOpaque());
	}

	private void assertSeen(ImageData shot, int x, int y, String where) {
		screen.mouse(SWT.MouseMove, x, y);
		canvas.pointedPixel().ifPresent(pixel -> {
			// between two pixels, the platform's arithmetic may decide for the other one
			assertTrue(isSeen(shot, pixel, x, y) || isSeen(shot, pixel, x + 1, y) || isSeen(shot, pixel, x - 1, y) || isSeen(shot, pixel, x, y + 1)
					|| isSeen(shot, pixel, x, y - 1) || isSeen(shot, pixel, x + 1, y + 1) || isSeen(shot, pixel, x - 1, y - 1), where);
		});
	}

	private static boolean isSeen(ImageData shot, PixelSample pixel, int x, int y) {
		RGB seen = shot.palette.getRGB(shot.getPixel(Math.max(0, x), Math.max(0, y)));
		return String.format("#%02X%02X%02X", seen.red, seen.green, seen.blue).equals(pixel.hex());
	}

	private void assertPointed(Optional<String> expected, int x, int y) {
		screen.mouse(SWT.MouseMove, x, y);
		assertEquals(expected, canvas.pointedPixel().map(PixelUnderPointerTest::place));
	}

	private static String place(PixelSample pixel) {
		return pixel.x() + ", " + pixel.y();
	}

	private void turn(Random random) {
		switch (random.nextInt(4)) {
		case 0 -> canvas.rotateLeft();
		case 1 -> canvas.rotateRight();
		case 2 -> canvas.flipHorizontally();
		default -> canvas.flipVertically();
		}
	}
}
