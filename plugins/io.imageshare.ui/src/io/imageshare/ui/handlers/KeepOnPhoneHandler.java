package io.imageshare.ui.handlers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.ImageFileNames;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.gallery.SharedFiles;
import io.imageshare.ui.live.LiveFiles;
import io.imageshare.ui.view.ImageShareView;

/** Keeps the selected files and folders on phones, or no longer when all of them are kept; ticked when they are. */
public final class KeepOnPhoneHandler extends AbstractHandler implements IElementUpdater {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<IPath> paths = paths(HandlerUtil.getCurrentStructuredSelection(event));
		if (paths.isEmpty() && HandlerUtil.getActivePart(event) instanceof IEditorPart editor) {
			paths = Stream.ofNullable(Adapters.adapt(editor.getEditorInput(), IResource.class)).map(IResource::getFullPath).toList();
		}
		if (paths.isEmpty()) {
			ImageSharePlugin.instance().share().log().warning(Messages.KeepOnPhoneHandler_notInWorkspace);
			return null;
		}
		if (areKept(paths)) {
			LiveFiles.get().end(paths);
		} else {
			ImageShareView.reveal(HandlerUtil.getActiveWorkbenchWindowChecked(event));
			LiveFiles.get().keep(paths);
		}
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
		ISelectionService selected = window == null ? null : window.getSelectionService();
		element.setChecked(selected != null && selected.getSelection() instanceof IStructuredSelection elements && areKept(paths(elements)));
	}

	private static boolean areKept(List<IPath> paths) {
		return !paths.isEmpty() && paths.stream().allMatch(LiveFiles.get()::isChosen);
	}

	private static List<IPath> paths(IStructuredSelection selection) {
		return Stream.of(selection.toArray()).map(KeepOnPhoneHandler::resource).filter(KeepOnPhoneHandler::canBeKept).map(IResource::getFullPath).distinct().toList();
	}

	/** Among what is selected may be files that are no pictures. */
	private static boolean canBeKept(IResource resource) {
		return resource instanceof IContainer || resource instanceof IFile && ImageFileNames.isImage(resource.getName());
	}

	private static IResource resource(Object element) {
		return element instanceof SharedImage image ? SharedFiles.inWorkspace(image).orElse(null) : Adapters.adapt(element, IResource.class);
	}
}
