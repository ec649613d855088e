package io.imageshare.ui.view;

import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

import io.imageshare.ui.Messages;
import io.imageshare.ui.dnd.ImagePaste;
import io.imageshare.ui.jobs.SendJob;

/** Sends what is on the clipboard to every phone. On the UI thread. */
final class Paste {

	private Paste() {
	}

	static void into(ImageShareView view) {
		Shell shell = view.getSite().getShell();
		Optional<SendJob> images = ImagePaste.images(shell.getDisplay());
		images.ifPresentOrElse(SendJob::schedule, () -> MessageDialog.openInformation(shell, Messages.Paste_title, Messages.Paste_nothing));
	}
}
