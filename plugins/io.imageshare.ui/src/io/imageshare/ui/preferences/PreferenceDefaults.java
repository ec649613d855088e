package io.imageshare.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.jface.preference.IPreferenceStore;

import io.imageshare.core.net.Ports;
import io.imageshare.core.share.ShareLimits;

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
		store.setDefault(ImageSharePreferences.LIMIT_IMAGE_MEGABYTES, ImageSharePreferences.DEFAULT_IMAGE_MEGABYTES);
		store.setDefault(ImageSharePreferences.LIMIT_PHONES, ShareLimits.DEFAULT.phones());
		store.setDefault(ImageSharePreferences.LIMIT_IMAGES_PER_MINUTE, ShareLimits.DEFAULT.imagesPerMinute());
		store.setDefault(ImageSharePreferences.LIMIT_INBOX_MEGABYTES, ImageSharePreferences.DEFAULT_INBOX_MEGABYTES);
		store.setDefault(ImageSharePreferences.TARGET_FOLDER, "");
	}
}
