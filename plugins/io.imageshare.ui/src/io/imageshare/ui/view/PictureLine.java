package io.imageshare.ui.view;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;

import io.imageshare.ui.PlainText;
import io.imageshare.ui.canvas.PixelSample;
import io.imageshare.ui.picture.ElidedLabel;

/**
 * The line below the canvas: what the picture is, the pixel under the pointer, what is to be said of what is shown of it, the zoom, and the place among all pictures. What changes while the pointer moves
 * has a place as wide as it will ever be, so nothing jumps; where the view is too narrow for that, the pixel takes the place of the words as long as there is one.
 */
final class PictureLine extends Layout {

	/** In points. */
	private static final int GAP = 10;
	private static final int MARGIN = 5;
	private static final int LEAST_FOR_WORDS = 340;
	private static final String WIDEST_ZOOM = "3200 %";

	private final Composite line;
	private final CLabel words;
	private final PixelReadout pixel;
	private final Label note;
	private final Label zoom;
	private final Label position;

	PictureLine(Composite parent) {
		line = new Composite(parent, SWT.NONE);
		words = new ElidedLabel(line);
		pixel = new PixelReadout(line);
		note = new Label(line, SWT.RIGHT);
		zoom = new Label(line, SWT.RIGHT);
		position = new Label(line, SWT.RIGHT);
		line.setLayout(this);
	}

	Composite control() {
		return line;
	}

	/** @param place empty when there is only one picture */
	void show(String caption, String place) {
		words.setText(PlainText.forLabel(caption));
		words.setToolTipText(caption.isEmpty() ? null : caption);
		position.setText(place);
		line.layout();
	}

	/** Says how large a picture's coordinates may become. */
	void expect(int width, int height) {
		pixel.expect(width, height);
		line.layout();
	}

	void showZoom(String percent) {
		if (!percent.equals(zoom.getText())) {
			zoom.setText(percent);
		}
	}

	/** @param text such as which of how many frames this is; empty when there is nothing to say */
	void showNote(String text) {
		if (!line.isDisposed() && !text.equals(note.getText())) {
			note.setText(text);
			line.layout();
		}
	}

	void showPixel(Optional<PixelSample> sample) {
		pixel.show(sample);
		arrangeWords();
	}

	/** Says so where the colour was, until the pointer moves on. */
	void showCopied(PixelSample sample) {
		pixel.showCopied(sample);
		arrangeWords();
	}

	@Override
	protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
		int height = 0;
		for (Control child : line.getChildren()) {
			height = Math.max(height, child.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
		}
		return new Point(widthHint == SWT.DEFAULT ? 2 * LEAST_FOR_WORDS : widthHint, height);
	}

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		Rectangle area = line.getClientArea();
		int right = area.width - MARGIN;
		right = placeBefore(right, position, position.getText().isEmpty() ? 0 : width(position));
		right = placeBefore(right, zoom, textWidth(WIDEST_ZOOM));
		right = placeBefore(right, note, note.getText().isEmpty() ? 0 : width(note));
		int readout = pixel.width();
		boolean together = right - readout - GAP < LEAST_FOR_WORDS;
		int left = MARGIN / 2;
		int end = together ? right : right - readout - GAP;
		pixel.control().setBounds(together ? left : right - readout, 0, together ? Math.max(0, right - left) : readout, area.height);
		words.setBounds(left, 0, Math.max(0, end - left), area.height);
		arrangeWords();
	}

	private int placeBefore(int right, Control control, int width) {
		int height = control.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		control.setBounds(right - width, (line.getClientArea().height - height) / 2, width, height);
		return width == 0 ? right : right - width - GAP;
	}

	private void arrangeWords() {
		boolean hidden = pixel.isShown() && words.getBounds().intersects(pixel.control().getBounds());
		pixel.control().setVisible(pixel.isShown());
		words.setVisible(!hidden);
	}

	private int textWidth(String text) {
		GC gc = new GC(zoom);
		try {
			return gc.textExtent(text).x + 2;
		} finally {
			gc.dispose();
		}
	}

	private static int width(Control control) {
		return control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
	}
}
