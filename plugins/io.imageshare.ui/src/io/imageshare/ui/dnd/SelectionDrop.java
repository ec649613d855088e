package io.imageshare.ui.dnd;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DropTargetEvent;

import io.imageshare.ui.jobs.SendJob;

/** A drag of selected elements from another view, such as the Project Explorer. */
final class SelectionDrop extends FileListDrop {

	SelectionDrop() {
		super(LocalSelectionTransfer.getTransfer());
	}

	@Override
	public boolean isEnabled(DropTargetEvent event) {
		return super.isEnabled(event) && !files(LocalSelectionTransfer.getTransfer().getSelection()).isEmpty();
	}

	@Override
	boolean send(Object data) {
		List<IFile> files = files(data);
		if (!files.isEmpty()) {
			SendJob.ofWorkspaceFiles(files).schedule();
		}
		return !files.isEmpty();
	}

	private static List<IFile> files(Object selection) {
		return selection instanceof IStructuredSelection elements
				? Stream.of(elements.toArray()).map(element -> Adapters.adapt(element, IFile.class)).filter(Objects::nonNull).toList()
				: List.of();
	}
}
