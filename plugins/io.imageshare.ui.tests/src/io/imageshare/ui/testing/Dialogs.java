package io.imageshare.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Answers dialogs that wait for an answer on the thread of the test. */
public final class Dialogs {

	private static final int MILLIS_BETWEEN_LOOKS = 20;

	private Dialogs() {
	}

	/**
	 * Presses a button of the next dialog with this title, as soon as that is open.
	 *
	 * @return the words that it showed; filled when it is answered
	 */
	public static List<String> answerNext(String title, String button) {
		Display display = Display.getCurrent();
		List<String> words = new ArrayList<>();
		display.timerExec(MILLIS_BETWEEN_LOOKS, new Runnable() {
			@Override
			public void run() {
				Stream.of(display.getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst()
						.ifPresentOrElse(this::answer, () -> display.timerExec(MILLIS_BETWEEN_LOOKS, this));
			}

			private void answer(Shell dialog) {
				words.addAll(Widgets.texts(dialog));
				Widgets.button(dialog, button).notifyListeners(SWT.Selection, new Event());
			}
		});
		return words;
	}
}
