package io.imageshare.ui.strip;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;

import io.imageshare.ui.strip.StripItem.Mark;

/** The small signs on a thumbnail: which way it went, that it is new, how much of it is there. Sizes in points. */
final class StripMarks {

	private static final RGB CAME = new RGB(40, 140, 85);
	private static final RGB WENT = new RGB(45, 110, 205);
	private static final RGB FRESH = new RGB(230, 90, 50);
	private static final RGB WHITE = new RGB(255, 255, 255);
	private static final int BADGE = 15;
	private static final int ARROW = 4;
	private static final int DOT = 10;
	private static final int RING = 40;
	private static final int RING_WIDTH = 4;

	private StripMarks() {
	}

	/** An arrow in a disc at the lower right of the place for a picture: down for what came, up for what went. */
	static void direction(GC gc, Mark mark, Rectangle place) {
		if (mark == Mark.NONE) {
			return;
		}
		int x = place.x + place.width - BADGE;
		int y = place.y + place.height - BADGE;
		gc.setBackground(new Color(mark == Mark.CAME ? CAME : WENT));
		gc.fillOval(x, y, BADGE, BADGE);
		gc.setForeground(new Color(WHITE));
		int middle = x + BADGE / 2;
		int centre = y + BADGE / 2;
		int tip = mark == Mark.CAME ? centre + ARROW : centre - ARROW;
		int wings = mark == Mark.CAME ? tip - ARROW + 1 : tip + ARROW - 1;
		gc.setLineCap(SWT.CAP_ROUND);
		gc.setLineWidth(2);
		gc.drawLine(middle, centre - ARROW, middle, centre + ARROW);
		gc.drawPolyline(new int[] { middle - ARROW + 1, wings, middle, tip, middle + ARROW - 1, wings });
		gc.setLineWidth(1);
	}

	/** A dot at the upper right of the place for a picture. */
	static void fresh(GC gc, Rectangle place, Color around) {
		int x = place.x + place.width - DOT;
		gc.setBackground(around);
		gc.fillOval(x - 2, place.y - 2, DOT + 4, DOT + 4);
		gc.setBackground(new Color(FRESH));
		gc.fillOval(x, place.y, DOT, DOT);
	}

	/** A ring that closes, with the percentage in its middle where there is room. */
	static void progress(GC gc, Rectangle place, int percent, Color done, Color open, Color text) {
		int side = Math.min(RING, Math.min(place.width, place.height) - RING_WIDTH);
		int x = place.x + (place.width - side) / 2;
		int y = place.y + (place.height - side) / 2;
		gc.setLineWidth(RING_WIDTH);
		gc.setLineCap(SWT.CAP_FLAT);
		gc.setForeground(open);
		gc.drawOval(x, y, side, side);
		gc.setForeground(done);
		gc.drawArc(x, y, side, side, 90, -360 * percent / 100);
		gc.setLineWidth(1);
		String number = Integer.toString(percent);
		Point extent = gc.textExtent(number);
		if (extent.x <= side - 2 * RING_WIDTH) {
			gc.setForeground(text);
			gc.drawText(number, x + (side - extent.x + 1) / 2, y + (side - extent.y + 1) / 2, true);
		}
	}

	/** A crossed frame, for a picture of a format that cannot be shown. */
	static void impossible(GC gc, Rectangle place, Color color) {
		int width = place.width / 3;
		int height = width * 3 / 4;
		int x = place.x + (place.width - width) / 2;
		int y = place.y + (place.height - height) / 2;
		gc.setForeground(color);
		gc.drawRoundRectangle(x, y, width, height, 4, 4);
		gc.drawLine(x - 3, y + height + 3, x + width + 3, y - 3);
	}
}
