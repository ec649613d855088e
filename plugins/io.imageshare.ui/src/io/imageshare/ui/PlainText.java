package io.imageshare.ui;

/** Names of files and phones in widgets that would read signs of their own into them. */
public final class PlainText {

	private PlainText() {
	}

	/** For labels and menu items, where an ampersand underlines the letter behind it. */
	public static String forLabel(String text) {
		return text.replace("&", "&&");
	}

	/** For the text of a {@link org.eclipse.swt.widgets.Link}, where angle brackets make anchors as well. */
	public static String forLink(String text) {
		return forLabel(text).replace('<', '\u2039').replace('>', '\u203A');
	}
}
