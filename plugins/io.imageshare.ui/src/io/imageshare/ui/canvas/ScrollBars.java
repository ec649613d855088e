package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Scrollable;

/** Keeps the two scroll bars and the viewport the same, in device pixels; a bar is only seen where there is something to scroll. UI thread only. */
final class ScrollBars {

	private static final int STEP = 40;

	private final ScrollBar horizontal;
	private final ScrollBar vertical;

	private Viewport shown;

	/** Where a bar tells how far it moved the image, in device pixels. */
	interface Panning {
		void pan(double dx, double dy);
	}

	ScrollBars(Scrollable owner, Panning panning) {
		horizontal = owner.getHorizontalBar();
		vertical = owner.getVerticalBar();
		horizontal.addListener(SWT.Selection, event -> panning.pan(-horizontal.getSelection() - shown.left(), 0));
		vertical.addListener(SWT.Selection, event -> panning.pan(0, -vertical.getSelection() - shown.top()));
		horizontal.setVisible(false);
		vertical.setVisible(false);
	}

	/** @param any whether there is a picture at all */
	void show(Viewport viewport, boolean any) {
		shown = viewport;
		set(horizontal, any, viewport.left(), viewport.scaledWidth(), viewport.viewWidth());
		set(vertical, any, viewport.top(), viewport.scaledHeight(), viewport.viewHeight());
	}

	private static void set(ScrollBar bar, boolean any, double edge, double image, int view) {
		boolean needed = any && image > view;
		if (needed) {
			bar.setValues((int) Math.round(-edge), 0, (int) Math.ceil(image), view, STEP, view);
		}
		if (bar.getVisible() != needed) {
			bar.setVisible(needed);
		}
	}
}
