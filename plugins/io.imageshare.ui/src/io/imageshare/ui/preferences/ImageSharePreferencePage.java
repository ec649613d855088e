package io.imageshare.ui.preferences;

import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.ui.Messages;

/** How phones reach the server, and who may come in. Changes take effect at once. */
public final class ImageSharePreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int HIGHEST_PORT = 0xFFFF;

	public ImageSharePreferencePage() {
		super(GRID);
		setPreferenceStore(ImageSharePreferences.store());
		setDescription(Messages.PreferencePage_description);
	}

	@Override
	public void init(IWorkbench workbench) {
		// Everything is in the preference store.
	}

	@Override
	protected void createFieldEditors() {
		IntegerFieldEditor port = new IntegerFieldEditor(ImageSharePreferences.SERVER_PORT, Messages.PreferencePage_port, getFieldEditorParent(), 5);
		port.setValidRange(0, HIGHEST_PORT);
		port.setErrorMessage(Problem.of(Kind.PORT_INVALID, "\u2026").message());
		addField(port);
		StringFieldEditor override = new StringFieldEditor(ImageSharePreferences.SERVER_HOST_OVERRIDE, Messages.PreferencePage_hostOverride, getFieldEditorParent());
		override.getTextControl(getFieldEditorParent()).setMessage(Messages.PreferencePage_hostOverride_hint);
		addField(override);
		addField(new BindAddressEditor(getFieldEditorParent()));
		addField(new AdmissionEditor(getFieldEditorParent()));
	}
}
