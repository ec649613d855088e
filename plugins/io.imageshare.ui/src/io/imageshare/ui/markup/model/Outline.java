package io.imageshare.ui.markup.model;

import java.util.List;

/**
 * Closed or open curves as plain numbers, so that the canvas and the file draw the same shape, each with its own means. Immutable.
 *
 * @param steps in their order
 */
public record Outline(List<Step> steps) {

	/** One step along a curve. */
	public sealed interface Step {
	}

	/** Begins a curve here. */
	public record Move(double x, double y) implements Step {
	}

	/** Goes straight to here. */
	public record Line(double x, double y) implements Step {
	}

	/** Goes to x, y along a cubic Bézier curve. */
	public record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Step {
	}

	/** Goes back to where the curve began. */
	public record Close() implements Step {
	}

	public Outline {
		steps = List.copyOf(steps);
	}

	/** All of it scaled and then moved. */
	public Outline placed(double scale, double dx, double dy) {
		return new Outline(steps.stream().map(step -> placed(step, scale, dx, dy)).toList());
	}

	private static Step placed(Step step, double scale, double dx, double dy) {
		if (step instanceof Move move) {
			return new Move(move.x * scale + dx, move.y * scale + dy);
		} else if (step instanceof Line line) {
			return new Line(line.x * scale + dx, line.y * scale + dy);
		} else if (step instanceof Curve curve) {
			return new Curve(curve.x1 * scale + dx, curve.y1 * scale + dy, curve.x2 * scale + dx, curve.y2 * scale + dy, curve.x * scale + dx,
					curve.y * scale + dy);
		}
		return step;
	}
}
