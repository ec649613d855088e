package io.imageshare.ui.canvas;

import org.eclipse.swt.graphics.GC;

/** Something that is drawn over the picture, such as marks or a pointer. It is not asked while there is no picture. */
public interface Overlay {

	/**
	 * Draws itself, on the UI thread and as part of a paint: what takes long was done before, and what is left of the graphics context may be anything. Only what
	 * is damaged is seen; whoever changes asks the canvas to redraw the part in which it did, as {@link Projection#toView(double, double, double, double)} tells
	 * it, where it was as well as where it is.
	 */
	void paint(GC gc, Projection projection);
}
