package io.imageshare.ui.view;

import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** A label that leaves out the end of a text that is too long, because the beginning says more than the end. */
final class ElidedLabel extends CLabel {

	private static final String ELLIPSIS = "\u2026";
	private static final Pattern SEPARATOR_AT_END = Pattern.compile("[\\s,\u2013]+$");

	ElidedLabel(Composite parent) {
		super(parent, SWT.NONE);
	}

	@Override
	protected String shortenText(GC gc, String text, int width) {
		int least = 0;
		int most = text.length();
		while (least < most) {
			int middle = (least + most + 1) / 2;
			if (gc.textExtent(text.substring(0, middle) + ELLIPSIS).x <= width) {
				least = middle;
			} else {
				most = middle - 1;
			}
		}
		return SEPARATOR_AT_END.matcher(text.substring(0, least)).replaceFirst("") + ELLIPSIS;
	}
}
