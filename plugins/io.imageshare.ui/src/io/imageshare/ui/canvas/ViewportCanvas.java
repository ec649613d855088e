package io.imageshare.ui.canvas;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * A view of a part of something larger, which the scroll bars follow: what part that is, at which zoom and turned how. Knows nothing of what is seen. UI thread
 * only. Nothing outside of this package extends it; it can be seen because the methods of {@link ImageCanvas} that it has are called from everywhere.
 */
public abstract class ViewportCanvas extends Canvas {

	private static final Consumer<Viewport> NOBODY = viewport -> {
		// nobody listens
	};

	private final Camera camera = new Camera(this::changed);
	private final ScrollBars scrollBars;
	private Consumer<Viewport> listener = NOBODY;

	ViewportCanvas(Composite parent, int style) {
		super(parent, style | SWT.H_SCROLL | SWT.V_SCROLL);
		scrollBars = new ScrollBars(this, camera::pan);
	}

	/** Whether there is anything to be seen, so that there is something to scroll and to turn. */
	abstract boolean hasPicture();

	/** The viewport is another; only called while there is a picture, before the listener is. */
	abstract void moved();

	/** What is seen is to be turned like this from now on; the viewport follows. */
	abstract void turned(Orientation orientation);

	/** What moves the viewport. */
	final Camera camera() {
		return camera;
	}

	/** Lets the scroll bars come or go with the picture. */
	final void updateScrollBars() {
		scrollBars.show(viewport(), hasPicture());
	}

	/** What part of the picture is seen; means nothing while there is none. */
	public Viewport viewport() {
		return camera.viewport();
	}

	/** Called on the UI thread after every change of the viewport while there is a picture; one listener at most, null for none. */
	public void setViewportListener(Consumer<Viewport> listener) {
		this.listener = listener == null ? NOBODY : listener;
	}

	/** Shows this part of the picture, which was made of {@link #viewport}. */
	public void show(Viewport part) {
		camera.show(part);
	}

	/**
	 * Shows every picture in a frame of this size from now on: as wide as the frame and at its upper end, or turned as that is. The viewport counts in pixels of the
	 * frame, so that pictures of any size in frames of one size share it. What is seen stays where it is, also when the picture is refined by one of another size.
	 */
	public void setFrame(int width, int height) {
		camera.setFrame(width, height);
	}

	/** Shows of its frame what another canvas with a frame of the same size does: turned alike, fitted alike, and with the same point in the middle. */
	public void follow(ViewportCanvas leader) {
		if (!leader.orientation().equals(orientation())) {
			turned(leader.orientation());
		}
		camera.follow(leader.camera);
	}

	/** To the next larger round scale, around the middle. */
	public void zoomIn() {
		camera.zoom(ZoomSteps.above(viewport().scale()));
	}

	/** To the next smaller round scale, around the middle. */
	public void zoomOut() {
		camera.zoom(ZoomSteps.below(viewport().scale()));
	}

	/** To this many per cent, around the middle; 100 is one image pixel on one device pixel. */
	public void zoomTo(double percent) {
		camera.zoom(percent / 100);
	}

	/** One image pixel on one device pixel. */
	public void actualSize() {
		camera.zoom(1);
	}

	/** The whole picture, also when the view changes its size. */
	public void fit() {
		camera.fit();
	}

	/** As wide as the view, also when that changes its size; for long screenshots. */
	public void fitWidth() {
		camera.fitWidth();
	}

	/** Whether the whole picture is kept in the view when that changes its size. */
	public boolean isFitting() {
		return camera.isFitting();
	}

	/** Turns what is seen by a quarter to the left, until another picture is shown. */
	public void rotateLeft() {
		turn(Orientation::rotatedLeft, Viewport::rotatedLeft);
	}

	/** Turns what is seen by a quarter to the right, until another picture is shown. */
	public void rotateRight() {
		turn(Orientation::rotatedRight, Viewport::rotatedRight);
	}

	/** Exchanges left and right of what is seen, until another picture is shown. */
	public void flipHorizontally() {
		turn(Orientation::flippedHorizontally, Viewport::flippedHorizontally);
	}

	/** Exchanges top and bottom of what is seen, until another picture is shown. */
	public void flipVertically() {
		turn(Orientation::flippedVertically, Viewport::flippedVertically);
	}

	/** How the picture is turned at the moment. */
	public Orientation orientation() {
		return camera.orientation();
	}

	private void turn(UnaryOperator<Orientation> turning, UnaryOperator<Viewport> moving) {
		if (hasPicture()) {
			turned(turning.apply(orientation()));
			camera.turn(turning, moving);
		}
	}

	private void changed(Viewport viewport) {
		if (hasPicture()) {
			updateScrollBars();
			moved();
			listener.accept(viewport);
		}
	}
}
