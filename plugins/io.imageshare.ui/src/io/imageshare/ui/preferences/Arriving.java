package io.imageshare.ui.preferences;

import java.util.List;

import io.imageshare.core.reference.Syntax;

/** What becomes of a picture that has come, once it is in the workspace. */
public final class Arriving {

	/** Whether Project Explorer shows it. */
	public static final String SHOW = "arriving.show";
	/** Whether it is opened. */
	public static final String OPEN = "arriving.open";
	/** Whether it is put on the clipboard. */
	public static final String COPY = "arriving.copy";
	/** Whether a reference to it is inserted at the caret of the text editor. */
	public static final String INSERT = "arriving.insert";
	/** Whether a reference has an alternative text. */
	public static final String ALT = "arriving.alt";
	/** Whether the alternative text can then be typed over. */
	public static final String SELECT_ALT = "arriving.selectAlt";
	/** What {@link Syntax#read} reads. */
	public static final String SYNTAXES = "arriving.syntaxes";

	private static final String PREFIX = "arriving.";

	private Arriving() {
	}

	public static boolean shows() {
		return ImageSharePreferences.store().getBoolean(SHOW);
	}

	public static boolean opens() {
		return ImageSharePreferences.store().getBoolean(OPEN);
	}

	public static boolean copies() {
		return ImageSharePreferences.store().getBoolean(COPY);
	}

	public static boolean inserts() {
		return ImageSharePreferences.store().getBoolean(INSERT);
	}

	/** Whether a changed preference is about that. */
	public static boolean isAbout(String key) {
		return key.startsWith(PREFIX);
	}

	/** Whether one of the things that can become of a picture does. */
	public static boolean is(String key) {
		return ImageSharePreferences.store().getBoolean(key);
	}

	/** One of them does from now on, or no longer. */
	public static void set(String key, boolean on) {
		ImageSharePreferences.store().setValue(key, on);
	}

	public static boolean addsAlt() {
		return ImageSharePreferences.store().getBoolean(ALT);
	}

	public static boolean selectsAlt() {
		return addsAlt() && ImageSharePreferences.store().getBoolean(SELECT_ALT);
	}

	public static List<Syntax> syntaxes() {
		return Syntax.read(ImageSharePreferences.store().getString(SYNTAXES));
	}
}
