package io.imageshare.ui.strip;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.ui.canvas.DeviceZoom;
import io.imageshare.ui.canvas.Pixels;

/**
 * A row of thumbnails that scrolls sideways, by wheel, bar and keys. Arrows, Home, End and the page keys move the selection, with Shift they extend it; Ctrl or
 * Command and a click add or take away, Shift and a click select a range, Enter and a double click open.
 * <p>
 * UI thread only, as every widget. Whatever the number of items: only those to be seen are asked for, drawn and given a device image. Background, foreground
 * and font are those of the control, so themes apply.
 */
public final class ThumbnailStrip extends Canvas {

	/** Pictures are drawn in one of these heights, in points, with as many lines of text; chosen by the room there is. */
	public enum Size {
		LARGE(72, 2), MEDIUM(54, 1), SMALL(42, 0);

		private final int height;
		private final int lines;

		Size(int height, int lines) {
			this.height = height;
			this.lines = lines;
		}
	}

	/** Device images kept at least, so that scrolling a little back costs nothing. */
	private static final int ALWAYS_KEPT = 48;
	/** Width of a picture's place in hundredths of its height. */
	private static final int SHAPE = 136;

	private final StripModel model;
	private final StripImages images;
	private final StripScroll scroll;
	private StripLayout layout;
	private Size size = Size.LARGE;
	private int zoom;
	private List<String> wanted = List.of();
	private String message = "";
	private String accessibleName = "";

	/** @param style additional style bits, such as SWT.BORDER */
	public ThumbnailStrip(Composite parent, int style, StripModel model) {
		super(parent, style | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED);
		this.model = model;
		images = new StripImages(getDisplay());
		zoom = DeviceZoom.of(this);
		layout = measure();
		scroll = new StripScroll(this);
		StripPainter painter = new StripPainter(this, model, images);
		addListener(SWT.Paint, event -> painter.paint(event.gc, new Rectangle(event.x, event.y, event.width, event.height)));
		addListener(SWT.Resize, event -> resized());
		addListener(SWT.FocusIn, event -> focusChanged());
		addListener(SWT.FocusOut, event -> focusChanged());
		addListener(SWT.Dispose, event -> images.clear());
		StripInput.install(this, model);
		StripAccessibility.install(this, model);
	}

	/** Looks at the model anew. What is in sight stays where it is; whoever looks at an end goes on looking at it. */
	public void refresh() {
		scroll.contentChanged();
		requestThumbnails();
		redraw();
	}

	/** The thumbnail of an item is there; null when there will never be one. */
	public void setThumbnail(String key, Pixels pixels) {
		images.put(key, pixels, zoom, Math.max(ALWAYS_KEPT, 2 * visibleCount()));
		redraw();
	}

	/** Scrolls as little as needed for an item to be seen whole. */
	public void reveal(int index) {
		scroll.reveal(index);
	}

	/** How large the pictures are drawn; the height of the strip follows from it. */
	public void setTileSize(Size chosen) {
		if (chosen != size) {
			size = chosen;
			measureAnew();
		}
	}

	/** What is said where the pictures would be, as long as there are none. */
	public void setMessage(String text) {
		message = Objects.requireNonNull(text);
		redraw();
	}

	public String getMessage() {
		return message;
	}

	/** The name assistive technology reads for the whole. */
	public void setAccessibleName(String name) {
		accessibleName = Objects.requireNonNull(name);
	}

	/** How many device images are held at the moment; bounded by what is seen, not by the number of items. */
	public int deviceImages() {
		return images.size();
	}

	/** How many items there are, also out of sight. */
	public int getItemCount() {
		return model.count();
	}

	/** What the tile of an item says. */
	public StripItem getItem(int index) {
		return model.item(index);
	}

	/** Where an item is now, in points, perhaps out of sight. */
	public Rectangle tile(int index) {
		return layout.tile(index, scroll.offset());
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		Rectangle trim = computeTrim(0, 0, widthHint == SWT.DEFAULT ? layout.pitch() : widthHint, layout.height());
		return new Point(widthHint == SWT.DEFAULT ? trim.width : widthHint, heightHint == SWT.DEFAULT ? trim.height : heightHint);
	}

	@Override
	public void setFont(Font font) {
		super.setFont(font);
		measureAnew();
	}

	/** Whether there is an item at a place, such as one where a drag begins. */
	public boolean isOnItem(int x) {
		return indexAt(x) >= 0;
	}

	StripLayout layoutOfTiles() {
		return layout;
	}

	StripScroll scroll() {
		return scroll;
	}

	int zoom() {
		return zoom;
	}

	String accessibleName() {
		return accessibleName;
	}

	String key(int index) {
		return model.key(index);
	}

	/** The first item of which something is in sight. */
	int firstVisible() {
		return Math.max(0, Math.min(model.count(), layout.indexAt(0, scroll.offset(), Integer.MAX_VALUE)));
	}

	/** The first item right of the sight. */
	int endOfVisible() {
		return Math.min(model.count(), layout.indexAt(Math.max(0, getClientArea().width - 1), scroll.offset(), Integer.MAX_VALUE) + 1);
	}

	/** The item at a place, or -1. */
	int indexAt(int x) {
		return layout.indexAt(x, scroll.offset(), model.count());
	}

	/** Something else is in sight. */
	void scrolled() {
		requestThumbnails();
		redraw();
	}

	private int visibleCount() {
		return endOfVisible() - firstVisible();
	}

	private void requestThumbnails() {
		List<String> missing = new ArrayList<>();
		for (int index = firstVisible(); index < endOfVisible(); index++) {
			String key = model.key(index);
			if (images.get(key) == null && !images.isImpossible(key)) {
				missing.add(key);
			}
		}
		if (!missing.equals(wanted)) {
			wanted = missing;
			model.want(missing, layout.picture() * zoom / 100, layout.pictureHeight() * zoom / 100);
		}
	}

	private void resized() {
		// a strip that comes to another monitor is told so as well
		int now = DeviceZoom.of(this);
		if (now != zoom) {
			zoom = now;
			images.clear();
			wanted = List.of();
		}
		scroll.resized();
		if (model.lead() >= 0) {
			scroll.reveal(model.lead());
		}
		requestThumbnails();
	}

	private void measureAnew() {
		layout = measure();
		images.clear();
		wanted = List.of();
		scroll.contentChanged();
		requestThumbnails();
		requestLayout();
		redraw();
	}

	private StripLayout measure() {
		GC gc = new GC(this);
		int line = gc.getFontMetrics().getHeight();
		gc.dispose();
		return new StripLayout(size.height * SHAPE / 100, size.height, size.lines, line);
	}

	private void focusChanged() {
		redraw();
		StripAccessibility.tellFocus(this, model);
	}
}
