package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;

/**
 * What stands where a picture could be: a small drawing, a title and perhaps an explanation under it, centred and wrapped. UI thread only; the owner
 * disposes it.
 */
final class Notice {

	/** In points: lines longer than this are hard to read. */
	private static final int LINE = 420;
	private static final int MARGIN = 16;
	private static final int GAP = 8;
	private static final float TITLE_SIZE = 1.15f;

	private final Control control;
	private final TextLayout title;
	private final TextLayout details;
	private Font titleFont;

	Notice(Control control) {
		this.control = control;
		title = layout();
		details = layout();
		updateFont();
	}

	/** @param explanation empty for none */
	void set(String text, String explanation) {
		title.setText(text);
		details.setText(explanation);
	}

	String text() {
		return details.getText().isEmpty() ? title.getText() : title.getText() + "\n" + details.getText();
	}

	/** Takes over the control's font as it is now. */
	void updateFont() {
		Font old = titleFont;
		FontData[] larger = control.getFont().getFontData();
		for (FontData data : larger) {
			data.setHeight(Math.round(data.getHeight() * TITLE_SIZE));
		}
		titleFont = new Font(control.getDisplay(), larger);
		title.setFont(titleFont);
		details.setFont(control.getFont());
		if (old != null) {
			old.dispose();
		}
	}

	void paint(GC gc, Rectangle area) {
		if (title.getText().isEmpty()) {
			return;
		}
		int width = Math.max(1, Math.min(LINE, area.width - 2 * MARGIN));
		title.setWidth(width);
		details.setWidth(width);
		boolean explained = !details.getText().isEmpty();
		int text = title.getBounds().height + (explained ? GAP + details.getBounds().height : 0);
		boolean drawn = area.height >= text + Pictogram.HEIGHT + 2 * GAP + 2 * MARGIN;
		int y = area.y + Math.max(0, (area.height - text - (drawn ? Pictogram.HEIGHT + 2 * GAP : 0)) / 2);
		if (drawn) {
			gc.setForeground(Shades.mix(control.getForeground(), gc.getBackground(), 0.35));
			Pictogram.paint(gc, area.x + area.width / 2, y, explained);
			y += Pictogram.HEIGHT + 2 * GAP;
		}
		int x = area.x + (area.width - width) / 2;
		gc.setForeground(Shades.mix(control.getForeground(), gc.getBackground(), explained ? 1 : 0.75));
		title.draw(gc, x, y);
		gc.setForeground(Shades.mix(control.getForeground(), gc.getBackground(), 0.7));
		details.draw(gc, x, y + title.getBounds().height + GAP);
	}

	void dispose() {
		title.dispose();
		details.dispose();
		titleFont.dispose();
	}

	private TextLayout layout() {
		TextLayout layout = new TextLayout(control.getDisplay());
		layout.setAlignment(SWT.CENTER);
		return layout;
	}
}
