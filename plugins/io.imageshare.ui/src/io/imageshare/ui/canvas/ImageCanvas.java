package io.imageshare.ui.canvas;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
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
public final class ImageCanvas extends ViewportCanvas {

	private final Stage stage;
	private final Counterpart counterpart;
	private final Notice notice;
	private final Tools tools = new Tools(this);
	private final CanvasPainter painter;
	private final PointNavigation navigation;
	private final Pipette pipette;
	private final CanvasAccessibility accessibility;

	/** @param style additional style bits, such as SWT.BORDER */
	public ImageCanvas(Composite parent, int style) {
		super(parent, style | SWT.DOUBLE_BUFFERED);
		stage = new Stage(this);
		counterpart = new Counterpart(this, stage);
		navigation = new PointNavigation(camera(), stage);
		notice = new Notice(this);
		painter = new CanvasPainter(this, camera(), stage, counterpart, notice, tools);
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
			camera().turnTo(picture);
		}
		updateScrollBars();
		painter.changed();
		changed();
	}

	/**
	 * Replaces the picture by a better one of the same image, such as a preview by the whole picture, without moving anything and without a flicker. One of
	 * another size is shown as by {@link #setPicture}.
	 */
	public void refinePicture(Picture picture) {
		Picture shown = picture();
		if (shown == null || !camera().isFramed() && (shown.width() != picture.width() || shown.height() != picture.height())) {
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

	@Override
	boolean hasPicture() {
		return picture() != null;
	}

	@Override
	void moved() {
		painter.moved();
		changed();
	}

	@Override
	void turned(Orientation orientation) {
		counterpart.turnBoth(orientation);
	}

	private void changed() {
		pipette.refresh();
		accessibility.changed();
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
