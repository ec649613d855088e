package io.imageshare.ui.target;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * The folder in which the user last selected something, in whichever window and part, or edits a file. What is not of the workspace, a picture of the gallery for
 * instance, leaves it as it is. Follows the selection on the UI thread; may be asked on any.
 */
public final class SelectedFolder {

	private static volatile IPath latest;

	private final Runnable changed;
	private final ISelectionListener selectionListener = this::selected;
	private final IWindowListener windowListener = new IWindowListener() {
		@Override
		public void windowOpened(IWorkbenchWindow window) {
			watch(window);
		}

		@Override
		public void windowClosed(IWorkbenchWindow window) {
			window.getSelectionService().removeSelectionListener(selectionListener);
		}

		@Override
		public void windowActivated(IWorkbenchWindow window) {
			// What is selected there was heard when it was selected.
		}

		@Override
		public void windowDeactivated(IWorkbenchWindow window) {
			// The last selection stays the last one.
		}
	};

	/**
	 * Begins to follow, for as long as the workbench lives or until {@link #end}.
	 *
	 * @param changed is told when it is another one
	 */
	public SelectedFolder(Runnable changed) {
		this.changed = changed;
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.addWindowListener(windowListener);
		Stream.of(workbench.getWorkbenchWindows()).forEach(this::watch);
	}

	public void end() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.removeWindowListener(windowListener);
			Stream.of(workbench.getWorkbenchWindows()).forEach(windowListener::windowClosed);
		}
	}

	private void watch(IWorkbenchWindow window) {
		window.getSelectionService().addSelectionListener(selectionListener);
		IWorkbenchPart part = window.getPartService().getActivePart();
		if (part != null) {
			selected(part, window.getSelectionService().getSelection());
		}
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		Object element = part instanceof IEditorPart editor ? editor.getEditorInput()
				: selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
		IResource resource = element == null ? null : Adapters.adapt(element, IResource.class);
		if (resource != null && !resource.getFullPath().equals(latest)) {
			latest = resource.getFullPath();
			changed.run();
		}
	}

	/** Full path of the project or folder, when it is in an open project; of what was deleted the folder that is left. Not where builds write. */
	static Optional<IContainer> current() {
		IPath path = latest;
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		while (path != null && path.segmentCount() > 0) {
			IResource found = root.findMember(path);
			IContainer container = found instanceof IContainer folder ? folder : found == null ? null : found.getParent();
			if (container != null) {
				IProject project = container.getProject();
				return Optional.of(container.isDerived(IResource.CHECK_ANCESTORS) ? project : container).filter(some -> project.isAccessible());
			}
			path = path.removeLastSegments(1);
		}
		return Optional.empty();
	}
}
