package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;

/** The line between two pictures and its handle: light with dark edges, so that both are seen on every picture. Sizes in points. */
final class DividerPainter {

	/** Of the half of the handle, and so of all that is drawn beside the line. */
	static final int WIDTH = 15;

	private static final Color DARK = new Color(20, 20, 20);
	private static final Color LIGHT = new Color(255, 255, 255);
	private static final int EDGE_ALPHA = 150;
	private static final int[] SIDES = { -1, 1 };

	private DividerPainter() {
	}

	static void paint(GC gc, int x, int height) {
		int middle = height / 2;
		gc.setAntialias(SWT.ON);
		gc.setBackground(DARK);
		gc.setAlpha(EDGE_ALPHA);
		gc.fillRectangle(x - 2, 0, 4, height);
		gc.setAlpha(255);
		gc.setBackground(LIGHT);
		gc.fillRectangle(x - 1, 0, 2, height);
		gc.setBackground(DARK);
		gc.fillOval(x - WIDTH + 1, middle - WIDTH + 1, 2 * WIDTH - 2, 2 * WIDTH - 2);
		gc.setForeground(LIGHT);
		gc.setLineWidth(2);
		gc.setLineCap(SWT.CAP_ROUND);
		gc.setLineJoin(SWT.JOIN_ROUND);
		gc.drawOval(x - WIDTH + 2, middle - WIDTH + 2, 2 * WIDTH - 4, 2 * WIDTH - 4);
		for (int side : SIDES) {
			gc.drawLine(x + 8 * side, middle, x + 4 * side, middle - 4);
			gc.drawLine(x + 8 * side, middle, x + 4 * side, middle + 4);
		}
	}
}
