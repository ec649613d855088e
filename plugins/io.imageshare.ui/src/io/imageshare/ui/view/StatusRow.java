package io.imageshare.ui.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.imageshare.core.model.ServerState.Failed;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.model.ServerState.Starting;
import io.imageshare.core.model.ServerState;
import io.imageshare.ui.GridRow;
import io.imageshare.ui.Messages;
import io.imageshare.ui.jobs.Sharing;

/** What the server is doing, in a word with a coloured dot, why if it failed, and the button that changes it. */
final class StatusRow {

	private static final RGB GREEN = new RGB(47, 168, 102);
	private static final RGB AMBER = new RGB(222, 153, 32);
	private static final RGB RED = new RGB(217, 83, 79);
	private static final RGB GREY = new RGB(140, 146, 155);
	private static final int DOT = 10;

	private final Composite row;
	private final Canvas dot;
	private final Label word;
	private final Button button;
	private final Label reason;
	private RGB colour = GREY;
	private ServerState state = new ServerState.Stopped();

	StatusRow(Composite parent) {
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 6).applyTo(row);
		dot = new Canvas(row, SWT.NO_FOCUS);
		dot.addPaintListener(event -> {
			event.gc.setAntialias(SWT.ON);
			event.gc.setBackground(new Color(colour));
			event.gc.fillOval(0, 0, DOT, DOT);
		});
		GridDataFactory.swtDefaults().hint(DOT, DOT).applyTo(dot);
		word = new Label(row, SWT.NONE);
		word.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(word);
		button = new Button(row, SWT.PUSH);
		button.addListener(SWT.Selection, event -> toggle());
		reason = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(reason);
		show(state);
	}

	Composite control() {
		return row;
	}

	void show(ServerState now) {
		state = now;
		colour = now instanceof Running ? GREEN : now instanceof Starting ? AMBER : now instanceof Failed ? RED : GREY;
		word.setText(now instanceof Running ? Messages.ConnectionPanel_running : now instanceof Starting ? Messages.ConnectionPanel_starting
				: now instanceof Failed ? Messages.ConnectionPanel_failed : Messages.ConnectionPanel_stopped);
		button.setText(isUp() ? Messages.ConnectionPanel_stop : Messages.ConnectionPanel_start);
		String why = now instanceof Failed failed ? failed.problem().message() : isUp() ? "" : Messages.ConnectionPanel_stopped_hint;
		reason.setText(why);
		GridRow.show(reason, !why.isEmpty());
		dot.redraw();
		row.layout(true, true);
	}

	private boolean isUp() {
		return state instanceof Running || state instanceof Starting;
	}

	private void toggle() {
		if (isUp()) {
			Sharing.stopServer();
		} else {
			Sharing.startServer();
		}
	}
}
