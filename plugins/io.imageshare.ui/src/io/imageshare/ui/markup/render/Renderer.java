package io.imageshare.ui.markup.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.markup.model.Area;
import io.imageshare.ui.markup.model.Document;
import io.imageshare.ui.markup.model.Drawn;
import io.imageshare.ui.markup.model.Ink;
import io.imageshare.ui.markup.model.Outline;
import io.imageshare.ui.markup.model.Outline.Curve;
import io.imageshare.ui.markup.model.Outline.Line;
import io.imageshare.ui.markup.model.Outline.Move;
import io.imageshare.ui.markup.model.Outline.Step;

/**
 * Draws marks into a copy of a picture, at its full size: first what is blurred, from the pixels as they were, then everything else over it. A pixel that no
 * mark touches is exactly what it was. Takes three bytes of heap for every pixel that is kept, four where some are not opaque.
 */
final class Renderer {

	private final Pixels original;
	private final Area kept;
	private final BufferedImage image;

	private Renderer(Pixels original, Area kept) {
		this.original = original;
		this.kept = kept;
		image = new BufferedImage((int) kept.width(), (int) kept.height(), original.isOpaque() ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_4BYTE_ABGR);
	}

	static BufferedImage render(Pixels original, Document document) {
		Renderer renderer = new Renderer(original, document.kept(original.width(), original.height()));
		renderer.copy();
		Mosaic.of(original, document.blurs(), renderer.kept).forEach(renderer::fill);
		renderer.draw(document);
		return renderer.image;
	}

	private void copy() {
		byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		int width = image.getWidth();
		for (int y = 0; y < image.getHeight(); y++) {
			int from = ((int) kept.top() + y) * original.width() + (int) kept.left();
			if (original.isOpaque()) {
				System.arraycopy(original.bgr(), 3 * from, to, 3 * y * width, 3 * width);
			} else {
				for (int x = 0; x < width; x++) {
					int at = 4 * (y * width + x);
					to[at] = original.alpha()[from + x];
					System.arraycopy(original.bgr(), 3 * (from + x), to, at + 1, 3);
				}
			}
		}
	}

	/** Puts it in the place of what was there: nothing shines through a cell, be it transparent. */
	private void fill(Mosaic.Cell cell) {
		int[] row = new int[(int) cell.area().width()];
		Arrays.fill(row, cell.argb());
		int left = (int) (cell.area().left() - kept.left());
		for (int y = (int) cell.area().top(); y < cell.area().bottom(); y++) {
			image.setRGB(left, y - (int) kept.top(), row.length, 1, row, 0, row.length);
		}
	}

	private void draw(Document document) {
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			graphics.translate(-kept.left(), -kept.top());
			document.drawn().forEach(mark -> draw(graphics, mark));
		} finally {
			graphics.dispose();
		}
	}

	private static void draw(Graphics2D graphics, Drawn mark) {
		Ink ink = mark.ink();
		Path2D path = path(mark.outline());
		graphics.setColor(new Color(ink.haloRgb()));
		graphics.setStroke(round(2 * ink.halo() + (mark.isLine() ? ink.stroke() : 0)));
		graphics.draw(path);
		graphics.setColor(new Color(ink.rgb()));
		if (mark.isLine()) {
			graphics.setStroke(round(ink.stroke()));
			graphics.draw(path);
		} else {
			graphics.fill(path);
		}
	}

	private static BasicStroke round(double width) {
		return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
	}

	private static Path2D path(Outline outline) {
		Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
		for (Step step : outline.steps()) {
			if (step instanceof Move move) {
				path.moveTo(move.x(), move.y());
			} else if (step instanceof Line line) {
				path.lineTo(line.x(), line.y());
			} else if (step instanceof Curve curve) {
				path.curveTo(curve.x1(), curve.y1(), curve.x2(), curve.y2(), curve.x(), curve.y());
			} else {
				path.closePath();
			}
		}
		return path;
	}
}
