package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ImageCanvasTest {

	private static final RGB RED = new RGB(255, 0, 0);
	private static final RGB GREEN = new RGB(0, 255, 0);
	private static final RGB BLUE = new RGB(0, 0, 255);
	private static final RGB WHITE = new RGB(255, 255, 255);

	@RegisterExtension
	final CanvasOnScreen screen = new CanvasOnScreen();

	private final ImageCanvas canvas = screen.canvas();

	@Test
	void fittedTheWholePictureIsSeen() {
		canvas.setPicture(quarters(4000, 3000));
		screen.untilSeen(RED, 2, 2);
		screen.untilSeen(GREEN, 397, 2);
		screen.untilSeen(BLUE, 2, 297);
		screen.untilSeen(WHITE, 397, 297);
	}

	@Test
	void atActualSizeOnePixelIsOnePixel() {
		canvas.setPicture(quarters(2000, 2000));
		canvas.actualSize();
		screen.untilSeen(RED, 199, 149);
		screen.untilSeen(GREEN, 200, 149);
		screen.untilSeen(BLUE, 199, 150);
		screen.untilSeen(WHITE, 200, 150);
	}

	@Test
	void enlargedPixelsHaveCrispEdges() {
		canvas.setPicture(quarters(100, 100));
		canvas.zoomTo(800);
		screen.untilSeen(RED, 199, 149);
		screen.untilSeen(GREEN, 200, 149);
		screen.untilSeen(WHITE, 200, 150);
	}

	@Test
	void tilesJoinWithoutSeamsAtOddScales() {
		byte[] green = new byte[3 * 1700 * 1300];
		for (int i = 1; i < green.length; i += 3) {
			green[i] = -1;
		}
		canvas.setPicture(Picture.of(new Pixels(1700, 1300, green, null)));
		for (double percent : new double[] { 31, 47.3, 77.7, 133, 187 }) {
			canvas.zoomTo(percent);
			screen.untilSeen(GREEN, 200, 150);
			for (int x = 0; x < CanvasOnScreen.WIDTH; x += 7) {
				screen.untilSeen(GREEN, x, 3 * x / 4);
			}
		}
	}

	@Test
	void throughTransparencyACheckerboardIsSeenAndColoursAreBlended() {
		canvas.setBackground(new Color(240, 240, 240));
		byte[] red = new byte[3 * 400 * 300];
		byte[] alpha = new byte[400 * 300];
		for (int i = 0; i < alpha.length; i++) {
			red[3 * i + 2] = -1;
			alpha[i] = i % 400 < 200 ? 0 : (byte) 128;
		}
		canvas.setPicture(Picture.of(new Pixels(400, 300, red, alpha)));
		screen.untilSeen(new RGB(226, 226, 226), 4, 4);
		screen.untilSeen(WHITE, 12, 4);
		screen.untilSeen(new RGB(255, 127, 127), 204, 4);
		screen.untilSeen(new RGB(240, 113, 113), 212, 4);
	}

	@Test
	void aroundASmallPictureTheBackgroundOfTheThemeIsSeen() {
		canvas.setBackground(new Color(40, 60, 80));
		canvas.setPicture(quarters(100, 100));
		screen.untilSeen(RED, 151, 101);
		screen.untilSeen(new RGB(40, 60, 80), 148, 98);
	}

	@Test
	void theWheelZoomsAroundThePointerWithCtrlAsWell() {
		canvas.setPicture(quarters(4000, 3000));
		for (int modifiers : new int[] { 0, SWT.CTRL, SWT.COMMAND }) {
			canvas.fit();
			double x = canvas.viewport().imageX(100.5);
			double y = canvas.viewport().imageY(60.5);
			screen.wheel(100, 60, 3, modifiers);
			screen.wheel(100, 60, 3, modifiers);
			assertTrue(canvas.viewport().scale() > 0.14);
			assertEquals(x, canvas.viewport().imageX(100.5), 1e-6);
			assertEquals(y, canvas.viewport().imageY(60.5), 1e-6);
			assertFalse(canvas.isFitting());
		}
	}

	@Test
	void withModifiersTheWheelPans() {
		canvas.setPicture(quarters(4000, 3000));
		canvas.actualSize();
		Viewport before = canvas.viewport();
		screen.wheel(100, 60, -3, SWT.SHIFT);
		assertTrue(canvas.viewport().left() < before.left());
		assertEquals(before.top(), canvas.viewport().top());
		screen.wheel(100, 60, -3, SWT.ALT);
		assertTrue(canvas.viewport().top() < before.top());
		assertEquals(before.scale(), canvas.viewport().scale());
	}

	@Test
	void pinchingZoomsByWhatTheFingersDidSinceTheyCameDown() {
		canvas.setPicture(quarters(4000, 3000));
		double x = canvas.viewport().imageX(100.5);
		screen.pinch(SWT.GESTURE_BEGIN, 100, 60, 1);
		screen.pinch(SWT.GESTURE_MAGNIFY, 100, 60, 2);
		screen.pinch(SWT.GESTURE_MAGNIFY, 100, 60, 4);
		screen.pinch(SWT.GESTURE_END, 100, 60, 4);
		assertEquals(0.4, canvas.viewport().scale(), 1e-9);
		screen.pinch(SWT.GESTURE_MAGNIFY, 100, 60, 0.5);
		assertEquals(0.2, canvas.viewport().scale(), 1e-9);
		assertEquals(x, canvas.viewport().imageX(100.5), 1e-6);
	}

	@Test
	void draggingMovesThePictureWithThePointer() {
		canvas.setPicture(quarters(4000, 3000));
		canvas.actualSize();
		Viewport before = canvas.viewport();
		screen.mouse(SWT.MouseDown, 100, 100);
		screen.mouse(SWT.MouseMove, 130, 90);
		screen.mouse(SWT.MouseUp, 130, 90);
		screen.mouse(SWT.MouseMove, 0, 0);
		assertEquals(before.panned(30, -10), canvas.viewport());
	}

	@Test
	void aDoubleClickChangesBetweenTheWholePictureAndItsActualSize() {
		canvas.setPicture(quarters(4000, 3000));
		screen.mouse(SWT.MouseDoubleClick, 50, 50);
		assertEquals(1, canvas.viewport().scale());
		screen.mouse(SWT.MouseDoubleClick, 50, 50);
		assertTrue(canvas.isFitting());
	}

	@Test
	void keysZoomAndPan() {
		canvas.setPicture(quarters(4000, 3000));
		screen.key('1', '1');
		assertEquals(100, canvas.viewport().percent());
		screen.key('+', '+');
		assertEquals(150, canvas.viewport().percent());
		screen.key('-', '-');
		assertEquals(100, canvas.viewport().percent());
		double left = canvas.viewport().left();
		screen.key('\0', SWT.ARROW_RIGHT);
		assertTrue(canvas.viewport().left() < left);
		screen.key('0', '0');
		assertTrue(canvas.isFitting());
	}

	@Test
	void aFittedPictureStaysFittedWhenTheViewChangesItsSize() {
		canvas.setPicture(quarters(4000, 3000));
		screen.resize(200, 150);
		assertEquals(0.05, canvas.viewport().scale(), 1e-9);
		canvas.actualSize();
		screen.resize(CanvasOnScreen.WIDTH, CanvasOnScreen.HEIGHT);
		assertEquals(1, canvas.viewport().scale());
	}

	@Test
	void aBetterPictureOfTheSameImageMovesNothing() {
		Picture whole = quarters(4000, 3000);
		canvas.setPicture(Picture.of(quartersOf(500, 375), 4000, 3000));
		screen.untilSeen(RED, 190, 140);
		canvas.zoomTo(200);
		Viewport before = canvas.viewport();
		canvas.refinePicture(whole);
		assertEquals(before, canvas.viewport());
		assertSame(whole, canvas.picture());
		screen.untilSeen(RED, 199, 149);
		screen.untilSeen(WHITE, 200, 150);
	}

	@Test
	void theListenerIsToldEveryChange() {
		List<Integer> told = new ArrayList<>();
		canvas.setPicture(quarters(4000, 3000));
		canvas.setViewportListener(viewport -> told.add(viewport.percent()));
		canvas.zoomTo(200);
		canvas.zoomTo(200);
		canvas.zoomIn();
		assertEquals(List.of(200, 300), told);
	}

	@Test
	void deviceImagesStayFewAndEndWithTheWidget() {
		canvas.setPicture(quarters(6000, 6000));
		canvas.actualSize();
		int most = 0;
		for (int i = 0; i < 120; i++) {
			screen.key('\0', i / 30 % 2 == 0 ? SWT.PAGE_UP : SWT.PAGE_DOWN);
			screen.wheel(10, 10, i < 60 ? -6 : 6, SWT.SHIFT);
			screen.colorAt(10, 10);
			most = Math.max(most, canvas.deviceImages());
		}
		assertEquals(192, most);
		screen.close();
		assertEquals(0, canvas.deviceImages());
	}

	@Test
	void withoutAPictureTheMessageIsDrawn() {
		canvas.setBackground(new Color(WHITE));
		canvas.setForeground(new Color(0, 0, 0));
		canvas.setPicture(quarters(400, 300));
		canvas.setMessage("Cannot be shown", "Because.");
		canvas.setPicture(null);
		assertNull(canvas.picture());
		assertEquals("Cannot be shown\nBecause.", canvas.getMessage());
		screen.untilSeen(WHITE, 5, 5);
		screen.until(() -> screen.countOther(WHITE) > 500);
	}

	@Test
	void atTilesFromManyPlacesTheRightPixelIsSeen() {
		canvas.setPicture(coordinates(3000, 2500));
		for (int[] place : new int[][] { { 0, 0 }, { 419, 420 }, { 840, 839 }, { 2999, 2499 }, { 1260, 5 } }) {
			canvas.zoomTo(3200);
			Viewport now = canvas.viewport();
			int left = (int) (-place[0] * 32 + 160 - now.left());
			int top = (int) (-place[1] * 32 + 96 - now.top());
			screen.mouse(SWT.MouseDown, 0, 0);
			screen.mouse(SWT.MouseMove, left, top);
			screen.mouse(SWT.MouseUp, left, top);
			int x = (int) (canvas.viewport().left() + place[0] * 32 + 16);
			int y = (int) (canvas.viewport().top() + place[1] * 32 + 16);
			screen.untilSeen(coordinate(place[0], place[1]), x, y);
		}
	}

	/** Every pixel tells where it is, roughly. */
	private static Picture coordinates(int width, int height) {
		byte[] bgr = new byte[3 * width * height];
		for (int i = 0; i < width * height; i++) {
			RGB color = coordinate(i % width, i / width);
			bgr[3 * i] = (byte) color.blue;
			bgr[3 * i + 1] = (byte) color.green;
			bgr[3 * i + 2] = (byte) color.red;
		}
		return Picture.of(new Pixels(width, height, bgr, null));
	}

	private static RGB coordinate(int x, int y) {
		return new RGB(x * 16 & 0xFF, y * 16 & 0xFF, (x / 16 + y / 16) * 16 & 0xFF);
	}

	private static Picture quarters(int width, int height) {
		return Picture.of(quartersOf(width, height));
	}

	/** Red and green above, blue and white below. */
	private static Pixels quartersOf(int width, int height) {
		byte[] bgr = new byte[3 * width * height];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				RGB color = y < height / 2 ? x < width / 2 ? RED : GREEN : x < width / 2 ? BLUE : WHITE;
				int at = 3 * (y * width + x);
				bgr[at] = (byte) color.blue;
				bgr[at + 1] = (byte) color.green;
				bgr[at + 2] = (byte) color.red;
			}
		}
		return new Pixels(width, height, bgr, null);
	}
}
