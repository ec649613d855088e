package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A canvas of 400 x 300 points in a window of its own, and eyes for it. As an extension of a test it closes behind each of its methods. */
public final class CanvasOnScreen implements AfterEachCallback {

	static final int WIDTH = 400;
	static final int HEIGHT = 300;
	/** GTK draws scroll bars over what is scrolled. */
	static final int BAR = 16;
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Display display = Display.getDefault();
	private final Shell shell = new Shell(display, SWT.NO_TRIM);
	private final ImageCanvas canvas;

	public CanvasOnScreen() {
		shell.setLayout(new FillLayout());
		canvas = new ImageCanvas(shell, SWT.NONE);
		shell.setSize(WIDTH, HEIGHT);
		shell.open();
		until(() -> canvas.viewport().viewWidth() == WIDTH && canvas.viewport().viewHeight() == HEIGHT);
	}

	public ImageCanvas canvas() {
		return canvas;
	}

	void resize(int width, int height) {
		shell.setSize(width, height);
		until(() -> canvas.viewport().viewWidth() == width && canvas.viewport().viewHeight() == height);
	}

	void wheel(int x, int y, int count, int modifiers) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.count = count;
		event.stateMask = modifiers;
		canvas.notifyListeners(SWT.MouseVerticalWheel, event);
	}

	void pinch(int detail, int x, int y, double magnification) {
		Event event = new Event();
		event.detail = detail;
		event.x = x;
		event.y = y;
		event.magnification = magnification;
		canvas.notifyListeners(SWT.Gesture, event);
	}

	void mouse(int type, int x, int y) {
		Event event = new Event();
		event.button = 1;
		event.x = x;
		event.y = y;
		canvas.notifyListeners(type, event);
	}

	void key(char character, int code) {
		Event event = new Event();
		event.character = character;
		event.keyCode = code;
		canvas.notifyListeners(SWT.KeyDown, event);
	}

	/** Runs the event loop until the colour at this point is nearly the expected one. */
	void untilSeen(RGB expected, int x, int y) {
		RGB[] seen = new RGB[1];
		until(() -> {
			seen[0] = colorAt(x, y);
			return isNear(expected, seen[0]);
		}, () -> "expected " + expected + " at " + x + ", " + y + ", saw " + seen[0]);
	}

	RGB colorAt(int x, int y) {
		ImageData data = capture();
		return data.palette.getRGB(data.getPixel(x, y));
	}

	/** How many pixels of the canvas are clearly not of this colour. */
	int countOther(RGB color) {
		ImageData data = capture();
		int count = 0;
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				count += isNear(color, data.palette.getRGB(data.getPixel(x, y))) ? 0 : 1;
			}
		}
		return count;
	}

	/** Runs the event loop until nothing better will be painted. */
	public void untilAtRest() {
		until(canvas::isAtRest);
	}

	/** What the canvas paints, wherever its window is. */
	public ImageData capture() {
		Image image = new Image(display, WIDTH, HEIGHT);
		GC gc = new GC(image);
		try {
			canvas.print(gc);
			return image.getImageData();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	static boolean isNear(RGB expected, RGB seen) {
		return Math.abs(expected.red - seen.red) + Math.abs(expected.green - seen.green) + Math.abs(expected.blue - seen.blue) <= 12;
	}

	void until(BooleanSupplier condition) {
		until(condition, () -> "waited in vain");
	}

	private void until(BooleanSupplier condition, Supplier<String> message) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				fail(message.get());
			}
			display.readAndDispatch();
		}
	}

	void close() {
		shell.dispose();
	}

	@Override
	public void afterEach(ExtensionContext test) {
		close();
	}
}
