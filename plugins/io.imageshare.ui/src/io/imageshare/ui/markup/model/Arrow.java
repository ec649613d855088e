package io.imageshare.ui.markup.model;

import java.util.List;

import io.imageshare.ui.markup.model.Outline.Close;
import io.imageshare.ui.markup.model.Outline.Line;
import io.imageshare.ui.markup.model.Outline.Move;
import io.imageshare.ui.markup.model.Outline.Step;

/**
 * An arrow.
 *
 * @param to where its point is
 */
public record Arrow(Spot from, Spot to, Ink ink) implements Drawn {

	/** In widths of the stroke. */
	private static final double HEAD_LENGTH = 5;
	private static final double HEAD_HALF = 2.4;
	private static final double NOTCH = 4;
	private static final double SHAFT_HALF = 0.62;
	private static final double TAIL_HALF = 0.3;
	private static final int DEGREES = 45;

	/** A point, a head with a notch, and a shaft that grows towards it, as drawn with one stroke of a brush; a short arrow is all head. */
	@Override
	public Outline outline() {
		double length = Math.max(1e-3, from.distance(to));
		double unit = Math.min(ink.stroke(), length / HEAD_LENGTH);
		double x = (to.x() - from.x()) / length;
		double y = (to.y() - from.y()) / length;
		double[][] corners = { { length, 0 }, { length - HEAD_LENGTH * unit, HEAD_HALF * unit }, { length - NOTCH * unit, SHAFT_HALF * unit },
				{ 0, TAIL_HALF * unit }, { 0, -TAIL_HALF * unit }, { length - NOTCH * unit, -SHAFT_HALF * unit },
				{ length - HEAD_LENGTH * unit, -HEAD_HALF * unit } };
		Step[] steps = new Step[corners.length + 1];
		for (int i = 0; i < corners.length; i++) {
			double px = from.x() + corners[i][0] * x - corners[i][1] * y;
			double py = from.y() + corners[i][0] * y + corners[i][1] * x;
			steps[i] = i == 0 ? new Move(px, py) : new Line(px, py);
		}
		steps[corners.length] = new Close();
		return new Outline(List.of(steps));
	}

	@Override
	public Area bounds() {
		return Area.between(from, to).grown(HEAD_HALF * ink.stroke() + ink.halo());
	}

	@Override
	public Arrow moved(double dx, double dy) {
		return new Arrow(from.moved(dx, dy), to.moved(dx, dy), ink);
	}

	@Override
	public Arrow inked(Ink other) {
		return new Arrow(from, to, other);
	}

	@Override
	public List<Spot> handles() {
		return List.of(from, to);
	}

	@Override
	public Arrow withHandle(int index, Spot spot, boolean constrained) {
		Spot other = index == 0 ? to : from;
		Spot moved = constrained ? spot.alignedFrom(other, DEGREES) : spot;
		return index == 0 ? new Arrow(moved, to, ink) : new Arrow(from, moved, ink);
	}

	@Override
	public boolean isAt(Spot spot, double tolerance) {
		double dx = to.x() - from.x();
		double dy = to.y() - from.y();
		double square = dx * dx + dy * dy;
		double along = square == 0 ? 0 : Math.max(0, Math.min(1, ((spot.x() - from.x()) * dx + (spot.y() - from.y()) * dy) / square));
		return spot.distance(from.moved(along * dx, along * dy)) <= tolerance + ink.stroke();
	}
}
