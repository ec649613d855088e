package io.imageshare.ui.access;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** An amber frame around what wants to be noticed. Drawn and not set as a background, since themes replace backgrounds; it stands out from light and dark. */
public final class Frame {

	/** In points. */
	public static final int STRIPE = 6;

	private static final RGB AMBER = new RGB(222, 153, 32);

	private Frame() {
	}

	public static void around(Composite composite) {
		composite.addListener(SWT.Paint, event -> paint(event, composite.getClientArea()));
		composite.addListener(SWT.Resize, event -> composite.redraw());
	}

	private static void paint(Event event, Rectangle area) {
		Color amber = new Color(AMBER);
		event.gc.setBackground(amber);
		event.gc.setForeground(amber);
		event.gc.fillRectangle(area.x, area.y, STRIPE, area.height);
		event.gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
	}
}
