package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two pictures in one place. */
final class CounterpartTest {

	private static final RGB RED = new RGB(255, 0, 0);
	private static final RGB BLUE = new RGB(0, 0, 255);
	private static final RGB GROUND = new RGB(40, 60, 80);

	@RegisterExtension
	final CanvasOnScreen screen = new CanvasOnScreen();

	private final ImageCanvas canvas = screen.canvas();
	private final Counterpart counterpart = canvas.counterpart();

	@Test
	void leftOfTheDividerIsTheFirstAndRightOfItTheSecondToThePixel() {
		canvas.setPicture(plain(400, 300, RED));
		counterpart.setPicture(plain(400, 300, BLUE));
		for (double part : new double[] { 0.25, 0.5, 0.8 }) {
			counterpart.setDivider(part);
			int edge = (int) Math.round(part * CanvasOnScreen.WIDTH);
			screen.untilSeen(RED, edge - 1, 20);
			screen.untilSeen(BLUE, edge, 20);
		}
		counterpart.setDivider(0);
		screen.untilSeen(BLUE, 0, 20);
		counterpart.setDivider(1);
		screen.untilSeen(RED, 399, 20);
	}

	@Test
	void theLineAndItsHandleAreSeenOnBlackAndOnWhite() {
		for (int light : new int[] { 0, 255 }) {
			canvas.setPicture(plain(400, 300, new RGB(light, light, light)));
			counterpart.setPicture(plain(400, 300, new RGB(light, light, light)));
			counterpart.setDivider(0.5);
			counterpart.setMovable(true);
			screen.untilAtRest();
			assertTrue(screen.countOther(new RGB(light, light, light)) > 250, "on " + light);
		}
	}

	@Test
	void itIsDraggedWithoutPanningAndADoubleClickBringsItToTheMiddle() {
		canvas.setPicture(plain(4000, 3000, RED));
		counterpart.setPicture(plain(4000, 3000, BLUE));
		canvas.actualSize();
		counterpart.setDivider(0.5);
		counterpart.setMovable(true);
		Viewport before = canvas.viewport();
		screen.mouse(SWT.MouseDown, 203, 20);
		screen.mouse(SWT.MouseMove, 303, 40);
		screen.mouse(SWT.MouseUp, 303, 40);
		screen.mouse(SWT.MouseMove, 10, 40);
		assertEquals(0.75, counterpart.divider(), 1e-9);
		assertEquals(before, canvas.viewport());
		screen.mouse(SWT.MouseDown, 100, 20);
		screen.mouse(SWT.MouseMove, 110, 25);
		screen.mouse(SWT.MouseUp, 110, 25);
		assertEquals(before.panned(10, 5), canvas.viewport());
		screen.mouse(SWT.MouseDoubleClick, 300, 20);
		assertEquals(0.5, counterpart.divider());
		assertFalse(canvas.isFitting());
	}

	@Test
	void theArrowKeysMoveItAndPanWithShift() {
		canvas.setPicture(plain(4000, 3000, RED));
		counterpart.setPicture(plain(4000, 3000, BLUE));
		canvas.actualSize();
		counterpart.setDivider(0.5);
		counterpart.setMovable(true);
		double left = canvas.viewport().left();
		screen.key('\0', SWT.ARROW_RIGHT);
		assertEquals(0.52, counterpart.divider(), 1e-9);
		assertEquals(left, canvas.viewport().left());
		screen.key('\0', SWT.HOME);
		screen.key('\0', SWT.ARROW_LEFT);
		assertEquals(0, counterpart.divider());
		counterpart.setMovable(false);
		screen.key('\0', SWT.ARROW_RIGHT);
		assertTrue(canvas.viewport().left() < left);
	}

	@Test
	void bothAreTurnedAndZoomedAlike() {
		canvas.setFrame(200, 100);
		canvas.setPicture(halves(200, 100));
		counterpart.setPicture(halves(100, 50));
		canvas.rotateRight();
		canvas.zoomTo(200);
		for (double part : new double[] { 1, 0 }) {
			counterpart.setDivider(part);
			screen.untilSeen(RED, 150, 148);
			screen.untilSeen(BLUE, 150, 152);
		}
	}

	@Test
	void aShorterPictureStandsAtTheUpperEndOfItsFrameHoweverThatIsTurned() {
		canvas.setBackground(new Color(GROUND));
		canvas.setFrame(200, 200);
		canvas.setPicture(plain(100, 50, RED));
		screen.untilSeen(RED, 200, 145);
		screen.untilSeen(GROUND, 200, 155);
		canvas.flipVertically();
		screen.untilSeen(GROUND, 200, 145);
		screen.untilSeen(RED, 200, 155);
		canvas.rotateRight();
		screen.untilSeen(RED, 195, 150);
		screen.untilSeen(GROUND, 205, 150);
	}

	@Test
	void aPictureOfAnotherSizeInTheFrameMovesNothing() {
		canvas.setFrame(400, 300);
		canvas.setPicture(plain(400, 300, RED));
		canvas.zoomTo(300);
		Viewport before = canvas.viewport();
		canvas.refinePicture(plain(40, 30, BLUE));
		assertEquals(before, canvas.viewport());
		screen.untilSeen(BLUE, 200, 150);
		canvas.setFrame(800, 600);
		assertEquals(before.scaledWidth(), canvas.viewport().scaledWidth(), 1e-9);
		assertEquals(before.left(), canvas.viewport().left(), 1e-9);
	}

	private static Picture plain(int width, int height, RGB color) {
		byte[] bgr = new byte[3 * width * height];
		for (int i = 0; i < width * height; i++) {
			put(bgr, i, color);
		}
		return Picture.of(new Pixels(width, height, bgr, null));
	}

	/** Red on the left. */
	private static Picture halves(int width, int height) {
		byte[] bgr = new byte[3 * width * height];
		for (int i = 0; i < width * height; i++) {
			put(bgr, i, i % width < width / 2 ? RED : BLUE);
		}
		return Picture.of(new Pixels(width, height, bgr, null));
	}

	private static void put(byte[] bgr, int pixel, RGB color) {
		bgr[3 * pixel] = (byte) color.blue;
		bgr[3 * pixel + 1] = (byte) color.green;
		bgr[3 * pixel + 2] = (byte) color.red;
	}
}
