package io.imageshare.ui.markup;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;

import io.imageshare.ui.canvas.Overlay;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.canvas.Projection;
import io.imageshare.ui.markup.model.Area;
import io.imageshare.ui.markup.model.Arrow;
import io.imageshare.ui.markup.model.Blur;
import io.imageshare.ui.markup.model.Document;
import io.imageshare.ui.markup.model.Drawn;
import io.imageshare.ui.markup.model.Ink;
import io.imageshare.ui.markup.model.Mark;
import io.imageshare.ui.markup.model.Outline.Curve;
import io.imageshare.ui.markup.model.Outline.Line;
import io.imageshare.ui.markup.model.Outline.Move;
import io.imageshare.ui.markup.model.Outline.Step;
import io.imageshare.ui.markup.model.Spot;

/** Draws the marks over the picture as they will be in the file, darkens what will be cropped away, and shows where what is selected can be taken hold of. */
final class MarksOverlay implements Overlay {

	/** Half the side of a handle, in points. */
	static final int HANDLE = 4;
	private static final Color WHITE = new Color(255, 255, 255);
	private static final Color BLACK = new Color(0, 0, 0);
	private static final Color ACCENT = new Color(30, 136, 229);
	private static final int SHADE = 150;
	/** Of a cell, so many pixels across and down make its colour here; in the file it is all of them. */
	private static final int SAMPLES = 12;
	private static final int[] DASHES = { 4, 4 };

	private final MarkUp markUp;

	MarksOverlay(MarkUp markUp) {
		this.markUp = markUp;
	}

	@Override
	public void paint(GC gc, Projection projection) {
		gc.setAntialias(SWT.ON);
		gc.setLineStyle(SWT.LINE_SOLID);
		Picture picture = markUp.picture();
		Document document = markUp.shown();
		Area kept = document.kept(picture.width(), picture.height());
		for (Blur blur : document.blurs()) {
			blur.cells(kept).forEach(cell -> fill(gc, projection, cell, colour(picture, cell)));
		}
		Rectangle painted = gc.getClipping();
		gc.setClipping(painted.intersection(projection.toView(0, 0, picture.width(), picture.height())));
		document.drawn().forEach(mark -> draw(gc, projection, mark));
		gc.setClipping(painted);
		if (document.crop().isPresent()) {
			shade(gc, projection, kept);
		}
		if (markUp.kind() == ToolKind.CROP) {
			frame(gc, projection, kept);
			kept.handles().forEach(spot -> handle(gc, projection, spot));
		} else {
			markUp.selected().ifPresent(mark -> select(gc, projection, mark));
		}
	}

