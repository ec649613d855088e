package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PixelGridTest {

	private static final RGB GREY = new RGB(128, 128, 128);
	private static final int LEFT = (CanvasOnScreen.WIDTH - 20 * 8) / 2;
	private static final int TOP = (CanvasOnScreen.HEIGHT - 10 * 8) / 2;

	@RegisterExtension
	final CanvasOnScreen screen = new CanvasOnScreen();

	private final ImageCanvas canvas = screen.canvas();

	@BeforeEach
	void show() {
		byte[] grey = new byte[3 * 20 * 10];
		Arrays.fill(grey, (byte) 128);
		canvas.setPicture(Picture.of(new Pixels(20, 10, grey, null)));
	}

	@Test
	void from800PerCentOnLinesPartThePixelsAndLeaveTheirInsides() {
		canvas.setPixelGrid(true);
		canvas.zoomTo(800);
		screen.untilAtRest();
		ImageData shot = screen.capture();
		for (int y = 0; y < 10 * 8; y++) {
			for (int x = 0; x < 20 * 8; x++) {
				boolean line = x % 8 == 0 && x > 0 || y % 8 == 0 && y > 0;
				RGB seen = shot.palette.getRGB(shot.getPixel(LEFT + x, TOP + y));
				assertEquals(line, !seen.equals(GREY), x + ", " + y + " is " + seen);
			}
		}
	}

	@Test
	void belowThatAndWithoutBeingAskedForThereAreNone() {
		canvas.zoomTo(800);
		screen.untilAtRest();
		assertFalse(hasLines());
		canvas.setPixelGrid(true);
		screen.untilAtRest();
		assertTrue(hasLines());
		canvas.zoomTo(790);
		screen.untilAtRest();
		assertFalse(hasLines());
	}

	private boolean hasLines() {
		ImageData shot = screen.capture();
		for (int x = LEFT + 10; x < LEFT + 100; x++) {
			if (!GREY.equals(shot.palette.getRGB(shot.getPixel(x, CanvasOnScreen.HEIGHT / 2 + 3)))) {
				return true;
			}
		}
		return false;
	}
}
