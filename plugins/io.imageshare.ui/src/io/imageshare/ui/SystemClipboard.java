package io.imageshare.ui;

import java.util.Map;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Puts things where other programs can paste them. UI thread only. */
public final class SystemClipboard {

	private SystemClipboard() {
	}

	/** Replaces what is there by a text. */
	public static void put(Display display, String text) {
		put(display, Map.of(TextTransfer.getInstance(), text));
	}

	/** Replaces what is there by one thing in several forms; at least one. */
	public static void put(Display display, Map<Transfer, Object> forms) {
		Clipboard clipboard = new Clipboard(display);
		try {
			clipboard.setContents(forms.values().toArray(), forms.keySet().toArray(Transfer[]::new));
		} finally {
			clipboard.dispose();
		}
	}
}
