package io.imageshare.ui.canvas;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Holds the viewport of a canvas, how the picture is turned, and what shall become of it when the view changes its size. Tells of every change. UI thread only.
 */
final class Camera {

	private enum Fitting {
		FREE, WHOLE, WIDTH
	}

	private final Consumer<Viewport> changed;
	private Viewport viewport = new Viewport(1, 1, 1, 1, 1, 0, 0);
	private Orientation orientation = Orientation.UPRIGHT;
	private Fitting fitting = Fitting.WHOLE;

	Camera(Consumer<Viewport> changed) {
		this.changed = changed;
	}

	Viewport viewport() {
		return viewport;
	}

	Orientation orientation() {
		return orientation;
	}

	boolean isFitting() {
		return fitting == Fitting.WHOLE;
	}

	void turnTo(Picture picture) {
		fitting = Fitting.WHOLE;
		orientation = Orientation.UPRIGHT;
		set(Viewport.fitting(picture.width(), picture.height(), viewport.viewWidth(), viewport.viewHeight()));
	}

	void fit() {
		fitting = Fitting.WHOLE;
		set(viewport.fitted());
	}

	void fitWidth() {
		fitting = Fitting.WIDTH;
		set(viewport.filledWidth());
	}

	void zoom(double scale) {
		fitting = Fitting.FREE;
		set(viewport.withScale(scale));
	}

	void zoomAt(double x, double y, double scale) {
		fitting = Fitting.FREE;
		set(viewport.zoomedAt(x, y, scale));
	}

	/** Keeps what is fitted fitted, so it is right to pan along the axis that is not. */
	void pan(double dx, double dy) {
		set(viewport.panned(dx, dy));
	}

	void resize(int width, int height) {
		set(fitted(viewport.resized(width, height)));
	}

	/** Turns what is seen; fitted it stays fitted. */
	void turn(UnaryOperator<Orientation> turning, UnaryOperator<Viewport> moving) {
		orientation = turning.apply(orientation);
		viewport = fitted(moving.apply(viewport));
		changed.accept(viewport);
	}

	private Viewport fitted(Viewport next) {
		return switch (fitting) {
		case FREE -> next;
		case WHOLE -> next.fitted();
		case WIDTH -> next.withScale(next.filledWidth().scale());
		};
	}

	private void set(Viewport next) {
		if (!next.equals(viewport)) {
			viewport = next;
			changed.accept(next);
		}
	}
}
