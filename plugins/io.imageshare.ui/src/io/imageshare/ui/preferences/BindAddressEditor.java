package io.imageshare.ui.preferences;

import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.core.model.ProblemException;
import io.imageshare.ui.Messages;

/** Takes an address literal or nothing. */
final class BindAddressEditor extends StringFieldEditor {

	BindAddressEditor(Composite parent) {
		super(ImageSharePreferences.SERVER_BIND_ADDRESS, Messages.PreferencePage_bindAddress, parent);
		getTextControl(parent).setMessage(Messages.PreferencePage_bindAddress_hint);
		setErrorMessage(Messages.PreferencePage_bindAddress_invalid);
	}

	@Override
	protected boolean doCheckState() {
		try {
			PreferredSettings.bindAddress(getStringValue().strip());
			return true;
		} catch (ProblemException e) {
			return false;
		}
	}
}
