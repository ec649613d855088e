package io.imageshare.ui.view;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Link;

import io.imageshare.ui.picture.ElidedLabel;

/**
 * The words of a note and, behind them, what can be done about it. Long words take several lines; where the view is short, one with an ellipsis and all of it in the tip,
 * and what can be done is still there.
 */
final class NoteLine extends Layout {

	/** In points. */
	private static final int GAP = 8;
	private static final String ANCHOR = "<a";

	private final Composite row;
	private final Label wrapped;
	private final ElidedLabel elided;
	private final Link actions;
	private final BooleanSupplier brief;

	/**
	 * @param note a grid of one column
	 * @param brief whether there is room for one line only
	 * @param action is told of what the user chooses
	 */
	NoteLine(Composite note, BooleanSupplier brief, Consumer<String> action) {
		this.brief = brief;
		row = new Composite(note, SWT.NONE);
		row.setBackgroundMode(SWT.INHERIT_DEFAULT);
		wrapped = new Label(row, SWT.WRAP);
		elided = new ElidedLabel(row);
		elided.setMargins(0, 0, 0, 0);
		actions = new Link(row, SWT.NONE);
		actions.addListener(SWT.Selection, event -> action.accept(event.text));
		row.setLayout(this);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(row);
	}

	/** Shows a sentence, as a link has it: from its first anchor on it is what can be done. */
	void show(String sentence) {
		int anchor = sentence.indexOf(ANCHOR);
		show(sentence.substring(0, anchor).strip(), sentence.substring(anchor));
	}

	/**
	 * @param words for a label
	 * @param links for a link
	 */
	void show(String words, String links) {
		wrapped.setText(words);
		elided.setText(words);
		setToolTip(words.replace("&&", "&"));
		actions.setText(links);
	}

	/** What is said when the pointer rests on the words. */
	void setToolTip(String text) {
		wrapped.setToolTipText(text);
		elided.setToolTipText(text);
	}

	@Override
	protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
		Point links = size(actions, SWT.DEFAULT);
		int line = Math.max(links.y, size(elided, SWT.DEFAULT).y);
		if (widthHint == SWT.DEFAULT) {
			return new Point(size(elided, SWT.DEFAULT).x + GAP + links.x, line);
		}
		return new Point(widthHint, isOneLine(widthHint) ? line : size(wrapped, widthHint).y + links.y);
	}

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		Rectangle area = row.getClientArea();
		Point links = size(actions, SWT.DEFAULT);
		boolean oneLine = isOneLine(area.width);
		if (oneLine) {
			int width = Math.max(0, Math.min(size(elided, SWT.DEFAULT).x, area.width - GAP - links.x));
			elided.setBounds(0, 0, width, area.height);
			actions.setBounds(width + GAP, (area.height - links.y) / 2, links.x, links.y);
		} else {
			int height = size(wrapped, area.width).y;
			wrapped.setBounds(0, 0, area.width, height);
			actions.setBounds(0, height, links.x, links.y);
		}
		elided.setVisible(oneLine);
		wrapped.setVisible(!oneLine);
	}

	private boolean isOneLine(int width) {
		return brief.getAsBoolean() || size(elided, SWT.DEFAULT).x + GAP + size(actions, SWT.DEFAULT).x <= width;
	}

	private static Point size(Control control, int width) {
		return control.computeSize(width, SWT.DEFAULT);
	}
}
