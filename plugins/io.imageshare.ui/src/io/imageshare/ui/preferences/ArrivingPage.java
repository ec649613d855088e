package io.imageshare.ui.preferences;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import io.imageshare.ui.Messages;

/** What becomes of a picture that has come. Changes take effect with the next one. */
public final class ArrivingPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int INDENT = 20;
	private static final int WIDTH = 420;

	private BooleanFieldEditor alt;
	private BooleanFieldEditor selectAlt;

	public ArrivingPage() {
		super(GRID);
		setPreferenceStore(ImageSharePreferences.store());
		setDescription(Messages.ArrivingPage_description);
	}

	@Override
	public void init(IWorkbench workbench) {
		// Everything is in the preference store.
	}

	@Override
	protected void createFieldEditors() {
		check(Arriving.SHOW, Messages.ArrivingPage_show);
		check(Arriving.OPEN, Messages.ArrivingPage_open);
		check(Arriving.COPY, Messages.ArrivingPage_copy);
		check(Arriving.INSERT, Messages.ArrivingPage_insert);
		Label note = new Label(getFieldEditorParent(), SWT.WRAP);
		note.setText(Messages.ArrivingPage_insert_note);
		GridDataFactory.fillDefaults().grab(true, false).indent(INDENT, 0).hint(WIDTH, SWT.DEFAULT).applyTo(note);
		alt = detail(Arriving.ALT, Messages.ArrivingPage_alt);
		selectAlt = detail(Arriving.SELECT_ALT, Messages.ArrivingPage_selectAlt);
		addField(new SyntaxesEditor(getFieldEditorParent()));
	}

	private BooleanFieldEditor check(String key, String words) {
		BooleanFieldEditor editor = new BooleanFieldEditor(key, words, getFieldEditorParent());
		addField(editor);
		return editor;
	}

	/** Of how references are inserted. */
	private BooleanFieldEditor detail(String key, String words) {
		BooleanFieldEditor editor = check(key, words);
		GridDataFactory.fillDefaults().indent(INDENT, 0).applyTo(editor.getDescriptionControl(getFieldEditorParent()));
		return editor;
	}

	@Override
	protected void initialize() {
		super.initialize();
		enable();
	}

	@Override
	protected void performDefaults() {
		super.performDefaults();
		enable();
	}

	@Override
	public void propertyChange(PropertyChangeEvent event) {
		super.propertyChange(event);
		if (event.getProperty().equals(FieldEditor.VALUE)) {
			enable();
		}
	}

	private void enable() {
		selectAlt.setEnabled(alt.getBooleanValue(), getFieldEditorParent());
	}
}
