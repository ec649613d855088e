package io.imageshare.ui.decode;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import io.imageshare.ui.canvas.DeviceZoom;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.decode.DecodeResult.Decoded;

/** A program that is nothing but a canvas, so that it can be started as for another screen. Photographs what the canvas shows of files. */
public final class CanvasProcess {

	private static final int WIDTH = 300;
	private static final int HEIGHT = 200;
	private static final long PATIENCE_NANOS = 60_000_000_000L;
	private static final long PAUSE_NANOS = 1_000_000;

	private final Display display = new Display();
	private final Shell shell = new Shell(display, SWT.NO_TRIM);
	private final ImageCanvas canvas;

	private CanvasProcess() {
		shell.setLayout(new FillLayout());
		canvas = new ImageCanvas(shell, SWT.NONE);
		canvas.setBackground(new Color(240, 240, 240));
		shell.open();
		// not before: a window manager may give a window that opens a size of its own
		shell.setSize(WIDTH, HEIGHT);
	}

	/** Arguments: a file and a zoom in per cent, and so on. Prints for each the device pixels in a hundred points, the two edges of the picture, and the size of the view. */
	public static void main(String[] arguments) {
		// as in a workbench, the registry of decoders shall not see the libraries
		Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
		CanvasProcess process = new CanvasProcess();
		for (int i = 0; i < arguments.length; i += 2) {
			process.photograph(arguments[i], Integer.parseInt(arguments[i + 1]));
		}
		process.shell.dispose();
		process.display.dispose();
	}

	private void photograph(String file, int percent) {
		Decoded decoded = (Decoded) ImageDecoder.decode(Path.of(file), DecodeOptions.whole(), () -> false, preview -> {
		});
		canvas.setPicture(decoded.picture());
		canvas.zoomTo(percent);
		int zoom = DeviceZoom.of(canvas);
		until(() -> canvas.viewport().viewWidth() == WIDTH * zoom / 100 && canvas.isAtRest());
		Image image = new Image(display, WIDTH, HEIGHT);
		GC gc = new GC(image);
		canvas.print(gc);
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData(zoom) };
		loader.save(file + "." + percent + ".png", SWT.IMAGE_PNG);
		gc.dispose();
		image.dispose();
		System.out.println(zoom + " " + canvas.viewport().left() + " " + canvas.viewport().top() + " " + canvas.viewport().viewWidth() + " " + canvas.viewport().viewHeight());
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
