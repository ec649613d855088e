package io.imageshare.ui.picture;

import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.ui.canvas.Ellipsis;

/** A label that leaves out the end of a text that is too long, because the beginning says more than the end. */
public final class ElidedLabel extends CLabel {

	private static final Pattern SEPARATOR_AT_END = Pattern.compile("[\\s,\u2013]+" + Ellipsis.DOTS + '$');

	public ElidedLabel(Composite parent) {
		super(parent, SWT.NONE);
	}

	@Override
	protected String shortenText(GC gc, String text, int width) {
		return SEPARATOR_AT_END.matcher(Ellipsis.atEnd(gc, text, width)).replaceFirst(Ellipsis.DOTS);
	}
}
