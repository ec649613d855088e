package io.imageshare.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.jface.preference.IPreferenceStore;

import io.imageshare.core.net.Ports;
import io.imageshare.core.share.ShareSettings;

/** The defaults. A preset given with {@code -pluginCustomization} comes after these and wins. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

	@Override
	public void initializeDefaultPreferences() {
		IPreferenceStore store = ImageSharePreferences.store();
		store.setDefault(ImageSharePreferences.SERVER_ENABLED, true);
		store.setDefault(ImageSharePreferences.SERVER_PORT, Integer.toString(Ports.DEFAULT));
		store.setDefault(ImageSharePreferences.SERVER_BIND_ADDRESS, "");
		store.setDefault(ImageSharePreferences.SERVER_HOST, "");
		store.setDefault(ImageSharePreferences.SERVER_HOST_OVERRIDE, "");
		store.setDefault(ImageSharePreferences.SERVER_ADMISSION, ImageSharePreferences.word(ShareSettings.DEFAULT.admission()));
		store.setDefault(ImageSharePreferences.TARGET_FOLDER, "");
		for (Limit limit : Limit.values()) {
			store.setDefault(limit.key(), limit.standard());
		}
	}
}
