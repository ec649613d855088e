package io.imageshare.ui.preferences;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
	/** Full workspace path of the folder for received images, or a template of one; empty for the own folder of a project. */
	public static final String TARGET_FOLDER = "target.folder";
	/** The project whose own folder it is while no other folder is chosen; empty for the first open one. */
	public static final String TARGET_PROJECT = "target.project";
	/** Whether images go where the selection of the workbench is, as long as it is somewhere. */
	public static final String TARGET_SELECTION = "target.selection";
	/** Full paths of the folders chosen last, the latest first, each in a line. */
	public static final String TARGET_RECENT = "target.recent";

	private static final int MOST_RECENT = 8;

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

	public static String targetProject() {
		return store().getString(TARGET_PROJECT).strip();
	}

	public static boolean followsSelection() {
		return store().getBoolean(TARGET_SELECTION);
	}

	/** Images go into this folder from now on. */
	public static void setTargetFolder(String fullPath) {
		remember(fullPath);
		store().setValue(TARGET_SELECTION, false);
		store().setValue(TARGET_FOLDER, fullPath);
	}

	/** Images go into a project's own folder from now on. */
	public static void setTargetProject(String name) {
		store().setValue(TARGET_SELECTION, false);
		store().setValue(TARGET_PROJECT, name);
		store().setValue(TARGET_FOLDER, "");
	}

	/** Images go where the selection is from now on, or no longer. */
	public static void followSelection(boolean follow) {
		store().setValue(TARGET_SELECTION, follow);
	}

	/** The folders chosen last, the latest first. */
	public static List<String> recentFolders() {
		return store().getString(TARGET_RECENT).lines().map(String::strip).filter(path -> path.startsWith("/")).distinct().limit(MOST_RECENT).toList();
	}

	private static void remember(String fullPath) {
		store().setValue(TARGET_RECENT, Stream.concat(Stream.of(fullPath), recentFolders().stream()).distinct().limit(MOST_RECENT).collect(Collectors.joining("\n")));
	}

	/** Whether a changed preference may be about where images land. */
	public static boolean isTarget(String key) {
		return key.startsWith("target.") || key.startsWith("saving.");
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
