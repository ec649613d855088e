package io.imageshare.ui.canvas;

import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Thin lines between the pixels of a picture, once these are large enough for that. Dark with light dots, so that they show on every colour. */
final class PixelGrid {

	/** From 800 % on. */
	static final double SCALE = 8;

	private static final Color DARK = new Color(0, 0, 0);
	private static final Color LIGHT = new Color(255, 255, 255);
	private static final int ALPHA = 90;
	private static final int[] DOTS = { 1, 1 };

	private final GC gc;
	private final TileLayout layout;
	private final Rectangle inside;
	private final int zoom;

	private PixelGrid(GC gc, TileLayout layout, Rectangle inside, int zoom) {
		this.gc = gc;
		this.layout = layout;
		this.inside = inside;
		this.zoom = zoom;
	}

	/** @param damaged in points, as is what is drawn */
	static void paint(GC gc, TileLayout layout, Rectangle damaged, int zoom) {
		Rectangle inside = layout.bounds().intersection(damaged);
		if (inside.isEmpty()) {
			return;
		}
		gc.setAntialias(SWT.OFF);
		gc.setAlpha(ALPHA);
		gc.setLineWidth(1);
		PixelGrid grid = new PixelGrid(gc, layout, inside, zoom);
		gc.setForeground(DARK);
		gc.setLineStyle(SWT.LINE_SOLID);
		grid.lines();
		gc.setForeground(LIGHT);
		gc.setLineDash(DOTS);
		grid.lines();
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setAlpha(255);
	}

	private void lines() {
		Axis horizontal = layout.axis(true);
		int right = inside.x + inside.width - 1;
		int bottom = inside.y + inside.height - 1;
		for (int line : between(horizontal, inside.x, right)) {
			gc.drawLine(line, inside.y, line, bottom);
		}
		for (int line : between(layout.axis(false), inside.y, bottom)) {
			gc.drawLine(inside.x, line, right, line);
		}
	}

	/** Where the pixels begin that begin in this part of the view; not at the edges of the picture. */
	private int[] between(Axis axis, int first, int last) {
		int one = axis.pixel(first * zoom / 100.0);
		int other = axis.pixel(last * zoom / 100.0);
		return IntStream.rangeClosed(Math.max(1, Math.min(one, other)), Math.min(axis.length() - 1, Math.max(one, other) + 1))
				.map(pixel -> axis.device(pixel) * 100 / zoom).filter(point -> point >= first && point <= last).toArray();
	}
}
