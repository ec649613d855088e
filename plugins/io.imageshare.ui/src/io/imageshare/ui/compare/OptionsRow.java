package io.imageshare.ui.compare;

import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.ToolItem;

import io.imageshare.ui.GridRow;
import io.imageshare.ui.Icons;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;

/** What some ways to look at two pictures have to say and to set: which one is seen and whether it goes on, or what differs and by how much it may. Not there otherwise. */
final class OptionsRow {

	/** A channel that differs by more than this is another one. */
	private static final int MOST = 254;
	private static final int PAGE = 10;

	private final Composite row;
	private final IconBar bar;
	private final ToolItem play;
	private final Label text;
	private final Label caption;
	private final Spinner tolerance;

	OptionsRow(Composite parent, Runnable toggle, IntConsumer tolerate) {
		row = new Composite(parent, SWT.NONE);
		row.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 0).extendedMargins(4, 2, 0, 2).applyTo(row);
		bar = new IconBar(row);
		play = bar.add(SWT.PUSH, Icons.PAUSE, Messages.Compare_pause, toggle);
		text = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT).applyTo(text);
		caption = new Label(row, SWT.NONE);
		caption.setText(Messages.Compare_tolerance);
		tolerance = new Spinner(row, SWT.BORDER);
		tolerance.setValues(0, 0, MOST, 0, 1, PAGE);
		tolerance.setToolTipText(Messages.Compare_tolerance_tooltip);
		tolerance.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.Compare_tolerance_tooltip;
			}
		});
		tolerance.addListener(SWT.Selection, event -> tolerate.accept(tolerance.getSelection()));
	}

	Composite control() {
		return row;
	}

	void showNone() {
		GridRow.show(row, false);
	}

	/** @param name of the picture that is seen */
	void showBlink(String name, boolean running) {
		bar.setIcon(play, running ? Icons.PAUSE : Icons.PLAY, running ? Messages.Compare_pause : Messages.Compare_play);
		show(name, false);
	}

	void showDifference(String found) {
		show(found, true);
	}

	private void show(String said, boolean difference) {
		boolean isOther = !said.equals(text.getText()) || !GridRow.isShown(row);
		text.setText(PlainText.forLabel(said));
		GridRow.show(row, true);
		GridRow.show(bar.control(), !difference);
		GridRow.show(caption, difference);
		GridRow.show(tolerance, difference);
		if (isOther) {
			row.layout();
			row.getParent().layout();
		}
	}
}
