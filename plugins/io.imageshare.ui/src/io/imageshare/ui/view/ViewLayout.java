package io.imageshare.ui.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Sash;

/**
 * The places of the view's notes and panes: notes on top of everything, the connection beside the picture and the strip of all pictures where there is room,
 * else below them, and the log at the bottom. The connection gets what it needs and the picture the rest, until the user moves the sash between them. In a short view
 * the picture comes first: it has half of the height, and the log none; nor has the connection, where less would be left than says anything. Where that is not
 * seen, one line below the strip says where pictures land.
 */
final class ViewLayout {

	/** From this width on, in points, picture and connection stand side by side. */
	private static final int SIDE_BY_SIDE = 560;
	/** A picture keeps at least this share, in hundredths; while there is none, the invitation to send one needs less. */
	private static final int PICTURE_SHARE = 50;
	private static final int EMPTY_SHARE = 30;
	/** Below this height of the whole view, in points, the picture comes first. */
	private static final int SHORT = 310;
	/** What stands below a picture: its line, that of the target, and from a height of the view on the strip. */
	private static final int LINES = 40;
	private static final int LINES_AND_STRIP = 100;
	private static final int ROOM_FOR_STRIP = 220;
	/** The state of the server and the button for it. */
	private static final int LEAST_CONNECTION = 40;
	private static final int[] PANES_AND_LOG = { 84, 16 };

	private final Composite whole;
	private final NotesPane notes;
	private final SashForm outer;
	private final SashForm panes;
	private final Composite pictures;
	private ConnectionPanel connection;
	private TargetLine target;
	private boolean connectionWanted = true;
	private boolean logWanted = true;
	private boolean working;
	private boolean movedByUser;
	private boolean hasPicture;

	ViewLayout(Composite parent) {
		whole = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(whole);
		notes = new NotesPane(whole);
		outer = new SashForm(whole, SWT.VERTICAL);
		// Whatever it would like, it gets the room that is there. Without a hint every change of a note would measure all lines of the log.
		GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(outer);
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
		return notes.parent();
	}

	/** Whether there is so little height that a note has one line. */
	boolean isShort() {
		int height = whole.getSize().y;
		return height > 0 && height < SHORT;
	}

	/** Shows or hides a note above the panes, in the height that it wants, if there is so much. */
	void showNote(Control note, boolean shown) {
		notes.show(note, shown);
		arrangeNotes();
	}

	private void arrangeNotes() {
		Point size = whole.getSize();
		int before = notes.height();
		notes.arrange(size.x, size.y);
		if (notes.height() == before) {
			// a note counts the pictures of a burst; nothing but the notes has to be measured for that
			return;
		}
		whole.layout(true, true);
		if (connection != null) {
			arrange();
		}
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

	/**
	 * Begins to arrange, once the panes and the log have been made.
	 *
	 * @param line below the strip
	 */
	void begin(ConnectionPanel panel, TargetLine line) {
		connection = panel;
		target = line;
		connection.setListener(this::showTarget);
		outer.setWeights(PANES_AND_LOG);
		panes.addListener(SWT.Resize, event -> arrange());
		whole.addListener(SWT.Resize, event -> {
			placeLog();
			arrangeNotes();
		});
	}

	void showConnection(boolean shown) {
		connectionWanted = shown;
		arrange();
	}

	void showLog(boolean shown) {
		logWanted = shown;
		placeLog();
	}

	/** While somebody works on the picture, it has the height of the log, and that of the connection where that is below. */
	void giveRoom(boolean toPicture) {
		working = toPicture;
		placeLog();
		arrange();
	}

	private void placeLog() {
		maximize(outer, logWanted && !working && !isShort() ? null : panes);
	}

	private static void maximize(SashForm form, Control control) {
		if (form.getMaximizedControl() != control) {
			form.setMaximizedControl(control);
		}
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
		boolean below = orientation == SWT.VERTICAL && hasPicture;
		boolean hasRoom = !below || size.y == 0 || !working && mostBelowPicture(size.y) >= LEAST_CONNECTION;
		maximize(panes, connectionWanted && hasRoom ? null : pictures);
		if (!movedByUser && size.x > 0 && size.y > 0) {
			int whole = orientation == SWT.HORIZONTAL ? size.x : size.y;
			int wanted = orientation == SWT.HORIZONTAL ? ConnectionPanel.COLUMN : connection.heightFor(size.x);
			int given = Math.min(wanted + panes.getSashWidth(), whole * (100 - (hasPicture ? PICTURE_SHARE : EMPTY_SHARE)) / 100);
			if (below && hasRoom) {
				given = Math.min(given, mostBelowPicture(size.y));
			}
			panes.setWeights(whole - given, given);
			connection.arrange();
		}
		watchSashes();
		showTarget();
	}

	/** While somebody works on the picture nothing comes or goes below it. */
	private void showTarget() {
		boolean isSeen = panes.getMaximizedControl() == null && connection.showsTarget();
		if (!working && target.setShown(!isSeen)) {
			pictures.layout(true, true);
		}
	}

	/** Notes take their height from the connection; and in a short view the picture has its half first. */
	private int mostBelowPicture(int height) {
		int all = whole.getSize().y;
		return isShort() ? height - all / 2 - (all < ROOM_FOR_STRIP ? LINES : LINES_AND_STRIP) : (height - notes.height()) * (100 - PICTURE_SHARE) / 100;
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
