package io.imageshare.ui.preferences;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.imageshare.core.reference.Reference;
import io.imageshare.core.reference.Reference.Facts;
import io.imageshare.core.reference.Syntax;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;

/** Asks how texts of some kinds name pictures, and shows it while one types. */
final class SyntaxDialog extends TrayDialog {

	private static final Facts EXAMPLE = new Facts("../images/login page.png", "The login page", "login page.png", 1080, 2400);
	private static final int WIDTH = 360;
	private static final int LINES = 3;

	private Text types;
	private Text template;
	private Button ownLine;
	private Label example;
	private Syntax syntax;

	SyntaxDialog(Shell shell, Syntax syntax) {
		super(shell);
		this.syntax = syntax;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.SyntaxDialog_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(convertHorizontalDLUsToPixels(IDialogConstants.HORIZONTAL_MARGIN),
				convertVerticalDLUsToPixels(IDialogConstants.VERTICAL_MARGIN)).applyTo(area);
		types = text(area, Messages.SyntaxDialog_types, String.join(", ", syntax.types()), SWT.SINGLE);
		types.setMessage(Messages.SyntaxDialog_types_hint);
		template = text(area, Messages.SyntaxDialog_template, syntax.template().replace("\n", Text.DELIMITER), SWT.MULTI | SWT.V_SCROLL);
		ownLine = new Button(area, SWT.CHECK);
		ownLine.setText(Messages.SyntaxDialog_ownLine);
		ownLine.setSelection(syntax.ownLine());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(ownLine);
		example = note(area);
		note(area).setText(Messages.SyntaxDialog_about);
		return area;
	}

	private Text text(Composite area, String caption, String value, int style) {
		Label label = new Label(area, SWT.NONE);
		label.setText(caption);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, style == SWT.SINGLE ? SWT.CENTER : SWT.BEGINNING).applyTo(label);
		Text text = new Text(area, SWT.BORDER | style);
		text.setText(value);
		text.addListener(SWT.Modify, event -> validate());
		GridDataFactory.fillDefaults().grab(true, style != SWT.SINGLE).hint(WIDTH, style == SWT.SINGLE ? SWT.DEFAULT : text.getLineHeight() * LINES).applyTo(text);
		return text;
	}

	private Label note(Composite area) {
		Label note = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(note);
		return note;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		validate();
	}

	private void validate() {
		Syntax typed = typed();
		boolean complete = !typed.types().isEmpty() && typed.template().contains("{path}");
		getButton(IDialogConstants.OK_ID).setEnabled(complete);
		example.setText(typed.template().contains("{path}") ? Messages.SavingPage_example + ' ' + PlainText.forLabel(Reference.of(typed, EXAMPLE).text())
				: Messages.SyntaxDialog_noPath);
		example.requestLayout();
	}

	private Syntax typed() {
		List<String> kinds = Syntax.types(types.getText());
		return new Syntax(kinds, template.getText().replaceAll("\\R", "\n").strip(), ownLine.getSelection());
	}

	@Override
	protected void okPressed() {
		syntax = typed();
		super.okPressed();
	}

	Syntax syntax() {
		return syntax;
	}
}
