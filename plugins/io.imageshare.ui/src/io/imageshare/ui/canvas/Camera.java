package io.imageshare.ui.canvas;

import java.util.function.Consumer;

/** Holds the viewport of a canvas and what shall become of it when the view changes its size. Tells of every change. UI thread only. */
final class Camera {

	private enum Fitting {
		FREE, WHOLE, WIDTH
	}

	private final Consumer<Viewport> changed;
	private Viewport viewport = new Viewport(1, 1, 1, 1, 1, 0, 0);
	private Fitting fitting = Fitting.WHOLE;

	Camera(Consumer<Viewport> changed) {
		this.changed = changed;
	}

	Viewport viewport() {
		return viewport;
	}

	boolean isFitting() {
		return fitting == Fitting.WHOLE;
	}

	void turnTo(Picture picture) {
		fitting = Fitting.WHOLE;
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
		Viewport resized = viewport.resized(width, height);
		set(switch (fitting) {
		case FREE -> resized;
		case WHOLE -> resized.fitted();
		case WIDTH -> resized.withScale(resized.filledWidth().scale());
		});
	}

	private void set(Viewport next) {
		if (!next.equals(viewport)) {
			viewport = next;
			changed.accept(next);
		}
	}
}
