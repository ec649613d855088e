package io.imageshare.ui.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Sash;

import io.imageshare.ui.GridRow;

/**
 * The places of the view's notes and panes: notes on top of everything, the connection beside the picture and the strip of all pictures where there is room,
 * else below them, and the log at the bottom. The connection gets what it needs and the picture the rest, until the user moves the sash between them.
 */
final class ViewLayout {

	/** From this width on, in points, picture and connection stand side by side. */
	private static final int SIDE_BY_SIDE = 560;
	/** A picture keeps at least this share, in hundredths; while there is none, the invitation to send one needs less. */
	private static final int PICTURE_SHARE = 50;
	private static final int EMPTY_SHARE = 30;
	private static final int[] PANES_AND_LOG = { 84, 16 };

	private final Composite whole;
	private final SashForm outer;
	private final SashForm panes;
	private final Composite pictures;
	private ConnectionPanel connection;
	private boolean movedByUser;
	private boolean hasPicture;

	ViewLayout(Composite parent) {
		whole = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(whole);
		outer = new SashForm(whole, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(outer);
		panes = new SashForm(outer, SWT.HORIZONTAL);
		// Themes colour some classes of widgets and not others; this way all have the colour of the part.
		whole.setBackgroundMode(SWT.INHERIT_DEFAULT);
		outer.setBackgroundMode(SWT.INHERIT_DEFAULT);
		panes.setBackgroundMode(SWT.INHERIT_DEFAULT);
		pictures = new Composite(panes, SWT.NONE);
		pictures.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pictures);
	}

	/** Everything, for as long as the view lives. */
	Composite control() {
		return whole;
	}

	/** What is made here goes through {@link #showNote} before it is seen. */
	Composite parentOfNotes() {
		return whole;
	}

	/** Shows or hides a note above the panes, in the height that it wants. */
	void showNote(Control note, boolean shown) {
		if (note.getLayoutData() == null) {
			GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(note);
			note.moveAbove(outer);
		}
		GridRow.show(note, shown);
		whole.layout(true, true);
	}

	/** A column: the picture, and below it the strip of all. */
	Composite parentOfPictures() {
		return pictures;
	}

	Composite parentOfPanes() {
		return panes;
	}

	Composite parentOfLog() {
		return outer;
	}

	/** Begins to arrange, once the panes and the log have been made. */
	void begin(ConnectionPanel panel) {
		connection = panel;
		outer.setWeights(PANES_AND_LOG);
		panes.addListener(SWT.Resize, event -> arrange());
	}

	void showConnection(boolean shown) {
		panes.setMaximizedControl(shown ? null : pictures);
	}

	void showLog(boolean shown) {
		outer.setMaximizedControl(shown ? null : panes);
	}

	/** Gives the panes their places anew when there is a picture and was none, or the other way round. */
	void setHasPicture(boolean picture) {
		if (picture != hasPicture) {
			hasPicture = picture;
			arrange();
		}
	}

	/** Gives the panes their places anew, after a change of what the connection shows. */
	void arrange() {
		Point size = panes.getSize();
		int orientation = size.x >= SIDE_BY_SIDE ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (panes.getOrientation() != orientation) {
			panes.setOrientation(orientation);
			movedByUser = false;
		}
		if (!movedByUser && size.x > 0 && size.y > 0) {
			int whole = orientation == SWT.HORIZONTAL ? size.x : size.y;
			int wanted = orientation == SWT.HORIZONTAL ? ConnectionPanel.COLUMN : connection.heightFor(size.x);
			int given = Math.min(wanted + panes.getSashWidth(), whole * (100 - (hasPicture ? PICTURE_SHARE : EMPTY_SHARE)) / 100);
			panes.setWeights(whole - given, given);
			connection.arrange();
		}
		watchSashes();
	}

	/** The form makes its sashes when it is first laid out. */
	private void watchSashes() {
		for (Control child : panes.getChildren()) {
			if (child instanceof Sash && child.getData() == null) {
				child.setData(this);
				child.addListener(SWT.Selection, event -> movedByUser = true);
			}
		}
	}
}
