package io.imageshare.benchmarks;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What one writes first: the whole file in one device image, drawn scaled. */
final class NaiveViewer implements Viewer {

	private final Canvas canvas;
	private Image image;
	private double scale;
	private double left;
	private double top;

	NaiveViewer(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.addPaintListener(event -> {
			if (image != null) {
				Rectangle all = image.getBounds();
				event.gc.drawImage(image, 0, 0, all.width, all.height, (int) left, (int) top, (int) (all.width * scale), (int) (all.height * scale));
			}
		});
		canvas.addDisposeListener(event -> image.dispose());
	}

	@Override
	public void open(Path file) {
		image = new Image(canvas.getDisplay(), file.toString());
		scale = fitting();
		canvas.redraw();
	}

	@Override
	public boolean showsAnything() {
		return image != null;
	}

	@Override
	public boolean isSharp() {
		return image != null;
	}

	@Override
	public boolean isDone() {
		return image != null;
	}

	@Override
	public void zoom(int x, int y, double times) {
		double next = fitting() * times;
		left = x - (x - left) * next / scale;
		top = y - (y - top) * next / scale;
		scale = next;
		canvas.redraw();
	}

	@Override
	public void actualSize() {
		scale = 1;
		left = (canvas.getClientArea().width - image.getBounds().width) / 2.0;
		top = (canvas.getClientArea().height - image.getBounds().height) / 2.0;
		canvas.redraw();
	}

	@Override
	public void pan(int dx, int dy) {
		left += dx;
		top += dy;
		canvas.redraw();
	}

	@Override
	public Control control() {
		return canvas;
	}

	private double fitting() {
		Rectangle all = image.getBounds();
		Rectangle view = canvas.getClientArea();
		return Math.min((double) view.width / all.width, (double) view.height / all.height);
	}
}
