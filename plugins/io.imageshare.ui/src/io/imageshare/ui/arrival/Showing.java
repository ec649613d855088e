package io.imageshare.ui.arrival;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;

import io.imageshare.ui.ImageSharePlugin;

/** Shows files that have just come, without taking the keyboard from anybody. UI thread only. */
final class Showing {

	private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	private final IWorkbenchPage page;

	Showing(IWorkbenchPage page) {
		this.page = page;
	}

	/** Selects them in Project Explorer. */
	void select(List<IFile> files) {
		try {
			IViewPart explorer = page.showView(PROJECT_EXPLORER, null, IWorkbenchPage.VIEW_VISIBLE);
			IShowInTarget target = Adapters.adapt(explorer, IShowInTarget.class);
			if (target != null) {
				target.show(new ShowInContext(null, new StructuredSelection(files)));
			}
		} catch (PartInitException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}

	/** Opens them: in front, or behind the editor that the user works in. What no editor of Eclipse shows is opened by the system, one at a time. */
	void open(List<IFile> files) {
		try {
			boolean behind = page.getActivePart() instanceof IEditorPart || ActiveText.in(page).isPresent();
			for (IFile file : files) {
				IEditorDescriptor editor = IDE.getEditorDescriptor(file, true, false);
				if (!editor.isInternal()) {
					if (file == files.get(0)) {
						IDE.openEditor(page, file, false);
					}
				} else if (behind) {
					page.openEditors(new IEditorInput[] { new FileEditorInput(file) }, new String[] { editor.getId() }, null,
							IWorkbenchPage.MATCH_INPUT, -1);
				} else {
					IDE.openEditor(page, file, false);
				}
			}
		} catch (CoreException e) {
			ImageSharePlugin.instance().share().log().warning(e.getStatus().getMessage());
		}
	}
}
