package io.imageshare.ui.view;

import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

import io.imageshare.ui.GridRow;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.jobs.Target;
import io.imageshare.ui.preferences.ImageSharePreferences;

/** Where received pictures land; a click changes it. */
final class TargetRow {

	private final Composite row;
	private final Label caption;
	private final Link folder;
	private final Label missing;
	private Optional<IPath> current = Optional.empty();

	TargetRow(Composite parent) {
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		caption = new Label(row, SWT.NONE);
		caption.setText(Messages.ConnectionPanel_savesTo);
		folder = new Link(row, SWT.NONE);
		folder.setToolTipText(Messages.ConnectionPanel_change_tooltip);
		folder.addListener(SWT.Selection, event -> choose());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
		missing = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(missing);
	}

	void show(Target target) {
		current = target.folder();
		folder.setText(NLS.bind(Messages.ConnectionPanel_change, current.map(IPath::toString).map(PlainText::forLink).orElse("\u2026")));
		missing.setText(current.isPresent() ? "" : target.chosen() ? Messages.ConnectionPanel_targetClosed : Messages.ConnectionPanel_noTarget);
		boolean canChoose = current.isPresent() || target.chosen();
		GridRow.show(caption, canChoose);
		GridRow.show(folder, canChoose);
		GridRow.show(missing, current.isEmpty());
		row.requestLayout();
	}

	private void choose() {
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(row.getShell(), current.map(ResourcesPlugin.getWorkspace().getRoot()::findMember)
				.filter(IContainer.class::isInstance).map(IContainer.class::cast).orElse(null), true,
				Messages.ConnectionPanel_change_message);
		dialog.setTitle(Messages.ConnectionPanel_change_title);
		dialog.showClosedProjects(false);
		if (dialog.open() == Window.OK && dialog.getResult().length == 1) {
			ImageSharePreferences.setTargetFolder(((IPath) dialog.getResult()[0]).toString());
		}
	}
}
