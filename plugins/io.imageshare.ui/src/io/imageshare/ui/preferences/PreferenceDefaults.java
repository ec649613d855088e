package io.imageshare.ui.preferences;

import java.util.List;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.jface.preference.IPreferenceStore;

import io.imageshare.core.naming.Template;
import io.imageshare.core.net.Ports;
import io.imageshare.core.reference.Syntax;
import io.imageshare.core.share.ShareSettings;
import io.imageshare.core.workspace.Clash;

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
		store.setDefault(ImageSharePreferences.TARGET_PROJECT, "");
		store.setDefault(ImageSharePreferences.TARGET_SELECTION, false);
		store.setDefault(ImageSharePreferences.TARGET_RECENT, "");
		store.setDefault(Saving.FOLDER, Saving.DEFAULT_FOLDER);
		store.setDefault(Saving.RULES, "");
		store.setDefault(Saving.NAME, Template.ORIGINAL.text());
		store.setDefault(Saving.CLASH, Words.of(Clash.NUMBER));
		store.setDefault(Saving.ASK, false);
		store.setDefault(Saving.METADATA, Words.of(RemoveMetadata.SHARED));
		store.setDefault(Saving.UPRIGHT, false);
		store.setDefault(Saving.LONGEST_SIDE, 0);
		store.setDefault(Saving.SHRINK_PNG, false);
		store.setDefault(Saving.WARN_MEGABYTES, 10);
		for (String key : List.of(Arriving.SHOW, Arriving.OPEN, Arriving.COPY, Arriving.INSERT, Arriving.SELECT_ALT)) {
			store.setDefault(key, false);
		}
		store.setDefault(Arriving.ALT, true);
		store.setDefault(Arriving.SYNTAXES, Syntax.write(Syntax.STANDARD));
		for (Limit limit : Limit.values()) {
			store.setDefault(limit.key(), limit.standard());
		}
	}
}
