package io.imageshare.ui.preferences;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

import org.eclipse.jface.preference.IPreferenceStore;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.net.Ports;
import io.imageshare.core.share.ShareLimits;
import io.imageshare.core.share.ShareSettings;
import io.imageshare.ui.ImageSharePlugin;

/** The preferences of this plug-in: keys, defaults, and getters that never give a value out of range. docs/preferences.md lists them for users. */
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
	/** Largest image taken, in megabytes. */
	public static final String LIMIT_IMAGE_MEGABYTES = "limit.imageMegabytes";
	/** Most phones connected at once. */
	public static final String LIMIT_PHONES = "limit.phones";
	/** Most images that one phone may begin to send within a minute. */
	public static final String LIMIT_IMAGES_PER_MINUTE = "limit.imagesPerMinute";
	/** Most that the images in the inbox have together, in megabytes. */
	public static final String LIMIT_INBOX_MEGABYTES = "limit.inboxMegabytes";
	/** Full workspace path of the folder for received images; empty for the images folder of the first open project. */
	public static final String TARGET_FOLDER = "target.folder";

	static final int DEFAULT_IMAGE_MEGABYTES = (int) (ShareLimits.DEFAULT.image() >> 20);
	static final int MOST_IMAGE_MEGABYTES = 4096;
	static final int MOST_PHONES = 100;
	static final int MOST_IMAGES_PER_MINUTE = 10_000;
	static final int DEFAULT_INBOX_MEGABYTES = (int) (ShareLimits.DEFAULT.inbox() >> 20);
	/** A terabyte. */
	static final int MOST_INBOX_MEGABYTES = 1 << 20;

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
		return key.startsWith("server.") && !key.equals(SERVER_ENABLED) || key.startsWith("limit.");
	}

	/**
	 * How the server is to run.
	 *
	 * @throws ProblemException when the port or the address to listen on cannot be used, whoever wrote it into the preferences
	 */
	public static ShareSettings settings() throws ProblemException {
		IPreferenceStore store = store();
		return ShareSettings.DEFAULT.withPort(Ports.parse(store.getString(SERVER_PORT)))
				.withBindAddress(bindAddress(store.getString(SERVER_BIND_ADDRESS).strip()))
				.withPreferredHost(text(SERVER_HOST))
				.withHostOverride(text(SERVER_HOST_OVERRIDE))
				.withLimits(ShareLimits.DEFAULT.withImage(megabytes(LIMIT_IMAGE_MEGABYTES, MOST_IMAGE_MEGABYTES))
						.withPhones(clamp(store.getInt(LIMIT_PHONES), MOST_PHONES))
						.withImagesPerMinute(clamp(store.getInt(LIMIT_IMAGES_PER_MINUTE), MOST_IMAGES_PER_MINUTE))
						.withInbox(megabytes(LIMIT_INBOX_MEGABYTES, MOST_INBOX_MEGABYTES)));
	}

	static Optional<InetAddress> bindAddress(String entered) throws ProblemException {
		if (entered.isEmpty()) {
			return Optional.empty();
		}
		if (!entered.matches("[0-9.]+|[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*")) {
			// A name would be looked up in the network, perhaps for seconds, and this is the UI thread.
			throw new ProblemException(Problem.of(Kind.ADDRESS_GONE, entered));
		}
		try {
			return Optional.of(InetAddress.getByName(entered));
		} catch (UnknownHostException e) {
			throw new ProblemException(Problem.of(Kind.ADDRESS_GONE, entered), e);
		}
	}

	private static Optional<String> text(String key) {
		return Optional.of(store().getString(key).strip()).filter(text -> !text.isEmpty());
	}

	/** In bytes. */
	private static long megabytes(String key, int most) {
		return (long) clamp(store().getInt(key), most) << 20;
	}

	private static int clamp(int value, int most) {
		return Math.max(1, Math.min(value, most));
	}
}
