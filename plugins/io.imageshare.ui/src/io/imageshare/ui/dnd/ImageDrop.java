package io.imageshare.ui.dnd;

import org.eclipse.jface.util.DelegatingDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Control;

/** Lets image files be dropped on a control, from the workspace or the desktop: they are sent to the phones. */
public final class ImageDrop {

	private ImageDrop() {
	}

	/** Enables a control for as long as it lives. */
	public static void on(Control control) {
		DelegatingDropAdapter adapter = new DelegatingDropAdapter();
		// In this order: a drag within the workbench offers its files as plain ones too, but then their place in the workspace would be lost.
		adapter.addDropTargetListener(new SelectionDrop());
		adapter.addDropTargetListener(new ResourceDrop());
		adapter.addDropTargetListener(new FileDrop());
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(adapter.getTransfers());
		target.addDropListener(adapter);
	}
}
