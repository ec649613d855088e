package io.imageshare.ui.view;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;

/** Opens pictures with the program that the system has for them. */
public final class SystemViewer {

	private SystemViewer() {
	}

	/** Opens the file of a picture, or says that no program does. */
	public static void open(Shell shell, SharedImage image) {
		if (!Program.launch(image.file().toString())) {
			MessageDialog.openInformation(shell, Messages.SystemViewer_title, NLS.bind(Messages.SystemViewer_failed, image.name()));
		}
	}
}
