package io.imageshare.ui.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.imageshare.ui.GridRow;

/** The notes above everything else in a view, one below the other. They never take more than half of it; what has no room then is scrolled to. */
final class NotesPane {

	/** Of the picture's half the line below it is no part, in points. */
	private static final int PICTURE_LINE = 20;

	private final ScrolledComposite scroller;
	private final Composite notes;
	private int height;

	/** @param whole a grid of one column */
	NotesPane(Composite whole) {
		scroller = new ScrolledComposite(whole, SWT.V_SCROLL);
		notes = new Composite(scroller, SWT.NONE);
		scroller.setBackgroundMode(SWT.INHERIT_DEFAULT);
		notes.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(notes);
		scroller.setContent(notes);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		// who comes here with the keyboard sees where he is
		scroller.setShowFocusedControl(true);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(scroller);
	}

	Composite parent() {
		return notes;
	}

	/** The height that they have, in points; 0 when there are none. */
	int height() {
		return height;
	}

	/** Shows or hides one; {@link #arrange} gives all their place anew. */
	void show(Control note, boolean shown) {
		if (note.getLayoutData() == null) {
			GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(note);
		}
		GridRow.show(note, shown);
	}

	/** Gives them what they want of a view of this size, in points, as far as they may have it. */
	void arrange(int width, int viewHeight) {
		int wanted = wanted(width);
		height = Math.min(wanted, Math.max(PICTURE_LINE, viewHeight / 2 - PICTURE_LINE));
		if (height < wanted) {
			wanted = wanted(width - scroller.getVerticalBar().getSize().x);
		}
		scroller.setMinHeight(wanted);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, height).applyTo(scroller);
		GridRow.show(scroller, height > 0);
		notes.layout(true, true);
	}

	private int wanted(int width) {
		boolean any = false;
		for (Control note : notes.getChildren()) {
			any |= note.getLayoutData() != null && GridRow.isShown(note);
		}
		return any ? notes.computeSize(Math.max(1, width), SWT.DEFAULT, true).y : 0;
	}
}
