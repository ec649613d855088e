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
	/** 0 while every picture is a frame of its own. */
	private int frameWidth;
	private int frameHeight;

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
		set(Viewport.fitting(isFramed() ? frameWidth : picture.width(), isFramed() ? frameHeight : picture.height(), viewport.viewWidth(), viewport.viewHeight()));
	}

	boolean isFramed() {
		return frameWidth > 0;
	}

	/** Counts in pixels of a frame that is as wide as what was there, from the same corner on. */
	void setFrame(int width, int height) {
		frameWidth = width;
		frameHeight = height;
		boolean sideways = orientation.sideways();
		int across = sideways ? height : width;
		int down = sideways ? width : height;
		double finer = sideways ? (double) viewport.imageHeight() / down : (double) viewport.imageWidth() / across;
		set(fitted(new Viewport(across, down, viewport.viewWidth(), viewport.viewHeight(), viewport.scale() * finer, viewport.left(), viewport.top())));
	}

	/** Looks at a frame of the same size as another camera does, with the same point in the middle. */
	void follow(Camera leader) {
		fitting = leader.fitting;
		orientation = leader.orientation;
		set(fitted(leader.viewport.resized(viewport.viewWidth(), viewport.viewHeight())));
	}

	void fit() {
		fitting = Fitting.WHOLE;
		set(viewport.fitted());
	}

	void fitWidth() {
		fitting = Fitting.WIDTH;
		set(viewport.filledWidth());
	}

	void show(Viewport next) {
		fitting = Fitting.FREE;
		set(next);
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
