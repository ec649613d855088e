package io.imageshare.ui.view;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import io.imageshare.ui.GridRow;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.live.LiveEntry;
import io.imageshare.ui.live.LiveFiles;

/** The files and folders that are kept on phones, each with a link that ends it; nothing while there are none. */
final class LiveList {

	private final Composite list;
	private final Runnable changed;

	/** @param changed is told when this needs another place */
	LiveList(Composite parent, Runnable changed) {
		this.changed = changed;
		list = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(list);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
		Consumer<List<IPath>> listener = unused -> UiThread.post(list, this::fill);
		LiveFiles.get().addListener(listener);
		list.addDisposeListener(event -> LiveFiles.get().removeListener(listener));
		fill();
	}

	private void fill() {
		for (Control child : list.getChildren()) {
			child.dispose();
		}
		List<LiveEntry> entries = LiveFiles.get().entries();
		GridRow.show(list, !entries.isEmpty());
		if (!entries.isEmpty()) {
			new Label(list, SWT.NONE).setText(Messages.LiveList_title);
			entries.forEach(this::add);
		}
		list.requestLayout();
		changed.run();
	}

	private void add(LiveEntry entry) {
		Link row = new Link(list, SWT.NONE);
		row.setText(NLS.bind(Messages.LiveList_entry, PlainText.forLink(entry.path().lastSegment())));
		row.setToolTipText(entry.path().toString());
		row.addListener(SWT.Selection, event -> LiveFiles.get().end(List.of(entry.path())));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
	}
}
