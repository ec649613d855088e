package io.imageshare.ui.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

import io.imageshare.core.model.SharedText;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.dnd.ImagePaste;
import io.imageshare.ui.jobs.SendJob;

/** Sends what is on the clipboard to every phone: images, else the text. On the UI thread. */
final class Paste {

	private Paste() {
	}

	static void into(ImageShareView view) {
		Shell shell = view.getSite().getShell();
		Optional<SendJob> images = ImagePaste.images(shell.getDisplay());
		Optional<String> text = images.isPresent() ? Optional.empty() : ImagePaste.text(shell.getDisplay()).filter(words -> words.length() <= SharedText.LONGEST);
		images.ifPresent(SendJob::schedule);
		text.ifPresent(words -> ImageSharePlugin.instance().share().sendText(words, List.of()));
		if (images.isEmpty() && text.isEmpty()) {
			MessageDialog.openInformation(shell, Messages.Paste_title, Messages.Paste_nothing);
		}
	}
}
