package io.imageshare.ui.canvas;

import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Event;

/**
 * What the left button does on the canvas instead of panning and of changing the zoom by a double click. The wheel, pinching and the middle button go on doing
 * what they do. Events are those of SWT, in points of the view; {@link ImageCanvas#projection} tells the place in the picture. UI thread only.
 */
public interface PointerTool {

	/** The left button went down on the canvas. From here to the release every movement is told, also outside of the canvas. */
	void pressed(Event event);

	/** The pointer moved while the button is down. */
	void dragged(Event event);

	/** The button went up. */
	void released(Event event);

	/** The second press of a double click, after both were told as presses. */
	void doubleClicked(Event event);

	/** What the pointer looks like here while no button is down; null for the usual arrow. A cursor of the system, or one that outlives the tool. */
	Cursor cursor(Event event);

	/** A key went down on the canvas; whether it was for the tool. What was not, zooms and pans as always. */
	boolean keyPressed(Event event);
}
