package io.imageshare.benchmarks;

import java.nio.file.Path;

import org.eclipse.swt.widgets.Control;

/** Something that shows an image file, on the UI thread. */
interface Viewer {

	/** Begins to show a file. */
	void open(Path file);

	/** Whether the first paint of the file would show something of it. */
	boolean showsAnything();

	/** Whether a paint would show a pixel of the file for each of the screen. */
	boolean isSharp();

	/** Whether nothing better will come than what the last paint has shown. */
	boolean isDone();

	/** Zooms to so many times the size at which all is seen, around a place of the view. */
	void zoom(int x, int y, double times);

	/** One image pixel on one pixel of the screen, in the middle. */
	void actualSize();

	/** Moves the image by so many pixels. */
	void pan(int dx, int dy);

	Control control();
}
