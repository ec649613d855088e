package io.imageshare.ui.mirror;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.canvas.Projection;

/** Draws a pointer: a ring around the place, the name beside it, seen on any picture since all has a white edge. Of a place out of view an arrow at the edge tells the way. */
final class PointerPainter {

	/** In points. */
	private static final int RADIUS = 9;
	private static final int GLOW = 12;
	private static final int INSET = 16;
	private static final int PADDING = 5;
	private static final Color WHITE = new Color(255, 255, 255);

	private final Pointer pointer;
	private final Rectangle area;
	private final double wantedX;
	private final double wantedY;
	private final int x;
	private final int y;

	PointerPainter(Pointer pointer, Picture picture, Projection projection, Rectangle area) {
		this.pointer = pointer;
		this.area = area;
		wantedX = projection.viewX(pointer.x() * picture.width(), pointer.y() * picture.height());
		wantedY = projection.viewY(pointer.x() * picture.width(), pointer.y() * picture.height());
		boolean isOut = !area.contains((int) wantedX, (int) wantedY);
		x = (int) Math.round(isOut ? within(wantedX, area.width) : wantedX);
		y = (int) Math.round(isOut ? within(wantedY, area.height) : wantedY);
	}

	private static double within(double place, int size) {
		return Math.max(INSET, Math.min(size - INSET, place));
	}

	private boolean isOut() {
		return !area.contains((int) wantedX, (int) wantedY);
	}

	/** What may be painted, in points. */
	Rectangle bounds() {
		int most = RADIUS + GLOW + 5;
		return new Rectangle(x - most, y - most, 2 * most, 2 * most).union(label());
	}

	/** To the lower right, or on the other side where that is no longer in view. */
	private Rectangle label() {
		Point size = pointer.label();
		int width = size.x + 2 * PADDING;
		int height = size.y + 2;
		int left = x + RADIUS + width + PADDING <= area.width ? x + RADIUS : x - RADIUS - width;
		int top = y + RADIUS + height + PADDING <= area.height ? y + RADIUS : y - RADIUS - height;
		return new Rectangle(Math.max(0, left), Math.max(0, top), width + 1, height + 1);
	}

	/** Nothing of it moves, so it suits also those whom movement disturbs. */
	void paint(GC gc, int alpha, int glow) {
		gc.setAntialias(SWT.ON);
		gc.setLineStyle(SWT.LINE_SOLID);
		if (glow > 0) {
			gc.setAlpha(glow);
			ring(gc, RADIUS + GLOW, WHITE, 7);
			ring(gc, RADIUS + GLOW, pointer.colour(), 5);
		}
		gc.setAlpha(alpha);
		if (isOut()) {
			arrow(gc);
		} else {
			ring(gc, RADIUS, WHITE, 5);
			ring(gc, RADIUS, pointer.colour(), 3);
			dot(gc, 4, WHITE);
			dot(gc, 3, pointer.colour());
		}
		Rectangle label = label();
		gc.setBackground(pointer.colour());
		gc.fillRoundRectangle(label.x, label.y, label.width, label.height, 2 * PADDING, 2 * PADDING);
		gc.setForeground(WHITE);
		gc.setLineWidth(1);
		gc.drawRoundRectangle(label.x, label.y, label.width - 1, label.height - 1, 2 * PADDING, 2 * PADDING);
		gc.drawText(pointer.name(), label.x + PADDING, label.y + 1, SWT.DRAW_TRANSPARENT);
		gc.setAlpha(255);
	}

	private void ring(GC gc, int radius, Color color, int width) {
		gc.setForeground(color);
		gc.setLineWidth(width);
		gc.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
	}

	private void dot(GC gc, int radius, Color color) {
		gc.setBackground(color);
		gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
	}

	private void arrow(GC gc) {
		double angle = Math.atan2(wantedY - y, wantedX - x);
		int[] corners = new int[6];
		for (int i = 0; i < 3; i++) {
			double turn = angle + i * 2.4;
			corners[2 * i] = x + (int) Math.round((RADIUS + 2) * Math.cos(turn));
			corners[2 * i + 1] = y + (int) Math.round((RADIUS + 2) * Math.sin(turn));
		}
		gc.setBackground(pointer.colour());
		gc.fillPolygon(corners);
		gc.setForeground(WHITE);
		gc.setLineWidth(2);
		gc.drawPolygon(corners);
	}
}
