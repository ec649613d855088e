package io.imageshare.ui.view;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.core.model.Phone;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;

/** Says which phones show what is seen here, for as long as they do, with the way to end it. */
final class MirrorNote {

	private static final int MARGIN = 6;

	private final ViewLayout layout;
	private final Composite note;
	private final NoteLine line;

	/** @param stop runs when the user wants it to end */
	MirrorNote(ViewLayout layout, Runnable stop) {
		this.layout = layout;
		note = new Composite(layout.parentOfNotes(), SWT.NONE);
		note.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().margins(2 * MARGIN, MARGIN).applyTo(note);
		line = new NoteLine(note, layout::isShort, action -> stop.run());
		layout.showNote(note, false);
	}

	void show(List<Phone> phones) {
		String names = phones.stream().map(Phone::name).collect(Collectors.joining(", "));
		line.show(names.isEmpty() ? Messages.MirrorNote_nobody : NLS.bind(Messages.MirrorNote_phones, PlainText.forLink(names)));
		layout.showNote(note, true);
	}

	void hide() {
		layout.showNote(note, false);
	}
}
