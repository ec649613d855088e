package io.imageshare.ui.markup.model;

import java.util.ArrayList;
import java.util.List;

import io.imageshare.ui.markup.model.Outline.Close;
import io.imageshare.ui.markup.model.Outline.Curve;
import io.imageshare.ui.markup.model.Outline.Line;
import io.imageshare.ui.markup.model.Outline.Move;
import io.imageshare.ui.markup.model.Outline.Step;

/**
 * A frame around something.
 *
 * @param area of which the middle of its line is the edge
 */
public record Box(Area area, Ink ink) implements Drawn {

	/** In widths of the stroke. */
	private static final double RADIUS = 1.2;
	/** Where the control points of a quarter of a circle are. */
	private static final double ROUND = 0.5523;

	@Override
	public Outline outline() {
		double radius = Math.min(RADIUS * ink.stroke(), Math.min(area.width(), area.height()) / 2);
		double rest = radius * (1 - ROUND);
		double l = area.left();
		double t = area.top();
		double r = area.right();
		double b = area.bottom();
		List<Step> steps = new ArrayList<>();
		steps.add(new Move(l + radius, t));
		steps.add(new Line(r - radius, t));
		steps.add(new Curve(r - rest, t, r, t + rest, r, t + radius));
		steps.add(new Line(r, b - radius));
		steps.add(new Curve(r, b - rest, r - rest, b, r - radius, b));
		steps.add(new Line(l + radius, b));
		steps.add(new Curve(l + rest, b, l, b - rest, l, b - radius));
		steps.add(new Line(l, t + radius));
		steps.add(new Curve(l, t + rest, l + rest, t, l + radius, t));
		steps.add(new Close());
		return new Outline(steps);
	}

	@Override
	public boolean isLine() {
		return true;
	}

	@Override
	public Area bounds() {
		return area.grown(ink.stroke() / 2 + ink.halo());
	}

	@Override
	public Box moved(double dx, double dy) {
		return new Box(area.moved(dx, dy), ink);
	}

	@Override
	public Box inked(Ink other) {
		return new Box(area, other);
	}

	@Override
	public List<Spot> handles() {
		return area.handles();
	}

	@Override
	public Box withHandle(int index, Spot to, boolean constrained) {
		return new Box(area.withHandle(index, to, constrained), ink);
	}

	/** Only its line: what it is around may be marked as well. */
	@Override
	public boolean isAt(Spot spot, double tolerance) {
		double reach = tolerance + ink.stroke() / 2;
		double inner = Math.min(reach, Math.min(area.width(), area.height()) / 2);
		return area.grown(reach).contains(spot) && !(inner < Math.min(area.width(), area.height()) / 2 && area.grown(-inner).contains(spot));
	}
}
