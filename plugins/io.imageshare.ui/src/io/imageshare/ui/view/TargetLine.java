package io.imageshare.ui.view;

import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.imageshare.ui.GridRow;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.target.Target;

/** What matters most of a {@link TargetRow}, in one line: it is there while that cannot be seen. */
final class TargetLine {

	private final Composite line;
	private final Label caption;
	private final FolderLink folder;
	private final Label words;
	private Target current;

	TargetLine(Composite parent) {
		line = new Composite(parent, SWT.NONE);
		line.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).extendedMargins(5, 5, 2, 2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
		caption = new Label(line, SWT.NONE);
		caption.setText(Messages.ConnectionPanel_savesTo);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(caption);
		TargetMenu menu = new TargetMenu(line);
		folder = new FolderLink(line);
		folder.control().addListener(SWT.Selection, event -> menu.openBelow(folder.control(), current));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(folder.control());
		words = new Label(line, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(words);
		line.setVisible(false);
	}

	void show(Target target) {
		current = target;
		boolean lands = target.folder().isPresent();
		folder.show(target.folder().map(IPath::toString).orElse(""));
		words.setText(lands ? "" : PlainText.forLabel(TargetRow.words(target)));
		GridRow.show(caption, lands);
		GridRow.show(folder.control(), lands);
		GridRow.show(words, !lands);
		line.requestLayout();
	}

	/** @return whether that is a change, after which its parent has to be laid out */
	boolean setShown(boolean shown) {
		boolean changes = GridRow.isShown(line) != shown;
		GridRow.show(line, shown);
		return changes;
	}
}
