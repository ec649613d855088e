package io.imageshare.ui.preferences;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.imageshare.core.workspace.SavingRule;
import io.imageshare.ui.Messages;

/** Asks which pictures go elsewhere, and where. */
final class RuleDialog extends TrayDialog {

	private static final List<String> KINDS = List.of("", "screenshot", "photo", "other");
	private static final int WIDTH = 260;

	private Combo kind;
	private Text phone;
	private Text folder;
	private SavingRule rule;

	RuleDialog(Shell shell, SavingRule rule) {
		super(shell);
		this.rule = rule;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.RuleDialog_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(convertHorizontalDLUsToPixels(IDialogConstants.HORIZONTAL_MARGIN),
				convertVerticalDLUsToPixels(IDialogConstants.VERTICAL_MARGIN)).applyTo(area);
		label(area, Messages.RuleDialog_kind);
		kind = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		kind.setItems(KINDS.stream().map(RuleText::kind).toArray(String[]::new));
		kind.select(Math.max(0, KINDS.indexOf(rule.kind())));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(kind);
		phone = text(area, Messages.RuleDialog_phone, rule.phone());
		phone.setMessage(Messages.RuleDialog_phone_hint);
		folder = text(area, Messages.RuleDialog_folder, rule.folder());
		folder.setMessage(Messages.RuleDialog_folder_hint);
		folder.addListener(SWT.Modify, event -> validate());
		Label about = new Label(area, SWT.WRAP);
		about.setText(Messages.RuleDialog_about);
		GridDataFactory.fillDefaults().span(2, 1).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(about);
		return area;
	}

	private static Text text(Composite area, String caption, String value) {
		label(area, caption);
		Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private static void label(Composite area, String text) {
		new Label(area, SWT.NONE).setText(text);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		validate();
	}

	private void validate() {
		getButton(IDialogConstants.OK_ID).setEnabled(Saving.template(folder.getText()).isPresent());
	}

	@Override
	protected void okPressed() {
		Stream.of(phone, folder).forEach(text -> text.setText(text.getText().strip()));
		rule = new SavingRule(KINDS.get(kind.getSelectionIndex()), phone.getText(), folder.getText());
		super.okPressed();
	}

	SavingRule rule() {
		return rule;
	}
}
