package io.imageshare.ui.view;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.imageshare.ui.GridRow;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.preferences.Arriving;
import io.imageshare.ui.preferences.RuleText;
import io.imageshare.ui.target.Target;

/** Where received pictures land, and which of them elsewhere; a click opens the menu that changes it. */
final class TargetRow {

	private final Composite row;
	private final Label caption;
	private final FolderLink folder;
	private final Button more;
	private final Label note;
	private Target current;

	TargetRow(Composite parent) {
		row = new Composite(parent, SWT.NONE);
		TargetMenu menu = new TargetMenu(row);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		caption = new Label(row, SWT.NONE);
		caption.setText(Messages.ConnectionPanel_savesTo);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(caption);
		folder = new FolderLink(row);
		folder.control().addListener(SWT.Selection, event -> menu.openBelow(folder.control(), current));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(folder.control());
		more = new Button(row, SWT.ARROW | SWT.DOWN);
		more.setToolTipText(Messages.ConnectionPanel_change_tooltip);
		more.addListener(SWT.Selection, event -> menu.openBelow(more, current));
		more.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.ConnectionPanel_change_tooltip;
			}
		});
		note = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(note);
	}

	/** Everything that is to be seen of it. */
	Control control() {
		return row;
	}

	void show(Target target) {
		current = target;
		String path = target.folder().map(IPath::toString).orElse("\u2026");
		folder.show(path);
		String words = words(target);
		note.setText(PlainText.forLabel(words));
		boolean canChoose = target.folder().isPresent() || target.chosen();
		GridRow.show(caption, canChoose);
		GridRow.show(folder.control(), canChoose);
		GridRow.show(more, canChoose);
		GridRow.show(note, !words.isEmpty());
		row.requestLayout();
	}

	/** What is to be said of where pictures land, beside the folder; empty when that is all. */
	static String words(Target target) {
		if (target.folder().isEmpty()) {
			return target.chosen() ? Messages.ConnectionPanel_targetClosed : Messages.ConnectionPanel_noTarget;
		}
		Stream<String> follows = target.follows() ? Stream.of(Messages.TargetRow_follows) : Stream.empty();
		Stream<String> inserts = Arriving.inserts() ? Stream.of(Messages.TargetRow_inserts) : Stream.empty();
		Stream<String> without = target.withoutMetadata() ? Stream.of(Messages.TargetRow_withoutMetadata) : Stream.empty();
		return Stream.of(follows, target.rules().stream().map(RuleText::of), inserts, without).flatMap(words -> words).collect(Collectors.joining("\n"));
	}
}
