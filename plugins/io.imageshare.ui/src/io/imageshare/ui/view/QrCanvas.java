package io.imageshare.ui.view;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.core.share.QrCode;
import io.imageshare.ui.Messages;

/**
 * Draws a QR code: black on white in every theme, since scanners need dark on light, each module a whole number of pixels, and a quiet zone of four
 * modules around (ISO/IEC 18004).
 */
final class QrCanvas extends Canvas {

	private static final int QUIET_ZONE = 4;

	private String text;
	private QrCode code;
	private int moduleSize = 1;

	QrCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		addPaintListener(this::paint);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.QrCanvas_accessible;
			}
		});
	}

	/** Shows a text as a code, or nothing for {@code null}. */
	void setText(String newText) {
		if (Objects.equals(newText, text)) {
			return; // The view asks for every change in the workspace.
		}
		text = newText;
		code = text == null ? null : QrCode.of(text);
		redraw();
	}

	/** How large a module is to be, in points. */
	void setModuleSize(int points) {
		moduleSize = points;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int side = code == null ? 0 : moduleSize * (code.size() + 2 * QUIET_ZONE);
		return new Point(side, side);
	}

	private void paint(PaintEvent event) {
		Rectangle area = getClientArea();
		GC gc = event.gc;
		if (code == null) {
			return;
		}
		int module = Math.max(1, Math.min(area.width, area.height) / (code.size() + 2 * QUIET_ZONE));
		int side = module * (code.size() + 2 * QUIET_ZONE);
		int left = area.x + (area.width - side) / 2;
		int top = area.y + (area.height - side) / 2;
		gc.setAntialias(SWT.OFF);
		gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
		gc.fillRoundRectangle(left, top, side, side, 2 * module, 2 * module);
		gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
		for (int row = 0; row < code.size(); row++) {
			for (int column = 0; column < code.size(); column++) {
				if (code.isDark(column, row)) {
					gc.fillRectangle(left + (column + QUIET_ZONE) * module, top + (row + QUIET_ZONE) * module, module, module);
				}
			}
		}
	}
}
