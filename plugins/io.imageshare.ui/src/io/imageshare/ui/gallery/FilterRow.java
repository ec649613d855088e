package io.imageshare.ui.gallery;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

import io.imageshare.ui.GridRow;
import io.imageshare.ui.Messages;

/** The box in which the user types what to look for. Filters with every key; hiding it ends the filter. */
final class FilterRow {

	private static final int MARGIN = 4;

	private final Composite row;
	private final Text text;
	private final Runnable leave;

	/**
	 * @param typed is told what stands in the box, after each change
	 * @param leave gives the keyboard to the pictures
	 */
	FilterRow(Composite parent, Consumer<String> typed, Runnable leave) {
		this.leave = leave;
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN / 2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		GridRow.show(row, false);
		text = new Text(row, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(Messages.Gallery_filter);
		GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, event -> typed.accept(text.getText()));
		text.addListener(SWT.KeyDown, this::key);
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.Gallery_filter;
			}
		});
	}

	Text text() {
		return text;
	}

	/** @return whether that is a change */
	boolean show(boolean shown) {
		if (shown == GridRow.isShown(row)) {
			return false;
		}
		GridRow.show(row, shown);
		if (!shown && !text.getText().isEmpty()) {
			text.setText("");
		}
		return true;
	}

	boolean isShown() {
		return GridRow.isShown(row);
	}

	void focus() {
		text.selectAll();
		text.setFocus();
	}

	/** Escape empties the box first, and leaves it then; the arrow down and Enter go to what was found. */
	private void key(Event event) {
		if (event.keyCode == SWT.ESC && !text.getText().isEmpty()) {
			text.setText("");
			event.doit = false;
		} else if (event.keyCode == SWT.ESC || event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
			leave.run();
			event.doit = false;
		}
	}
}
