package io.imageshare.ui.view;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.canvas.Ellipsis;

/** A path that can be clicked. Where there is no room for all of it, its project and its last folder remain, and the tool tip has the whole. UI thread only. */
public final class FolderLink {

	private final Link link;
	private String path = "";
	private String shown = "";

	public FolderLink(Composite parent) {
		link = new Link(parent, SWT.NONE);
		link.addListener(SWT.Resize, event -> fit());
	}

	public Link control() {
		return link;
	}

	public void show(String whole) {
		path = whole;
		link.setToolTipText(PlainText.forLabel(whole));
		fit();
	}

	private void fit() {
		int width = link.getSize().x;
		GC gc = new GC(link);
		// before the first layout nothing is known of the room there is
		String fitting = width == 0 ? path : Ellipsis.inMiddle(gc, path, width);
		gc.dispose();
		if (!fitting.equals(shown)) {
			shown = fitting;
			link.setText(NLS.bind(Messages.ConnectionPanel_change, PlainText.forLink(fitting)));
		}
	}
}