	private static Color colour(Picture picture, Area cell) {
		int columns = (int) Math.min(SAMPLES, cell.width());
		int rows = (int) Math.min(SAMPLES, cell.height());
		long red = 0;
		long green = 0;
		long blue = 0;
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				int argb = picture.argb((int) (cell.left() + (column + 0.5) * cell.width() / columns), (int) (cell.top() + (row + 0.5) * cell.height() / rows));
				red += argb >> 16 & 0xFF;
				green += argb >> 8 & 0xFF;
				blue += argb & 0xFF;
			}
		}
		long count = (long) columns * rows;
		return new Color(Blur.level(red / count), Blur.level(green / count), Blur.level(blue / count));
	}

	private static void fill(GC gc, Projection projection, Area area, Color color) {
		gc.setBackground(color);
		int left = (int) Math.round(Math.min(projection.viewX(area.left(), area.top()), projection.viewX(area.right(), area.bottom())));
		int right = (int) Math.round(Math.max(projection.viewX(area.left(), area.top()), projection.viewX(area.right(), area.bottom())));
		int top = (int) Math.round(Math.min(projection.viewY(area.left(), area.top()), projection.viewY(area.right(), area.bottom())));
		int bottom = (int) Math.round(Math.max(projection.viewY(area.left(), area.top()), projection.viewY(area.right(), area.bottom())));
		gc.fillRectangle(left, top, right - left, bottom - top);
	}

	private static void draw(GC gc, Projection projection, Drawn mark) {
		Ink ink = mark.ink();
		Path path = new Path(gc.getDevice());
		try {
			mark.outline().steps().forEach(step -> add(path, step, projection));
			gc.setFillRule(SWT.FILL_WINDING);
			line(gc, path, new Color(rgb(ink.haloRgb())), (2 * ink.halo() + (mark.isLine() ? ink.stroke() : 0)) * projection.scale());
			if (mark.isLine()) {
				line(gc, path, new Color(rgb(ink.rgb())), ink.stroke() * projection.scale());
			} else {
				gc.setBackground(new Color(rgb(ink.rgb())));
				gc.fillPath(path);
			}
		} finally {
			path.dispose();
			gc.setLineWidth(1);
		}
	}

	static RGB rgb(int value) {
		return new RGB(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
	}

	private static void line(GC gc, Path path, Color color, double width) {
		gc.setForeground(color);
		gc.setLineAttributes(new LineAttributes((float) Math.max(0.5, width), SWT.CAP_ROUND, SWT.JOIN_ROUND));
		gc.drawPath(path);
	}

	private static void add(Path path, Step step, Projection p) {
		if (step instanceof Move move) {
			path.moveTo((float) p.viewX(move.x(), move.y()), (float) p.viewY(move.x(), move.y()));
		} else if (step instanceof Line line) {
			path.lineTo((float) p.viewX(line.x(), line.y()), (float) p.viewY(line.x(), line.y()));
		} else if (step instanceof Curve curve) {
			path.cubicTo((float) p.viewX(curve.x1(), curve.y1()), (float) p.viewY(curve.x1(), curve.y1()), (float) p.viewX(curve.x2(), curve.y2()),
					(float) p.viewY(curve.x2(), curve.y2()), (float) p.viewX(curve.x(), curve.y()), (float) p.viewY(curve.x(), curve.y()));
		} else {
			path.close();
		}
	}

	private void shade(GC gc, Projection projection, Area kept) {
		Area whole = Area.of(markUp.picture().width(), markUp.picture().height());
		gc.setAlpha(SHADE);
		fill(gc, projection, new Area(0, 0, whole.right(), kept.top()), BLACK);
		fill(gc, projection, new Area(0, kept.bottom(), whole.right(), whole.bottom()), BLACK);
		fill(gc, projection, new Area(0, kept.top(), kept.left(), kept.bottom()), BLACK);
		fill(gc, projection, new Area(kept.right(), kept.top(), whole.right(), kept.bottom()), BLACK);
		gc.setAlpha(255);
	}

	private static void select(GC gc, Projection projection, Mark mark) {
		if (!(mark instanceof Arrow)) {
			frame(gc, projection, mark.bounds());
		}
		mark.handles().forEach(spot -> handle(gc, projection, spot));
	}

	private static void frame(GC gc, Projection projection, Area area) {
		Rectangle place = projection.toView(area.left(), area.top(), area.right(), area.bottom());
		gc.setAntialias(SWT.OFF);
		gc.setForeground(WHITE);
		gc.drawRectangle(place);
		gc.setForeground(ACCENT);
		gc.setLineDash(DASHES);
		gc.drawRectangle(place);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setAntialias(SWT.ON);
	}

	private static void handle(GC gc, Projection projection, Spot spot) {
		int x = (int) Math.round(projection.viewX(spot.x(), spot.y()));
		int y = (int) Math.round(projection.viewY(spot.x(), spot.y()));
		gc.setBackground(ACCENT);
		gc.fillOval(x - HANDLE - 1, y - HANDLE - 1, 2 * HANDLE + 2, 2 * HANDLE + 2);
		gc.setBackground(WHITE);
		gc.fillOval(x - HANDLE + 1, y - HANDLE + 1, 2 * HANDLE - 2, 2 * HANDLE - 2);
	}
}
