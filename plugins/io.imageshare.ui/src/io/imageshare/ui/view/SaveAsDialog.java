package io.imageshare.ui.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/** Asks for a path and a name and saves a picture there, byte for byte as it came. Within the workspace, Eclipse is told of the new file. */
public final class SaveAsDialog {

	private final Shell shell;

	public SaveAsDialog(Shell shell) {
		this.shell = shell;
	}

	public void save(SharedImage image) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.SaveAs_title);
		dialog.setFileName(image.name());
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			IJobFunction copying = monitor -> copy(image, Path.of(chosen), monitor);
			Job.create(Messages.SaveAs_title, copying).schedule();
		}
	}

	private static IStatus copy(SharedImage image, Path target, IProgressMonitor monitor) {
		try {
			Files.copy(image.file(), target, StandardCopyOption.REPLACE_EXISTING);
			IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
			for (IFile file : root.findFilesForLocationURI(target.toUri())) {
				file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			}
			ImageSharePlugin.instance().share().log().info(Text.SAVED.with(image.name(), target));
			return Status.OK_STATUS;
		} catch (IOException | CoreException e) {
			return Status.error(NLS.bind(Messages.SaveAs_failed, target, e.getMessage()), e);
		}
	}
}
