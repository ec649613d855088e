package io.imageshare.ui.canvas;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows one picture at any zoom and turned any way, or a text where there is none. The wheel zooms where the pointer is, with or without Ctrl or Command; with
 * Shift it pans sideways and with Alt up and down. Dragging pans, pinching zooms, a double click changes between the whole picture and its actual size; keys are
 * plus, minus, 0 for the whole, 1 for the actual size, arrows and page keys.
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
	private final Counterpart counterpart;
	private final Notice notice;
	private final Tools tools = new Tools(this);
	private final ScrollBars scrollBars;
	private final CanvasPainter painter;
	private final PointNavigation navigation;
	private final Pipette pipette;
	private final CanvasAccessibility accessibility;
	private Consumer<Viewport> listener = NOBODY;

	/** @param style additional style bits, such as SWT.BORDER */
	public ImageCanvas(Composite parent, int style) {
		super(parent, style | SWT.H_SCROLL | SWT.V_SCROLL | SWT.DOUBLE_BUFFERED);
		stage = new Stage(this);
		counterpart = new Counterpart(this, stage);
		navigation = new PointNavigation(camera, stage);
		notice = new Notice(this);
		painter = new CanvasPainter(this, camera, stage, counterpart, notice, tools);
		scrollBars = new ScrollBars(this, camera::pan);
		addListener(SWT.Resize, event -> resized());
		addListener(SWT.Dispose, event -> released());
		pipette = new Pipette(this, navigation);
		DividerInput.install(this, counterpart);
		PointerInput.install(this, navigation, tools);
		KeyInput.install(this, navigation, tools);
		accessibility = new CanvasAccessibility(this);
	}

	/** Shows this picture from now on, the whole of it and upright; null for none, so that the message is seen. */
	public void setPicture(Picture picture) {
		counterpart.show(picture);
		if (picture != null) {
			camera.turnTo(picture);
		}
		scrollBars.show(viewport(), picture != null);
		painter.changed();
		changed();
	}

	/**
	 * Replaces the picture by a better one of the same image, such as a preview by the whole picture, without moving anything and without a flicker. One of
	 * another size is shown as by {@link #setPicture}.
	 */
	public void refinePicture(Picture picture) {
		Picture shown = picture();
		if (shown == null || !camera.isFramed() && (shown.width() != picture.width() || shown.height() != picture.height())) {
			setPicture(picture);
		} else {
			stage.refine(picture);
			if (shown.isReduced() && !picture.isReduced()) {
				painter.sharpened();
			} else {
				painter.changed();
			}
			changed();
		}
	}

	/**
	 * Shows every picture in a frame of this size from now on: as wide as the frame and at its upper end, or turned as that is. The viewport counts in pixels of the
	 * frame, so that pictures of any size in frames of one size share it. What is seen stays where it is, also when the picture is refined by one of another size.
	 */
	public void setFrame(int width, int height) {
		camera.setFrame(width, height);
	}

	/** Shows of its frame what another canvas with a frame of the same size does: turned alike, fitted alike, and with the same point in the middle. */
	public void follow(ImageCanvas leader) {
		if (!leader.orientation().equals(orientation())) {
			counterpart.turnBoth(leader.orientation());
		}
		camera.follow(leader.camera);
	}

	/** A second picture in the place of the first. */
	public Counterpart counterpart() {
		return counterpart;
	}

	/** Whether the picture that was set last has been painted. */
	public boolean isSettled() {
		return stage.isSettled();
	}

	/** Whether nothing better will be painted than what is, until something moves. */
	public boolean isAtRest() {
		return painter.isAtRest();
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

	/** Shows this part of the picture, which was made of {@link #viewport}. */
	public void show(Viewport part) {
		camera.show(part);
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

	/** Whether thin lines part the pixels, from 800 % on. */
	public void setPixelGrid(boolean shown) {
		counterpart.showGridOnBoth(shown);
		redraw();
	}

	public boolean isPixelGrid() {
		return stage.isGridShown();
	}

	/** The pixel under the pointer, also while a context menu is open over it. */
	public Optional<PixelSample> pointedPixel() {
		return pipette.pointed();
	}

	/** The pixel under the pointer, or the one in the middle of the view when the pointer is elsewhere; empty when there is none. */
	public Optional<PixelSample> pickedPixel() {
		return pipette.picked();
	}

	/** Called on the UI thread whenever the pixel under the pointer is another or there is none any more; one listener at most. */
	public void setPixelListener(Consumer<Optional<PixelSample>> listener) {
		pipette.setListener(Objects.requireNonNull(listener));
	}

	/** Where the picture is in the view at the moment; null without a picture. */
	public Projection projection() {
		return picture() == null ? null : stage.projection(viewport());
	}

	/** Draws this over the picture from now on, and over what was added before. */
	public void addOverlay(Overlay overlay) {
		tools.add(Objects.requireNonNull(overlay));
	}

	public void removeOverlay(Overlay overlay) {
		tools.remove(overlay);
	}

	/** Gives the left button and the keys to a tool instead of panning; null takes them back. */
	public void setPointerTool(PointerTool tool) {
		tools.use(tool);
	}

	/** The name assistive technology reads, such as the file's. */
	public void setAccessibleName(String name) {
		accessibility.setName(Objects.requireNonNull(name));
	}

	/** What assistive technology reads of a picture behind its size and zoom; asked for when needed, perhaps empty. */
	public void setAccessibleDetails(Supplier<String> details) {
		accessibility.setDetails(Objects.requireNonNull(details));
	}

	/** How many device images are held at the moment; bounded by the size of the view. */
	public int deviceImages() {
		return counterpart.tilesOfBoth();
	}

	@Override
	public void setFont(Font font) {
		super.setFont(font);
		notice.updateFont();
	}

	private void moved(Viewport viewport) {
		if (picture() != null) {
			scrollBars.show(viewport, true);
			painter.moved();
			pipette.refresh();
			accessibility.changed();
			listener.accept(viewport);
		}
	}

	private void changed() {
		pipette.refresh();
		accessibility.changed();
	}

	private void turn(UnaryOperator<Orientation> turning, UnaryOperator<Viewport> moving) {
		if (picture() != null) {
			counterpart.turnBoth(turning.apply(orientation()));
			camera.turn(turning, moving);
		}
	}

	private void resized() {
		// a canvas that comes to another monitor is told so as well
		counterpart.adaptBothToMonitor();
		Rectangle area = getClientArea();
		navigation.resize(area.width, area.height);
	}

	private void released() {
		counterpart.disposeBoth();
		notice.dispose();
	}
}
