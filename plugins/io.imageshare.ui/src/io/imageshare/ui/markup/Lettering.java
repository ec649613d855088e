package io.imageshare.ui.markup;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.PathData;
import org.eclipse.swt.widgets.Control;

import io.imageshare.ui.markup.model.Ink;
import io.imageshare.ui.markup.model.Outline;
import io.imageshare.ui.markup.model.Outline.Close;
import io.imageshare.ui.markup.model.Outline.Curve;
import io.imageshare.ui.markup.model.Outline.Line;
import io.imageshare.ui.markup.model.Outline.Move;
import io.imageshare.ui.markup.model.Outline.Step;
import io.imageshare.ui.markup.model.Spot;
import io.imageshare.ui.markup.model.Words;

/** Makes outlines of what was typed, in the bold font of the desktop. UI thread only. */
final class Lettering {

	/** Large, so that rounding to a raster does not show. */
	private static final int POINTS = 72;

	private Lettering() {
	}

	static Words words(Control control, String text, Spot at, double size, Ink ink) {
		Font font = font(control, POINTS);
		Path path = new Path(control.getDisplay());
		GC gc = new GC(control);
		try {
			gc.setFont(font);
			double height = gc.getFontMetrics().getHeight();
			double width = 0;
			String[] lines = text.split("\n", -1);
			for (int i = 0; i < lines.length; i++) {
				if (!lines[i].isEmpty()) {
					path.addString(lines[i], 0, (float) (i * height), font);
				}
				width = Math.max(width, gc.textExtent(lines[i]).x);
			}
			return new Words(text, outline(path.getPathData()).placed(1 / height, 0, 0), width / height, at, size, ink);
		} finally {
			gc.dispose();
			path.dispose();
			font.dispose();
		}
	}

	/** The caller disposes it. */
	static Font font(Control control, int points) {
		FontData data = control.getDisplay().getSystemFont().getFontData()[0];
		return new Font(control.getDisplay(), new FontData(data.getName(), points, SWT.BOLD));
	}

	private static Outline outline(PathData data) {
		List<Step> steps = new ArrayList<>();
		float[] p = data.points;
		int at = 0;
		double x = 0;
		double y = 0;
		for (byte type : data.types) {
			int count = type == SWT.PATH_CLOSE ? 0 : type == SWT.PATH_CUBIC_TO ? 6 : type == SWT.PATH_QUAD_TO ? 4 : 2;
			switch (type) {
			case SWT.PATH_MOVE_TO -> steps.add(new Move(p[at], p[at + 1]));
			case SWT.PATH_LINE_TO -> steps.add(new Line(p[at], p[at + 1]));
			case SWT.PATH_CUBIC_TO -> steps.add(new Curve(p[at], p[at + 1], p[at + 2], p[at + 3], p[at + 4], p[at + 5]));
			case SWT.PATH_QUAD_TO -> steps.add(new Curve(x + 2 * (p[at] - x) / 3, y + 2 * (p[at + 1] - y) / 3, p[at + 2] + 2 * (p[at] - p[at + 2]) / 3,
					p[at + 3] + 2 * (p[at + 1] - p[at + 3]) / 3, p[at + 2], p[at + 3]));
			default -> steps.add(new Close());
			}
			at += count;
			x = count == 0 ? x : p[at - 2];
			y = count == 0 ? y : p[at - 1];
		}
		return new Outline(steps);
	}
}
