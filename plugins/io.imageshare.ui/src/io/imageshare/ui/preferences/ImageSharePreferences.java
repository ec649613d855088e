package io.imageshare.ui.preferences;

import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jface.preference.IPreferenceStore;

import io.imageshare.core.model.Admission;
import io.imageshare.ui.ImageSharePlugin;

/**
 * The preferences of this plug-in: keys, and getters that never give a value out of range. The limits are in {@link Limit}, how the server is to run with all of
 * them in {@link PreferredSettings}. docs/preferences.md lists them for users.
 */
public final class ImageSharePreferences {

	/** Whether the server runs while Eclipse does; set by starting and stopping it. */
	public static final String SERVER_ENABLED = "server.enabled";
	/** TCP port, 0 to 65535. */
	public static final String SERVER_PORT = "server.port";
	/** The one address to listen on; empty for all. */
	public static final String SERVER_BIND_ADDRESS = "server.bindAddress";
	/** The address the user chose for the link; empty for the likeliest. */
	public static final String SERVER_HOST = "server.host";
	/** Host, or host:port, at which a tunnel or cable makes this computer reachable. */
	public static final String SERVER_HOST_OVERRIDE = "server.hostOverride";
	/** Who may come in: an {@link Admission} in small letters. */
	public static final String SERVER_ADMISSION = "server.admission";
	/** Full workspace path of the folder for received images; empty for the images folder of the first open project. */
	public static final String TARGET_FOLDER = "target.folder";

	private ImageSharePreferences() {
	}

	static IPreferenceStore store() {
		return ImageSharePlugin.instance().getPreferenceStore();
	}

	public static boolean isServerEnabled() {
		return store().getBoolean(SERVER_ENABLED);
	}

	public static void setServerEnabled(boolean enabled) {
		store().setValue(SERVER_ENABLED, enabled);
	}

	/** Chooses the address of the link. */
	public static void setHost(String host) {
		store().setValue(SERVER_HOST, host);
	}

	/** Who may come in; whoever asks, when the preference holds no word that is known. */
	public static Admission admission() {
		return admission(store().getString(SERVER_ADMISSION));
	}

	static Admission admission(String word) {
		return Stream.of(Admission.values()).filter(admission -> word(admission).equals(word.strip())).findFirst().orElse(Admission.ASK);
	}

	/** How the preference says it. */
	static String word(Admission admission) {
		return admission.name().toLowerCase(Locale.ROOT);
	}

	public static String targetFolder() {
		return store().getString(TARGET_FOLDER).strip();
	}

	public static void setTargetFolder(String fullPath) {
		store().setValue(TARGET_FOLDER, fullPath);
	}

	/** Whether a changed preference needs the server to start anew, and not only to take it over. */
	public static boolean needsRestart(String key) {
		return key.equals(SERVER_PORT) || key.equals(SERVER_BIND_ADDRESS);
	}

	/** Whether a preference is about the server. */
	public static boolean isServer(String key) {
		return key.startsWith("server.") && !key.equals(SERVER_ENABLED) || key.startsWith(Limit.PREFIX);
	}
}
