package io.imageshare.ui.view;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.PreferencesUtil;

import io.imageshare.ui.Messages;
import io.imageshare.ui.access.Frame;

/** Says that anybody on the network can come in, for as long as that is so, and leads to where it can be changed. */
final class OpenNote {

	private static final String PREFERENCES = "io.imageshare.ui.preferences";
	private static final int MARGIN = 6;

	private final Composite note;

	OpenNote(ViewLayout layout) {
		note = new Composite(layout.parentOfNotes(), SWT.NONE);
		note.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().extendedMargins(2 * MARGIN + Frame.STRIPE, MARGIN, MARGIN, MARGIN).applyTo(note);
		Frame.around(note);
		NoteLine line = new NoteLine(note, layout::isShort, action -> PreferencesUtil.createPreferenceDialogOn(note.getShell(), PREFERENCES, null, null).open());
		line.show(Messages.OpenNote_text);
	}

	Control control() {
		return note;
	}
}
