package io.imageshare.ui.view;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

import io.imageshare.ui.testing.Widgets;

/** Answers a dialog that will open, and in which the user interface will stay until then. */
final class NextDialog {

	private static final int MILLIS = 20;

	private NextDialog() {
	}

	/** Fills the dialog of this title once it is there, and presses a button. */
	static void answer(String title, Consumer<Shell> fill, String button) {
		Display display = Display.getCurrent();
		display.timerExec(MILLIS, new Runnable() {
			@Override
			public void run() {
				Shell dialog = Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst().orElse(null);
				if (dialog == null) {
					display.timerExec(MILLIS, this);
					return;
				}
				fill.accept(dialog);
				Widgets.button(dialog, button).notifyListeners(SWT.Selection, new Event());
			}
		});
	}
}
