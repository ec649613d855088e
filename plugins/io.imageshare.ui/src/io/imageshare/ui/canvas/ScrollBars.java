package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Scrollable;

/** Keeps the two scroll bars and the viewport the same, in device pixels; a bar is only seen where there is something to scroll. UI thread only. */
final class ScrollBars {

	private static final int STEP = 40;
	/** Smaller differences come from arithmetic. */
	private static final double SAME = 1e-6;

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
		horizontal.addListener(SWT.Selection, event -> panning.pan(hidden(shown.left()) - horizontal.getSelection(), 0));
		vertical.addListener(SWT.Selection, event -> panning.pan(0, hidden(shown.top()) - vertical.getSelection()));
		horizontal.setVisible(false);
		vertical.setVisible(false);
	}

	/** @param any whether there is a picture at all */
	void show(Viewport viewport, boolean any) {
		shown = viewport;
		set(horizontal, any, viewport.left(), viewport.scaledWidth(), viewport.viewWidth());
		set(vertical, any, viewport.top(), viewport.scaledHeight(), viewport.viewHeight());
	}

	/** How much of the image is out of the view before its beginning. */
	private static double hidden(double edge) {
		return Math.max(0, -edge);
	}

	/** What there is to scroll reaches from the image's edge or the view's to the image's or the view's, whichever is further out. */
	private static void set(ScrollBar bar, boolean any, double edge, double image, int view) {
		double whole = hidden(edge) + Math.max(view, edge + image);
		boolean needed = any && whole > view + SAME;
		if (needed) {
			bar.setValues((int) Math.round(hidden(edge)), 0, (int) Math.ceil(whole), view, STEP, view);
		}
		if (bar.getVisible() != needed) {
			bar.setVisible(needed);
		}
	}
}
