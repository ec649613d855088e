package io.imageshare.benchmarks;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.ImageDecoder;

/** The canvas of the view, moved by the events that fingers and the mouse make, decoding on a thread of its own as the view does it. */
final class CanvasViewer implements Viewer {

	private final ImageCanvas canvas;
	private boolean sharp;
	private boolean done;

	CanvasViewer(Composite parent) {
		canvas = new ImageCanvas(parent, SWT.NONE);
	}

	@Override
	public void open(Path file) {
		int side = Math.max(canvas.viewport().viewWidth(), canvas.viewport().viewHeight());
		new Thread(() -> {
			DecodeResult result = ImageDecoder.decode(file, DecodeOptions.withPreview(side), () -> false,
					preview -> canvas.getDisplay().asyncExec(() -> {
						show(preview);
						sharp = preview.pixels().width() >= canvas.viewport().scaledWidth();
					}));
			canvas.getDisplay().asyncExec(() -> {
				show(((Decoded) result).picture());
				sharp = true;
				done = true;
			});
		}, "decoder").start();
	}

	private void show(Picture picture) {
		if (canvas.picture() == null) {
			canvas.setPicture(picture);
		} else {
			canvas.refinePicture(picture);
		}
	}

	@Override
	public boolean showsAnything() {
		return canvas.picture() != null;
	}

	@Override
	public boolean isSharp() {
		return sharp;
	}

	@Override
	public boolean isDone() {
		return done;
	}

	/** By pinching, which says how far it is from where it began. */
	@Override
	public void zoom(int x, int y, double times) {
		if (times == 1) {
			canvas.fit();
			pinch(SWT.GESTURE_BEGIN, x, y, 1);
		}
		pinch(SWT.GESTURE_MAGNIFY, x, y, times);
	}

	@Override
	public void actualSize() {
		canvas.actualSize();
	}

	@Override
	public void pan(int dx, int dy) {
		mouse(SWT.MouseDown, 0, 0);
		mouse(SWT.MouseMove, dx, dy);
		mouse(SWT.MouseUp, dx, dy);
	}

	@Override
	public Control control() {
		return canvas;
	}

	private void pinch(int detail, int x, int y, double times) {
		Event event = new Event();
		event.detail = detail;
		event.x = x;
		event.y = y;
		event.magnification = times;
		canvas.notifyListeners(SWT.Gesture, event);
	}

	private void mouse(int type, int x, int y) {
		Event event = new Event();
		event.button = 1;
		event.x = x;
		event.y = y;
		canvas.notifyListeners(type, event);
	}
}
