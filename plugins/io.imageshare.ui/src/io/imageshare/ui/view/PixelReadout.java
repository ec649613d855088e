package io.imageshare.ui.view;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.imageshare.ui.Messages;
import io.imageshare.ui.canvas.PixelSample;

/** Where the pointer is in the picture and what colour is there: "1169, 2531  #1A2B3C", with a small field of that colour, and how opaque it is if not wholly. */
final class PixelReadout {

	private static final int FIELD = 12;
	private static final int GAP = 6;

	private final Composite readout;
	private final Canvas field;
	private final Label text;
	private Color colour;
	private int digits;

	PixelReadout(Composite parent) {
		readout = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(readout);
		field = new Canvas(readout, SWT.NO_FOCUS);
		field.addPaintListener(event -> paint(event.gc));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(false, true).hint(FIELD, FIELD).applyTo(field);
		text = new Label(readout, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).applyTo(text);
	}

	Composite control() {
		return readout;
	}

	boolean isShown() {
		return colour != null;
	}

	/** Of a picture of this size, coordinates will be shown. */
	void expect(int width, int height) {
		digits = Integer.toString(width).length() + Integer.toString(height).length();
	}

	/** What the widest text of the picture takes. */
	int width() {
		GC gc = new GC(text);
		try {
			String widest = "0".repeat(digits) + ",   #DDDDDD  100 %";
			return FIELD + GAP + Math.max(gc.textExtent(widest).x, gc.textExtent(NLS.bind(Messages.PixelReadout_copied, "#DDDDDD")).x) + 2;
		} finally {
			gc.dispose();
		}
	}

	void show(Optional<PixelSample> sample) {
		show(sample.orElse(null), sample.map(PixelReadout::describe).orElse(""));
	}

	/** Says that the colour is on the clipboard. */
	void showCopied(PixelSample sample) {
		show(sample, NLS.bind(Messages.PixelReadout_copied, sample.hex()));
	}

	/** "1169, 2531  #1A2B3C" or "1169, 2531  #1A2B3C  50 %". */
	static String describe(PixelSample sample) {
		String opacity = sample.isOpaque() ? "" : "  " + Math.round(sample.alpha() / 2.55) + " %";
		return sample.x() + ", " + sample.y() + "  " + sample.hex() + opacity;
	}

	private void show(PixelSample sample, String what) {
		colour = sample == null ? null : new Color(sample.argb() >> 16 & 0xFF, sample.argb() >> 8 & 0xFF, sample.argb() & 0xFF);
		text.setText(what);
		field.redraw();
	}

	private void paint(GC gc) {
		Rectangle area = field.getClientArea();
		if (colour != null) {
			gc.setBackground(colour);
			gc.fillRectangle(area);
			gc.setForeground(text.getForeground());
			gc.setAlpha(90);
			gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
		}
	}
}
