package io.imageshare.ui.access;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.dialogs.PreferencesUtil;

import io.imageshare.ui.Messages;

/** Says that anybody on the network can come in, for as long as that is so, and leads to where it can be changed. */
public final class OpenNote {

	private static final String PREFERENCES = "io.imageshare.ui.preferences";
	private static final int MARGIN = 6;

	private final Composite note;

	public OpenNote(Composite parent) {
		note = new Composite(parent, SWT.NONE);
		note.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().extendedMargins(2 * MARGIN + Frame.STRIPE, MARGIN, MARGIN, MARGIN).applyTo(note);
		Frame.around(note);
		Link link = new Link(note, SWT.WRAP);
		link.setText(Messages.OpenNote_text);
		link.addListener(SWT.Selection, event -> PreferencesUtil.createPreferenceDialogOn(link.getShell(), PREFERENCES, null, null).open());
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(link);
	}

	public Control control() {
		return note;
	}
}
