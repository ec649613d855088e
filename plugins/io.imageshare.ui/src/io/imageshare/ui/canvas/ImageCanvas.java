package io.imageshare.ui.canvas;

import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows one picture at any zoom, or a text where there is none. The wheel zooms where the pointer is, with Shift it pans sideways and with Ctrl or Command
 * up and down; dragging pans, pinching zooms, a double click changes between the whole picture and its actual size; keys are plus, minus, 0 for the whole,
 * 1 for the actual size, arrows and page keys.
 * <p>
 * UI thread only, as every widget. A paint never decodes and never draws more than what is seen; while something moves it draws fast, and once beautifully
 * when it rests. Device images are bounded by the size of the view, not by that of the picture, and end with the widget. Background, foreground and font
 * are those of the control, so themes apply.
 */
public final class ImageCanvas extends Canvas {

	private static final Consumer<Viewport> NOBODY = viewport -> {
		// nobody listens
	};

	private final Camera camera = new Camera(this::moved);
	private final Stage stage;
	private final Notice notice;
	private final ScrollBars scrollBars;
	private final CanvasPainter painter;
	private final PointNavigation navigation;
	private Consumer<Viewport> listener = NOBODY;
	private String accessibleName = "";

	/** @param style additional style bits, such as SWT.BORDER */
	public ImageCanvas(Composite parent, int style) {
		super(parent, style | SWT.H_SCROLL | SWT.V_SCROLL | SWT.DOUBLE_BUFFERED);
		stage = new Stage(this);
		navigation = new PointNavigation(camera, stage);
		notice = new Notice(this);
		painter = new CanvasPainter(this, camera, stage, notice);
		scrollBars = new ScrollBars(this, camera::pan);
		addListener(SWT.Resize, event -> resized());
		addListener(SWT.Dispose, event -> released());
		PointerInput.install(this, navigation);
		KeyInput.install(this, navigation);
		CanvasAccessibility.install(this);
	}

	/** Shows this picture from now on, the whole of it; null for none, so that the message is seen. */
	public void setPicture(Picture picture) {
		stage.show(picture);
		if (picture != null) {
			camera.turnTo(picture);
		}
		scrollBars.show(viewport(), picture != null);
		redraw();
	}

	/**
	 * Replaces the picture by a better one of the same image, such as a preview by the whole picture, without moving anything and without a flicker. One of
	 * another size is shown as by {@link #setPicture}.
	 */
	public void refinePicture(Picture picture) {
		Picture shown = picture();
		if (shown == null || shown.width() != picture.width() || shown.height() != picture.height()) {
			setPicture(picture);
		} else {
			stage.refine(picture);
			redraw();
		}
	}

	/** The picture on show, or null. */
	public Picture picture() {
		return stage.picture();
	}

	/** What stands in the middle as long as there is no picture. */
	public void setMessage(String text) {
		setMessage(text, "");
	}

	/** A title and an explanation that stand in the middle as long as there is no picture, for an image that cannot be shown. */
	public void setMessage(String title, String details) {
		notice.set(title, details);
		redraw();
	}

	/** Title and explanation as they were set last, one under the other. */
	public String getMessage() {
		return notice.text();
	}

	/** What part of the picture is seen; means nothing while there is none. */
	public Viewport viewport() {
		return camera.viewport();
	}

	/** Called on the UI thread after every change of the viewport while there is a picture; one listener at most, null for none. */
	public void setViewportListener(Consumer<Viewport> listener) {
		this.listener = listener == null ? NOBODY : listener;
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

	/** The name assistive technology reads, such as the file's. */
	public void setAccessibleName(String name) {
		accessibleName = Objects.requireNonNull(name);
	}

	/** How many device images are held at the moment; bounded by the size of the view. */
	public int deviceImages() {
		return stage.tiles();
	}

	@Override
	public void setFont(Font font) {
		super.setFont(font);
		notice.updateFont();
	}

	String accessibleName() {
		return accessibleName;
	}

	private void moved(Viewport viewport) {
		if (picture() != null) {
			scrollBars.show(viewport, true);
			painter.moved();
			listener.accept(viewport);
		}
	}

	private void resized() {
		// a canvas that comes to another monitor is told so as well
		stage.adaptToMonitor();
		Rectangle area = getClientArea();
		navigation.resize(area.width, area.height);
	}

	private void released() {
		stage.dispose();
		notice.dispose();
	}
}
