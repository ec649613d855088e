package io.imageshare.ui.compare;

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

/** The line below the pictures: where the pointer is, and the colour that each of them has there, with a field of it, or a dash where it has no pixel. */
final class PixelsLine {

	private static final int FIELD = 12;
	private static final String NONE = "\u2013";
	private static final String WIDEST = "#DDDDDD 100 %";

	private final Composite line;
	private final Label place;
	private final Half left;
	private final Half right;

	PixelsLine(Composite parent) {
		line = new Composite(parent, SWT.NONE);
		line.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(6, 0).extendedMargins(5, 5, 1, 1).applyTo(line);
		place = new Label(line, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
		left = new Half();
		right = new Half();
	}

	Composite control() {
		return line;
	}

	/** Shows two pixels; without any, nothing. */
	void show(Optional<PixelSample> one, Optional<PixelSample> other) {
		PixelSample shown = one.or(() -> other).orElse(null);
		place.setText(shown == null ? "" : one.isPresent() && other.isPresent() && !isSamePlace(one.get(), other.get())
				? place(one.get()) + " / " + place(other.get()) : place(shown));
		left.show(one, shown != null);
		right.show(other, shown != null);
	}

	/** Says that a colour is on the clipboard, until the pointer moves on. */
	void showCopied(PixelSample sample) {
		place.setText(NLS.bind(Messages.PixelReadout_copied, sample.hex()));
	}

	private static boolean isSamePlace(PixelSample one, PixelSample other) {
		return one.x() == other.x() && one.y() == other.y();
	}

	private static String place(PixelSample sample) {
		return sample.x() + ", " + sample.y();
	}

	/** A field of a colour and its name. */
	private final class Half {

		private final Canvas field;
		private final Label name;
		private Color colour;

		Half() {
			field = new Canvas(line, SWT.NO_FOCUS);
			field.addPaintListener(event -> paint(event.gc));
			field.setVisible(false);
			GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(FIELD, FIELD).applyTo(field);
			name = new Label(line, SWT.NONE);
			GC gc = new GC(name);
			int width = gc.textExtent(WIDEST).x + 2;
			gc.dispose();
			GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(name);
		}

		void show(Optional<PixelSample> sample, boolean any) {
			colour = sample.map(there -> new Color(there.argb() >> 16 & 0xFF, there.argb() >> 8 & 0xFF, there.argb() & 0xFF)).orElse(null);
			name.setText(sample.map(Half::describe).orElse(any ? NONE : ""));
			field.setVisible(colour != null);
			field.redraw();
		}

		private static String describe(PixelSample sample) {
			return sample.isOpaque() ? sample.hex() : sample.hex() + ' ' + Math.round(sample.alpha() / 2.55) + " %";
		}

		private void paint(GC gc) {
			Rectangle area = field.getClientArea();
			gc.setBackground(colour);
			gc.fillRectangle(area);
			gc.setForeground(name.getForeground());
			gc.setAlpha(90);
			gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
		}
	}
}
