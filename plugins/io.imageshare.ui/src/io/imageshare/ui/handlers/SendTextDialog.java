package io.imageshare.ui.handlers;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import io.imageshare.core.model.Phone;
import io.imageshare.core.model.SharedText;
import io.imageshare.ui.Messages;

/** A text for phones, and for which: all, as long as none is unticked. */
final class SendTextDialog extends Dialog {

	private static final int COLUMNS = 60;
	private static final int ROWS = 6;
	/** So many phones are seen without scrolling. */
	private static final int MOST_SEEN = 5;

	private final String first;
	private final List<Phone> phones;
	private Text field;
	private Table choice;
	private String text = "";
	private Collection<String> devices = List.of();

	SendTextDialog(Shell parent, String first, List<Phone> phones) {
		super(parent);
		this.first = first;
		this.phones = phones;
	}

	/** What was typed; 1 to {@value SharedText#LONGEST} characters. */
	String text() {
		return text;
	}

	/** Those chosen; empty for every phone. */
	Collection<String> devices() {
		return devices;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.SendText_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		new Label(area, SWT.NONE).setText(Messages.SendText_text);
		field = new Text(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP);
		field.setTextLimit(SharedText.LONGEST);
		field.setText(first);
		field.selectAll();
		// Tab leads to the phones, as in every dialog
		field.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		field.addListener(SWT.Modify, event -> update());
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(COLUMNS), ROWS * field.getLineHeight()).applyTo(field);
		Label to = new Label(area, SWT.WRAP);
		to.setText(phones.isEmpty() ? Messages.SendText_nobody : Messages.SendText_to);
		if (!phones.isEmpty()) {
			choice = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
			for (Phone phone : phones) {
				TableItem item = new TableItem(choice, SWT.NONE);
				item.setText(phone.name());
				item.setData(phone.device());
				item.setChecked(true);
			}
			choice.addListener(SWT.Selection, event -> update());
			GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Math.min(MOST_SEEN, phones.size()) * choice.getItemHeight()).applyTo(choice);
		}
		applyDialogFont(area);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.SendText_send, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		update();
	}

	private void update() {
		getButton(IDialogConstants.OK_ID).setEnabled(!field.getText().isBlank() && (choice == null || ticked().findAny().isPresent()));
	}

	private Stream<String> ticked() {
		return Stream.of(choice.getItems()).filter(TableItem::getChecked).map(item -> (String) item.getData());
	}

	@Override
	protected void okPressed() {
		text = field.getText();
		devices = choice == null || ticked().count() == phones.size() ? List.of() : ticked().toList();
		super.okPressed();
	}
}
