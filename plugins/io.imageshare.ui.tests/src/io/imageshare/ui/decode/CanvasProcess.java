package io.imageshare.ui.decode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

import io.imageshare.ui.canvas.DeviceZoom;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Turn;
import io.imageshare.ui.canvas.Viewport;
import io.imageshare.ui.decode.DecodeResult.Decoded;

/** A program that is nothing but a canvas, so that it can be started as for another screen. Who started it photographs the screen. */
public final class CanvasProcess {

	private static final int WIDTH = 300;
	private static final int HEIGHT = 200;
	private static final int STEP = 37;
	private static final long PATIENCE_NANOS = 60_000_000_000L;
	private static final long PAUSE_NANOS = 1_000_000;

	private final Display display = new Display();
	private final Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
	private final ImageCanvas canvas;
	private final Scanner answers = new Scanner(System.in, StandardCharsets.UTF_8);

	private CanvasProcess() {
		shell.setLayout(new FillLayout());
		canvas = new ImageCanvas(shell, SWT.NONE);
		canvas.setBackground(new Color(240, 240, 240));
		shell.open();
		// not before: a window manager may give a window that opens a size of its own
		shell.setSize(WIDTH, HEIGHT);
	}

	/**
	 * Arguments: a file, a zoom in per cent and a turn, and so on. Prints for each the device pixels in a hundred points; where the canvas is on the screen; the left and
	 * the upper edge of the picture, and whether it runs backwards from each; the size of the view; and then the colour of the pixel under the pointer at places all
	 * over the view; a line for each file. Goes on when it is answered by a line.
	 */
	public static void main(String[] arguments) {
		// as in a workbench, the registry of decoders shall not see the libraries
		Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
		CanvasProcess process = new CanvasProcess();
		for (int i = 0; i < arguments.length; i += 3) {
			process.show(arguments[i], Integer.parseInt(arguments[i + 1]), Turn.named(arguments[i + 2]));
		}
		process.shell.dispose();
		process.display.dispose();
	}

	private void show(String file, int percent, Turn turn) {
		Decoded decoded = (Decoded) ImageDecoder.decode(Path.of(file), DecodeOptions.whole(), () -> false, preview -> {
		});
		canvas.setPicture(decoded.picture());
		turn.turn(canvas);
		canvas.zoomTo(percent);
		int zoom = DeviceZoom.of(canvas);
		until(() -> canvas.viewport().viewWidth() == WIDTH * zoom / 100 && canvas.isAtRest());
		Viewport viewport = canvas.viewport();
		Point corner = canvas.toDisplay(0, 0);
		System.out.println(zoom + " " + corner.x * zoom / 100 + " " + corner.y * zoom / 100 + " " + viewport.left() + " " + viewport.top() + " " + canvas.orientation().reversedX() + " " + canvas.orientation().reversedY() + " "
				+ viewport.viewWidth() + " " + viewport.viewHeight() + pointed());
		if (!answers.hasNextLine()) {
			System.exit(1);
		}
		answers.nextLine();
	}

	/** What is under a pointer that goes over the view in steps of an odd width: the place in points and the colour with its opacity. */
	private String pointed() {
		StringBuilder pointed = new StringBuilder();
		for (int i = 0; i < WIDTH * HEIGHT / STEP; i++) {
			Event event = new Event();
			event.x = i * STEP % WIDTH;
			event.y = i * STEP / WIDTH;
			canvas.notifyListeners(SWT.MouseMove, event);
			canvas.pointedPixel().ifPresent(pixel -> pointed.append(' ').append(event.x).append(',').append(event.y).append(',').append(pixel.argb()));
		}
		return pointed.toString();
	}

	/** Ends the process when that takes too long, so that it never outlives who waits for it. */
	private void until(BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				System.err.println("not at rest: " + canvas.viewport() + ", the rest is " + canvas.isAtRest());
				System.exit(1);
			}
			if (!display.readAndDispatch()) {
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}
	}
}
