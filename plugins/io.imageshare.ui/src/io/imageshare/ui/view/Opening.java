package io.imageshare.ui.view;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.gallery.SharedFiles;

/** Takes pictures to other parts of the workbench and to other programs. On the UI thread. */
public final class Opening {

	private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	private final IWorkbenchPage page;

	public Opening(IWorkbenchPage page) {
		this.page = page;
	}

	/** Opens each picture with Eclipse's editor for its file in the workspace, or with the program for its kind when it is not there. */
	public void open(List<SharedImage> images) {
		for (SharedImage image : images) {
			SharedFiles.inWorkspace(image).ifPresentOrElse(this::edit, () -> launch(image));
		}
	}

	/** Opens each picture with the program that this computer has for its kind. */
	public void openExternally(List<SharedImage> images) {
		images.forEach(this::launch);
	}

	/** Selects the files of those that are in the workspace. */
	public void showInExplorer(List<SharedImage> images) {
		try {
			IViewPart explorer = page.showView(PROJECT_EXPLORER);
			IShowInTarget target = Adapters.adapt(explorer, IShowInTarget.class);
			if (target != null) {
				target.show(new ShowInContext(null, new StructuredSelection(SharedFiles.inWorkspace(images))));
			}
		} catch (PartInitException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}

	private void edit(IFile file) {
		try {
			IDE.openEditor(page, file);
		} catch (PartInitException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}

	private void launch(SharedImage image) {
		SystemViewer.open(page.getWorkbenchWindow().getShell(), image);
	}
}
