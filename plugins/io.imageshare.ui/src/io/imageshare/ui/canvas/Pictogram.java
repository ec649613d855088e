package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;

/** A framed landscape in a few strokes of the foreground colour, crossed out where a picture should have been. Sizes in points. */
final class Pictogram {

	static final int HEIGHT = 48;
	private static final int WIDTH = 64;

	private Pictogram() {
	}

	static void paint(GC gc, int middle, int top, boolean crossedOut) {
		int left = middle - WIDTH / 2;
		gc.setAntialias(SWT.ON);
		gc.setLineWidth(2);
		gc.setLineJoin(SWT.JOIN_ROUND);
		gc.setLineCap(SWT.CAP_ROUND);
		gc.drawRoundRectangle(left + 1, top + 1, WIDTH - 2, HEIGHT - 2, 10, 10);
		gc.drawOval(left + 12, top + 10, 9, 9);
		gc.drawPolyline(new int[] { left + 8, top + 38, left + 22, top + 26, left + 30, top + 33, left + 44, top + 18, left + 57, top + 32 });
		if (crossedOut) {
			gc.drawLine(left - 4, top + HEIGHT + 3, left + WIDTH + 4, top - 3);
		}
	}
}
