package io.imageshare.ui.dnd;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.part.ResourceTransfer;

import io.imageshare.ui.jobs.SendJob;

/** A drag of workspace files. */
final class ResourceDrop extends FileListDrop {

	ResourceDrop() {
		super(ResourceTransfer.getInstance());
	}

	@Override
	boolean send(Object data) {
		List<IFile> files = Stream.of((Object[]) data).filter(IFile.class::isInstance).map(IFile.class::cast).toList();
		if (!files.isEmpty()) {
			SendJob.ofWorkspaceFiles(files).schedule();
		}
		return !files.isEmpty();
	}
}
