package io.imageshare.ui.handlers;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.ImageFileNames;
import io.imageshare.ui.Messages;
import io.imageshare.ui.jobs.SendJob;
import io.imageshare.ui.view.ImageShareView;

/** Asks for image files anywhere on this computer and sends them. */
public final class SendFileHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN | SWT.MULTI | SWT.SHEET);
		dialog.setText(Messages.SendFile_title);
		dialog.setFilterNames(new String[] { Messages.SendFile_filter, Messages.SendFile_all });
		dialog.setFilterExtensions(new String[] { ImageFileNames.dialogPattern(), "*" });
		if (dialog.open() != null) {
			SendJob.ofFiles(Stream.of(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList()).schedule();
			ImageShareView.reveal(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		}
		return null;
	}
}
