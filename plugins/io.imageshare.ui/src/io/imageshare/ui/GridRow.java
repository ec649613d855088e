package io.imageshare.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;

/** A child of a grid that is there or not: what is hidden leaves no gap. Its parent has still to be laid out. UI thread only. */
public final class GridRow {

	private GridRow() {
	}

	/** Shows a control, or hides it and gives its place away. */
	public static void show(Control control, boolean shown) {
		if (control.getLayoutData() == null) {
			GridDataFactory.swtDefaults().applyTo(control);
		}
		((GridData) control.getLayoutData()).exclude = !shown;
		control.setVisible(shown);
	}

	/** Whether a control with layout data has a place, also while its window is not open. */
	public static boolean isShown(Control control) {
		return !((GridData) control.getLayoutData()).exclude;
	}
}
