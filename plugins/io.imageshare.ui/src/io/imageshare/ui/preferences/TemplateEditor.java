package io.imageshare.ui.preferences;

import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.naming.Template;

/** Takes a template, and says what is wrong with another text, with every key. */
final class TemplateEditor extends StringFieldEditor {

	/** @param typed is told of every change */
	TemplateEditor(String key, String label, Composite parent, Runnable typed) {
		super(key, label, UNLIMITED, VALIDATE_ON_KEY_STROKE, parent);
		getTextControl(parent).addListener(SWT.Modify, event -> typed.run());
	}

	@Override
	protected boolean doCheckState() {
		try {
			Template.parse(getStringValue());
			return true;
		} catch (ProblemException e) {
			setErrorMessage(e.getMessage());
			return false;
		}
	}
}
